import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import ts from 'typescript'
import { runCli } from '../../lib/cli/run-cli.js'
import { createMemoryTerminal } from './memory-terminal.js'
import { PACKAGE } from './spawn-cli.js'

const APP = `import Fastify from 'fastify'
  import errorCatalog, { defaultCatalog, defineCatalog } from '${PACKAGE}'
  const catalog = defineCatalog({
    3002: { slug: 'file_quota', status: 403, message: 'Too many' },
    sold_out: { status: 409, message: 'Sold out' },
    secret: { status: 409, message: 'Secret', internal: true }
  }, { extends: defaultCatalog })
  export default async () => {
    const app = Fastify({ exposeHeadRoutes: false })
    app.get('/before', async () => 'ok')
    await app.register(errorCatalog, { catalog })
    app.get('/files', { config: { errors: ['file_quota', 'sold_out', 'secret', 2004] } }, async () => 'ok')
    app.post('/files', { config: { errors: [3002] }, schema: { body: { type: 'object' } } }, async () => 'ok')
    app.route({ method: ['PUT', 'GET'], url: '/it\\'s/:id', handler: async () => 'ok' })
    app.get('/proxy', { config: { errorCatalog: false } }, async () => 'ok')
    app.get('/hosts', { constraints: { host: 'a.example' }, config: { errors: [2002] } }, async () => 'ok')
    app.get('/hosts', { constraints: { host: 'b.example' }, config: { errors: [2004] } }, async () => 'ok')
    await app.register(async (child) => {
      await child.register(errorCatalog, { catalog: defineCatalog({ 7: { slug: 'seven', status: 400, message: 'x' } }), errors: [7] })
      child.get('/in', async () => 'ok')
    }, { prefix: '/v2' })
    return app
  }`

t.test('the errors of each route as a type', async (t) => {
  const folder = t.testdir({ 'app.mjs': APP })
  const terminal = createMemoryTerminal(folder)
  t.equal(await runCli(['routes', 'app.mjs', '--out', 'errors.d.ts'], terminal), 0)
  t.same(terminal.lines, ['7 routes in errors.d.ts'])
  const text = readFileSync(join(folder, 'errors.d.ts'), 'utf8')
  t.equal(text, `// Written by: npx fastify-error-catalog routes
export interface Routes {
  'GET /files': 2004 | 3002 | 9001 | 'sold_out'
  'GET /hosts': 2002 | 2004 | 9001
  'GET /it\\'s/:id': 9001
  'GET /proxy': never
  'GET /v2/in': 7 | 'internal'
  'POST /files': 1000 | 3002 | 7001 | 8005 | 8006 | 9001
  'PUT /it\\'s/:id': 1000 | 8005 | 8006 | 9001
}
`)
  const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true })
  t.same(diagnostics, [])
})

t.test('printed, by another name, of an app without routes', async (t) => {
  const folder = t.testdir({ 'none.mjs': 'export default async (app, options) => {}', 'one.mjs': "export default async (app) => { app.get('/', async () => 'ok') }" })
  const terminal = createMemoryTerminal(folder)
  t.equal(await runCli(['routes', 'none.mjs', '--name', 'ApiErrors'], terminal), 0)
  t.same(terminal.lines, ['// Written by: npx fastify-error-catalog routes\nexport interface ApiErrors {\n}'])
  t.equal(await runCli(['routes', 'one.mjs', '--plugin'], terminal), 0)
  t.equal(await runCli(['routes', 'none.mjs', '--name', 'a b'], terminal), 2)
  t.match(terminal.errors[0], '--name must be the name of an interface, received a b')
})
