import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { findTests, toGroups } from './plan.js'

const SOURCES = { 'a.test.ts': '', 'b.slow.test.ts': '', 'helper.ts': '', room: { 'c.test.ts': '', 'd.slow.test.ts': '', 'e.test.ts': '' } }
const COMPILED = { 'a.test.js': '', 'b.slow.test.js': '', 'gone.test.js': '', room: { 'c.test.js': '', 'd.slow.test.js': '', 'e.test.js': '' } }

t.test('test files are found by their names, slow ones only if they are wanted', async (t) => {
  const checkout = t.testdir({ test: SOURCES, build: { test: COMPILED } })
  const quick = ['build/test/a.test.js', 'build/test/room/c.test.js', 'build/test/room/e.test.js']
  t.strictSame(findTests({ slow: false, words: [] }, checkout), quick)
  t.strictSame(findTests({ slow: true, words: [] }, checkout), [quick[0], 'build/test/b.slow.test.js', quick[1], 'build/test/room/d.slow.test.js', quick[2]])
  t.strictSame(findTests({ slow: true, words: ['d.slow', 'a.test'] }, checkout), [quick[0], 'build/test/room/d.slow.test.js'])
  t.strictSame(findTests({ slow: false, words: ['d.slow'] }, checkout), [])
})

t.test('a test file that is not compiled is an error, not a test less', async (t) => {
  const checkout = t.testdir({ test: { 'a.test.ts': '' }, build: { test: {} } })
  t.throws(() => findTests({ slow: false, words: [] }, checkout), { message: 'build/test/a.test.js must be there: run npm run build:test' })
})

t.test('slow files come first, each by itself; the others of a folder share a process', async (t) => {
  const files = ['build/test/a.test.js', 'build/test/room/c.test.js', 'build/test/room/d.slow.test.js', 'build/test/room/e.test.js']
  t.strictSame(toGroups(files), [
    { name: 'test-room-d-slow', files: ['build/test/room/d.slow.test.js'] },
    { name: 'test-room', files: ['build/test/room/c.test.js', 'build/test/room/e.test.js'] },
    { name: 'test', files: ['build/test/a.test.js'] }
  ])
  t.strictSame(toGroups([]), [])
})

t.test('what was compiled of sources that are gone is removed', async (t) => {
  const checkout = t.testdir({
    lib: { 'kept.ts': '', room: { 'kept.ts': '' } },
    build: {
      bench: {},
      example: {},
      lib: { 'kept.js': '', 'kept.js.map': '', 'gone.js': '', 'gone.js.map': '', 'data.json': '', room: { 'kept.js': '', 'gone.js': '' } },
      test: { 'gone.test.js': '' },
      types: {}
    }
  })
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('prune.js', import.meta.url)), checkout], { encoding: 'utf8' })
  t.strictSame([status, stdout, stderr], [0, '', ''])
  t.strictSame(readdirSync(join(checkout, 'build/lib')).sort(), ['data.json', 'kept.js', 'kept.js.map', 'room'])
  t.strictSame(readdirSync(join(checkout, 'build/lib/room')), ['kept.js'])
  t.strictSame(readdirSync(join(checkout, 'build/test')), [])
})
