import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import t from 'tap'
import { initialize, isTypeScript, load, resolve } from '../../lib/cli/typescript-hooks.js'

t.test('what is TypeScript', async (t) => {
  for (const path of ['a.ts', 'a.mts']) t.ok(isTypeScript(path), path)
  for (const path of ['a.js', 'a.cts', 'a.tsx', 'ats']) t.notOk(isTypeScript(path), path)
})

t.test('imports of TypeScript find sources where they name what is compiled of them', async (t) => {
  const folder = t.testdir({ 'a.ts': '', 'b.mts': '', 'c.js': '', 'c.ts': '', inner: { 'index.ts': '' } })
  const base = `${pathToFileURL(folder).href}/`
  const find = (specifier: string, parentURL: string | undefined = `${base}main.ts`): string => resolve(specifier, { parentURL }, (target) => target)
  t.equal(find('./a.js'), `${base}a.ts`)
  t.equal(find('./a'), `${base}a.ts`)
  t.equal(find('./b.mjs'), `${base}b.mts`)
  t.equal(find('./inner'), './inner', 'a folder is there')
  t.equal(find('./inner/index'), `${base}inner/index.ts`)
  t.equal(find('./c.js'), './c.js', 'a file that is there')
  t.equal(find('./nowhere.js'), './nowhere.js')
  t.equal(find('fastify'), 'fastify')
  t.equal(find('./a.js', `${base}main.js`), './a.js', 'of JavaScript')
  t.equal(resolve('./a.js', {}, (target) => target), './a.js', 'of nothing')
})

t.test('sources are compiled by the compiler that was found', async (t) => {
  const folder = t.testdir({ 'a.ts': 'export const a: number = 1' })
  const url = pathToFileURL(`${folder}/a.ts`).href
  const next = (target: string): string => target
  initialize({})
  t.equal(await load(url, {}, next), url, 'without one it is left to Node')
  initialize({ typescript: createRequire(import.meta.url).resolve('typescript') })
  t.match(await load(url, {}, next), { format: 'module', shortCircuit: true, source: /^export const a = 1;\n\/\/# sourceMappingURL=/ })
  t.equal(await load('node:fs', {}, next), 'node:fs')
})
