import t from 'tap'
import { loadModule } from '../../lib/cli/load-module.js'

t.test('modules of JavaScript and TypeScript', async (t) => {
  const folder = t.testdir({
    'package.json': '{"type":"module"}',
    'a.js': 'export default 1',
    'b.cjs': 'module.exports = { b: 2 }',
    'c.ts': "import { d } from './d.js'\nimport type { Nowhere } from './nowhere.js'\nexport const c: number = d as Nowhere",
    'd.ts': 'export enum Numbers { three = 3 }\nexport const d = Numbers.three'
  })
  t.match(await loadModule('a.js', folder), { default: 1 })
  t.match(await loadModule('./b.cjs', folder), { default: { b: 2 } })
  t.match(await loadModule(`${folder}/c.ts`, '/'), { c: 3 }, 'with the compiler beside it')
  t.match(await loadModule('d.ts', folder), { d: 3 }, 'which is installed once')
})

t.test('a file that is not there', async (t) => {
  await t.rejects(loadModule('a.js', '/nowhere'), { name: 'UsageError', message: 'module must be a file, received a.js' })
})
