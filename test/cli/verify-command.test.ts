import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { runCli } from '../../lib/cli/run-cli.js'
import { createMemoryTerminal } from './memory-terminal.js'
import { PACKAGE } from './spawn-cli.js'

const modules = {
  'full.mjs': `import Fastify from 'fastify'
    import errorCatalog, { serverOptions } from '${PACKAGE}'
    export const app = Fastify(serverOptions({}))
    await app.register(errorCatalog)
    app.get('/users', async () => 'ok')
    app.post('/users', async () => 'ok')
    app.get('/admin/a', async () => 'ok')`,
  'made.mjs': `import Fastify from 'fastify'
    export default () => Fastify().get('/users', async () => 'ok').get('/admin/a', async () => 'ok')`,
  'stuck.mjs': "export default async (app, options) => { app.addHook('onClose', () => new Promise(() => {})) }",
  'failing.mjs': "export default async (app, options) => { app.addHook('onClose', async () => { throw new Error('not closed') }) }",
  'bare.mjs': "export default async (app, options) => { app.get('/users', async () => 'ok') }",
  'mine.mjs': `import { Type } from '@sinclair/typebox'
    export default { name: 'mine', contentType: 'application/json', schema: Type.Object({ statusCode: Type.Integer(), message: Type.String() }), render: () => ({}) }`
}

t.test('verify', async (t) => {
  const folder = t.testdir(modules)
  const verify = async (...args: string[]): Promise<{ code: number, lines: string[] }> => {
    const terminal = createMemoryTerminal(folder)
    const code = await runCli(['verify', ...args], terminal)
    return { code, lines: [...terminal.errors, ...terminal.lines] }
  }

  await t.test('a proof', async (t) => {
    const { code, lines } = await verify('full.mjs', '--exclude', '/admin/*', '--exclude', 'POST /users', '--unsafe', '--junit', 'report.xml')
    t.same(lines.filter((line) => line.startsWith('\nNot tried')), ['\nNot tried (excluded): POST /users, GET /admin/a, HEAD /admin/a'])
    t.match(lines.at(-1), /^All \d+ answers keep to the contract\.$/)
    t.equal(code, 0)
    t.match(readFileSync(join(folder, 'report.xml'), 'utf8'), /^<\?xml[^]*<testsuites [^>]*failures="0">/)
  })

  await t.test('a report', async (t) => {
    const { code, lines } = await verify('bare.mjs')
    t.equal(code, 1)
    t.match(lines.at(-1), /^\d+ of \d+ answers are outside the contract\.$/)
    t.ok(lines.some((line) => /^ {2}\d+× {2,3}await app\.register\(errorCatalog, { format: 'nested' }\) {3}\/\/ before all routes$/.test(line)))
  })

  await t.test('as JSON, held to a format of one\'s own', async (t) => {
    const { code, lines } = await verify('bare.mjs', '--json', '--format', 'mine.mjs', '--timeout', '3000')
    t.equal(code, 1)
    const { formats, outcomes } = JSON.parse(lines.join('\n'))
    t.same(formats, ['mine'])
    const [unknown] = outcomes
    t.same(unknown.findings.map(({ rule }: { rule: string }) => rule), ['RFC 9110 §15.1'], "Fastify's own body fits it")
  })

  await t.test('parts of a pattern stand in their order', async (t) => {
    const skip = async (pattern: string): Promise<string[]> => {
      const { lines } = await verify('made.mjs', '--json', '--exclude', pattern)
      const { skipped }: { skipped: Array<{ route: string, reason: string }> } = JSON.parse(lines.join('\n'))
      return skipped.filter(({ reason }) => reason === 'excluded').map(({ route }) => route).sort()
    }
    t.same(await skip('GET *min*/a'), ['GET /admin/a'])
    t.same(await skip('*/a*n/*a'), ['GET /admin/a', 'HEAD /admin/a'])
    t.same(await skip('*n*min*'), [], 'n is behind min')
    t.same(await skip('*/a*zz*a'), [])
    t.same(await skip('/admin/a*a'), [], 'a text is not counted twice')
    t.same(await skip('b*'), [])
    t.same(await skip('/admin'), [])
  })

  for (const path of ['stuck.mjs', 'failing.mjs']) {
    t.match((await verify(path, '--timeout', '300')).lines.at(-1), /answers are outside the contract\.$/, `${path}: an app that does not close`)
  }
  t.match(await verify('bare.mjs', '--timeout', 'long'), { code: 2, lines: ['error  --timeout must be milliseconds, received long'] })
  t.match(await verify('mine.mjs'), { code: 2, lines: [/must export an app/] })
})
