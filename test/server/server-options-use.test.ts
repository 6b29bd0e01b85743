import { createServer } from 'node:http'
import Fastify, { LogController, type FastifyRequest, type FastifyServerOptions } from 'fastify'
import t from 'tap'
import { answerServerOptions, findRequestLogging, findServerOptions, installServerOptionsNotice, leavesClosing, servesWhileClosing } from '../../lib/server/server-options-use.js'
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
    t.equal(findServerOptions(app) !== undefined, uses)
    t.equal(servesWhileClosing(app), serves)
    await app.close()
  }
})

t.test('which options have the package answer while an app closes', async (t) => {
  t.equal(leavesClosing({}), true)
  t.equal(leavesClosing({ return503OnClosing: true }), false)
  t.equal(leavesClosing({ return503OnClosing: false }), false)
  t.equal(leavesClosing({ serverFactory: (handler) => createServer(handler) }), false)
})

t.test('the log controller, which Fastify shows to nobody, else the option', async (t) => {
  class OwnController extends LogController {
    override isLogDisabled ({ url }: FastifyRequest): boolean {
      return url === '/quiet'
    }
  }
  const isDisabled = async (options: FastifyServerOptions, url: string): Promise<unknown> => {
    const app = Fastify(options)
    t.teardown(() => app.close())
    const logging = findRequestLogging(app)
    app.get('/*', async (request) => ({ disabled: typeof logging === 'function' ? logging(request) : logging }))
    return (await app.inject(url)).json().disabled
  }
  const logController = new OwnController()
  for (const options of [serverOptions({ logController }), serverOptions({ logController, clientErrorHandler, return503OnClosing: false })]) {
    t.equal(await isDisabled(options, '/quiet'), true)
    t.equal(await isDisabled(options, '/loud'), false)
  }
  t.equal(await isDisabled(serverOptions({ logController: new LogController({ disableRequestLogging: true }) }), '/'), true)
  for (const options of [serverOptions(), { clientErrorHandler }, { logController }]) t.equal(await isDisabled(options, '/quiet'), false)
  t.equal(await isDisabled(serverOptions({ disableRequestLogging: true }), '/'), true)
  for (const error of [new Error('an error'), undefined]) t.notOk(answerServerOptions(error, { logController }), 'no question')
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
