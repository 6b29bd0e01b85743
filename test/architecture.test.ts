import t from 'tap'
import { findCycles, reachableFrom, toGraph } from './architecture/graph.js'
import { findRoom, readRooms } from './architecture/layers.js'
import { readPublicFace } from './architecture/public-face.js'
import { readPages, readSourceFiles, readText } from './architecture/source-files.js'

const lib = readSourceFiles('lib')
const types = readSourceFiles('types').filter(({ path }) => !path.endsWith('.tst.ts'))
const tests = readSourceFiles('test')
const rooms = readRooms()
/** What users load; tests of the package and of the program do so in processes of their own. */
const entries = ['lib/index.ts', 'lib/cli/bin.ts', 'lib/client/index.ts', 'lib/openapi/index.ts', 'lib/testing/index.ts']

t.test('every file lives in a room of the table, and every room has files', async (t) => {
  t.ok(rooms.length > 0)
  t.strictSame([...lib, ...types].filter(({ path }) => findRoom(rooms, path) === undefined).map(({ path }) => path), [])
  t.strictSame(rooms.filter((room) => ![...lib, ...types].some(({ path }) => findRoom(rooms, path) === room)).map(({ path }) => path), [])
})

t.test('imports keep to the layers', async (t) => {
  const wrong: string[] = []
  for (const { path, imports } of [...lib, ...types]) {
    const room = findRoom(rooms, path)
    if (room === undefined) continue
    for (const { from, isLocal, isType } of imports) {
      const other = isLocal ? findRoom(rooms, from) : undefined
      if (other === room) continue
      const isRight = isLocal
        ? other !== undefined && (isType ? other.layer <= room.layer : room.mayImport(other))
        // Types of packages are free: nothing of them is left at run time.
        : isType || room.packages.some((name) => from === name || (name === 'node:' && from.startsWith(name)))
      if (!isRight) wrong.push(`${path} imports ${isType ? 'types' : 'values'} of ${from}`)
    }
  }
  t.strictSame(wrong, [])
})

t.test('no import comes back to where it started', async (t) => {
  t.strictSame(findCycles(toGraph([...lib, ...types], { values: false })), [])
})

t.test('the types are types alone', async (t) => {
  t.strictSame(types.filter(({ hasValues }) => hasValues).map(({ path }) => path), [])
})

t.test('every file of values is of use to the package and loaded by a test', async (t) => {
  const graph = toGraph([...lib, ...tests], { values: true })
  const used = reachableFrom(graph, entries)
  // Coverage knows only what was loaded: a file that no test reaches would be missing from it without a word.
  const tested = reachableFrom(graph, tests.map(({ path }) => path).filter((path) => path.endsWith('.test.ts')))
  const values = lib.filter(({ hasValues }) => hasValues).map(({ path }) => path)
  t.strictSame(values.filter((path) => !used.has(path)), [], 'used')
  t.strictSame(values.filter((path) => !entries.includes(path) && !tested.has(path)), [], 'tested')
})

t.test('every room has tests', async (t) => {
  // A test mirrors a concept, not a file: which files are loaded is asked above.
  const lacking = rooms.filter(({ path }) => path.endsWith('/') && path !== 'types/')
    .filter(({ path }) => !tests.some((file) => file.path.startsWith(path.replace(/^lib/, 'test'))))
  t.strictSame(lacking.map(({ path }) => path), [])
})

t.test('names are kebab-case, and files are short', async (t) => {
  const all = [...lib, ...types, ...tests]
  t.strictSame(all.filter(({ path }) => !/^(?:[a-z0-9-]+\/)+[a-z0-9-]+(?:\.slow)?(?:\.test)?\.ts$/.test(path)).map(({ path }) => path), [])
  const limit = (path: string): number => path.startsWith('test/') ? 300 : 200
  t.strictSame(all.filter(({ path, lines }) => lines > limit(path)).map(({ path, lines }) => `${path}: ${lines}`), [])
})

t.test('nothing gets around the rules', async (t) => {
  const places = (files: typeof lib, pattern: RegExp): string[] => {
    return files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found}`))
  }
  t.strictSame([...lib, ...types].filter(({ anys }) => anys.length > 0).map(({ path, anys }) => `${path}: ${anys.join()}`), [], 'any')
  t.strictSame(places(lib, /Symbol\.for\((?!'(?:fastify-error-catalog|TypeBox)\.).*?\)/g), [], "symbols of Fastify's inside")
  t.strictSame(places(tests, /\.(?:skip|only|todo)\(|\b(?:skip|todo): true/g), [], 'tests that do not run')
  t.strictSame(places([...lib, ...types, ...tests], /(?:c8|v8|istanbul) ignore|@ts-(?:ignore|nocheck)|eslint[-]disable/g), [], 'ignore comments')
})

t.test('texts name documents that are there, and lines of pages are short', async (t) => {
  const pages = readPages()
  const wrong = [...lib, ...types, ...tests, ...pages].flatMap(({ path, text }) => {
    const documents = [...text.matchAll(/(?<![\w./-])([A-Z][A-Z-]+)\.md\b/g)].filter(([, name]) => !pages.some((page) => page.path === `${name}.md` || page.path.endsWith(`/${name}.md`)))
    const contracts = [...text.matchAll(/\bcontract [A-D]\b/g)]
    return [...documents, ...contracts].map(([found]) => `${path}: ${found}`)
  })
  t.strictSame(wrong, [])
  const long = pages.filter(({ path }) => !/^(?:bench\/|CHANGELOG|SECURITY)/.test(path)).flatMap(({ path, text }) => {
    return text.split('\n').flatMap((line, index) => [...line].length > 160 ? [`${path}:${index + 1}`] : [])
  })
  t.strictSame(long, [])
})

t.test('every export has a doc comment', async (t) => {
  const face = readPublicFace()
  t.ok(face.some(({ name }) => name === 'defineCatalog'))
  t.strictSame(face.filter(({ isDocumented }) => !isDocumented).map(({ name }) => name), [])
})

t.test('docs/plugin-errors.md lists the codes of the errors that the package throws, and no others', async (t) => {
  const thrown = lib.flatMap(({ text }) => [...text.matchAll(/'(FST_CATALOG_[A-Z_]+)'/g)].map(([, code]) => code))
  const listed = [...readText('docs/plugin-errors.md').matchAll(/^\| `(FST_CATALOG_[A-Z_]+)` \|/gm)].map(([, code]) => code)
  t.ok(thrown.length > 0)
  t.strictSame(listed.toSorted(), [...new Set(thrown)].sort())
})
