import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { findStale, writeFiles } from '../../lib/cli/gateway-files.js'

const FILES = new Map([['http.conf', 'one'], ['errors/en/404', '{}']])

t.test('what is missing is written, what is left over removed, what is the user\'s own stays', async (t) => {
  const folder = join(t.testdir(), 'new')
  t.same(await findStale(FILES, folder), ['http.conf', 'errors/en/404'], 'there is no folder yet')
  await writeFiles(FILES, await findStale(FILES, folder), folder)
  t.same(await findStale(FILES, folder), [])
  mkdirSync(join(folder, 'errors/ru'))
  writeFileSync(join(folder, 'errors/ru/404'), 'left over')
  writeFileSync(join(folder, 'errors/notes.txt'), 'own')
  writeFileSync(join(folder, 'local.conf'), 'own')
  writeFileSync(join(folder, 'http.conf'), 'two')
  const stale = await findStale(FILES, folder)
  t.same(stale, ['http.conf', 'errors/ru/404'])
  await writeFiles(FILES, stale, folder)
  t.equal(readFileSync(join(folder, 'http.conf'), 'utf8'), 'one')
  t.notOk(existsSync(join(folder, 'errors/ru/404')))
  t.ok(existsSync(join(folder, 'errors/notes.txt')) && existsSync(join(folder, 'local.conf')))
})
