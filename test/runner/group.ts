import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import t from 'tap'

/*
 * The process of a group: it loads the test files one after another. Loading is most of what a small test file costs, and here the library, Fastify and tap are
 * loaded once. Run by `spawn-group.ts` with the paths of the files in TEST_FILES and the name of the group as its only argument.
 */

const files: string[] = JSON.parse(process.env['TEST_FILES'] ?? '[]')
delete process.env['TEST_FILES']

/** What a file wants to be done at its end. Tap would do it at the end of the process, and would end the process once it has something to do. */
const cleanups: Array<() => unknown> = []
t.teardown = (cleanup) => { cleanups.push(cleanup) }

for (const file of files) {
  t.comment(`file ${file}`)
  // A file may take as long as this, and may set another limit by itself.
  t.setTimeout(300_000)
  try {
    await import(pathToFileURL(resolve(file)).href)
  } catch (error) {
    t.test('loads', async () => { throw error })
  }
  // It begins when all tests of the file have ended.
  await t.test('ends', async () => {
    for (let cleanup = cleanups.pop(); cleanup !== undefined; cleanup = cleanups.pop()) await cleanup()
  })
  const { user, system } = process.cpuUsage()
  t.comment(`cpu ${(user + system) / 1e6}`)
}
