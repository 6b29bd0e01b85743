import Fastify, { type FastifyServerOptions } from 'fastify'
import t from 'tap'
import { installServerOptionsNotice, servesWhileClosing, usesServerOptions } from '../../lib/exits/server-options-use.js'
import errorCatalog, { serverOptions } from '../../lib/index.js'
import { collectLog } from '../plugin/collect-log.js'

const clientErrorHandler: NonNullable<FastifyServerOptions['clientErrorHandler']> = (_error, socket) => { socket.destroy() }

t.test('what an app was made with', async (t) => {
  for (const [options, uses, serves] of [
    [{}, false, false],
    [{ clientErrorHandler }, false, false],
    [{ return503OnClosing: false }, false, false],
    [serverOptions(), true, false],
    [serverOptions({ clientErrorHandler }), true, false],
    [serverOptions({ return503OnClosing: true }), true, false],
    [serverOptions({ return503OnClosing: false }), true, true],
    [serverOptions({ return503OnClosing: false, clientErrorHandler }), true, true]
  ] as const) {
    const app = Fastify(options)
    t.equal(usesServerOptions(app), uses)
    t.equal(servesWhileClosing(app), serves)
    await app.close()
  }
})

t.test('a notice on listen, once, where it was not used', async (t) => {
  for (const [options, count] of [[{}, 1], [serverOptions(), 0]] as const) {
    const [logger, lines] = collectLog('warn')
    const app = Fastify({ ...options, logger })
    t.teardown(() => app.close())
    installServerOptionsNotice(app)
    await app.ready()
    t.equal(lines.length, 0)
    await app.listen({ port: 0 })
    t.equal(lines.filter(({ msg }) => msg.includes('serverOptions')).length, count)
  }
})

t.test('not where an app keeps the answers of Fastify', async (t) => {
  const [logger, lines] = collectLog('warn')
  const app = Fastify({ logger })
  t.teardown(() => app.close())
  await app.register(errorCatalog, { format: 'fastify' })
  await app.listen({ port: 0, host: '127.0.0.1' })
  t.strictSame(lines, [])
})

t.test('an option that failed ends its request without 404 and 405 too, and while nothing else is asked for', async (t) => {
  for (const options of [{ notFound: false, methodNotAllowed: false }, { format: 'fastify' }] as const) {
    const app = Fastify(serverOptions({ genReqId: () => { throw new Error('secret') } }))
    t.teardown(() => app.close())
    await app.register(errorCatalog, options)
    app.get('/', async () => 'ok')
    t.equal((await app.inject('/')).statusCode, 500)
  }
})
