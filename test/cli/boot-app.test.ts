import t from 'tap'
import { bootApp } from '../../lib/cli/boot-app.js'
import { certificate } from '../exits/certificate.js'

const ROUTE = "app.get('/', async () => 'ok')"

t.test('apps of modules', async (t) => {
  const folder = t.testdir({
    'instance.mjs': `import Fastify from 'fastify'; const app = Fastify(); ${ROUTE}; export default app`,
    'named.mjs': `import Fastify from 'fastify'; export const app = Fastify(); ${ROUTE}`,
    'factory.mjs': `import Fastify from 'fastify'; export default async (options) => { const app = Fastify(options); ${ROUTE}; return app }`,
    'compiled.cjs': `exports.__esModule = true; exports.default = () => { const app = require('fastify')(); ${ROUTE}; return app }`,
    'plugin.mjs': `export const options = { exposeHeadRoutes: false }; export default async function (app, options) { if (options.exposeHeadRoutes) throw new Error('and its own'); ${ROUTE} }`,
    'callback.cjs': `module.exports = (app, options, done) => { ${ROUTE}; done() }`,
    'short.mjs': `export default async (app) => { ${ROUTE} }`
  })
  for (const path of ['instance.mjs', 'named.mjs', 'factory.mjs', 'compiled.cjs', 'plugin.mjs', 'callback.cjs']) {
    const app = await bootApp(path, folder, false)
    t.equal((await app.inject('/')).body, 'ok', path)
    if (path === 'plugin.mjs') t.equal(Reflect.get(app.initialConfig, 'exposeHeadRoutes'), false, 'its options are those of the app')
    await app.close()
  }
  const app = await bootApp('short.mjs', folder, true)
  t.equal((await app.inject('/')).body, 'ok', 'a plugin of one param, by the flag')
  await app.close()
})

t.test('what is no app, or cannot be asked', async (t) => {
  const tls = JSON.stringify(certificate)
  const folder = t.testdir({
    'none.mjs': 'export default { name: "x" }',
    'nothing.mjs': 'export default () => {}',
    'null.mjs': 'export default null',
    'listening.mjs': "import Fastify from 'fastify'; export const app = Fastify(); await app.listen({ port: 0, host: '127.0.0.1' })",
    'http2.mjs': "import Fastify from 'fastify'; export const app = Fastify({ http2: true })",
    'https2.mjs': `import Fastify from 'fastify'; export const app = Fastify({ http2: true, https: ${tls} })`,
    'both.mjs': `import Fastify from 'fastify'; export const app = Fastify({ http2: true, https: { allowHTTP1: true, ...${tls} } })`
  })
  for (const [path, received] of [['none.mjs', 'object'], ['nothing.mjs', 'undefined'], ['null.mjs', 'undefined']] as const) {
    await t.rejects(bootApp(path, folder, false), { name: 'UsageError', message: `${path} must export an app, a function that returns one, or a plugin (fastify, options), received ${received}` })
  }
  await t.rejects(bootApp('listening.mjs', folder, false), { name: 'UsageError', message: /must not listen by itself/ })
  const { app } = await import(`${folder}/listening.mjs`)
  await app.close()
  for (const path of ['http2.mjs', 'https2.mjs']) await t.rejects(bootApp(path, folder, false), { name: 'UsageError', message: /must allow HTTP\/1/ })
  await t.resolves(bootApp('both.mjs', folder, false))
})
