import Fastify, { type FastifyServerOptions } from 'fastify'
import t, { type Test } from 'tap'
import { capLevel, createIsLogged, logAnswer } from '../../lib/answer/log-error.js'
import type { LogLevel } from '../../lib/index.js'
import { getReplyState } from '../../lib/answer/reply-state.js'
import { collectLog, type LogLine } from '../plugin/collect-log.js'

async function isLogged (t: Test, logger: FastifyServerOptions['logger'], level: LogLevel, disableRequestLogging: unknown = false): Promise<boolean> {
  const app = Fastify({ logger: logger ?? false })
  t.teardown(() => app.close())
  const ask = createIsLogged(disableRequestLogging)
  app.get('/', async (request) => ask(request, level))
  return (await app.inject('/')).body === 'true'
}

t.test('an error is logged where its level is on', async (t) => {
  const [logger] = collectLog('warn')
  t.ok(await isLogged(t, logger, 'error'))
  t.ok(await isLogged(t, logger, 'warn'))
  t.notOk(await isLogged(t, logger, 'info'))
  t.notOk(await isLogged(t, logger, 'silent'))
  t.notOk(await isLogged(t, false, 'error'))
})

t.test('and request logging is not disabled', async (t) => {
  const [logger] = collectLog()
  t.notOk(await isLogged(t, logger, 'error', true))
  t.notOk(await isLogged(t, logger, 'error', () => true))
  t.ok(await isLogged(t, logger, 'error', () => false))
  t.ok(await isLogged(t, logger, 'error', () => { throw new Error('of the app') }), 'or cannot be asked')
})

async function log (t: Test, status: number, level: LogLevel, error: unknown): Promise<LogLine[]> {
  const [logger, lines] = collectLog('trace')
  const app = Fastify({ logger, disableRequestLogging: true })
  t.teardown(() => app.close())
  app.get('/', (request, reply) => {
    reply.code(status)
    logAnswer(request, getReplyState(reply), level, error, undefined)
    reply.send('')
  })
  await app.inject('/')
  return lines
}

t.test('with the error and the reply, and from 500 with the request', async (t) => {
  t.match(await log(t, 404, 'info', new Error('missing')), [{ level: 30, msg: 'missing', res: { statusCode: 404 }, err: { message: 'missing' } }])
  t.notOk('req' in ((await log(t, 404, 'error', new Error('missing')))[0] ?? {}))
  t.match(await log(t, 500, 'error', new Error('boom')), [{ level: 50, msg: 'boom', req: { method: 'GET' }, err: { message: 'boom' } }])
})

t.test('anything may have been thrown', async (t) => {
  t.match(await log(t, 500, 'error', 'text'), [{ err: 'text' }])
  t.match(await log(t, 500, 'error', { message: 7 }), [{ err: { message: 7 } }])
  t.match(await log(t, 500, 'error', null), [{ err: null }])
})

t.test('what fails its own serialization is logged by that failure', async (t) => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  t.match(await log(t, 500, 'error', proxy), [{ level: 50, msg: 'An error cannot be logged', req: { method: 'GET' }, err: { type: 'TypeError' } }])
})

t.test('a logger that fails ends nothing', async (t) => {
  const fail = (): never => { throw new Error('disk full') }
  const logger = { level: 'info', fatal: fail, error: fail, warn: fail, info: fail, debug: fail, trace: fail, silent: fail, child: () => logger }
  const app = Fastify({ loggerInstance: logger, disableRequestLogging: true })
  app.get('/', (request, reply) => {
    logAnswer(request, getReplyState(reply), 'error', new Error('boom'), undefined)
    reply.send('ok')
  })
  // Fastify itself logs nothing of a request here but what its own handlers do.
  t.equal((await app.inject('/')).body, 'ok')
})

t.test('a line of its own', async (t) => {
  const [logger, lines] = collectLog('trace')
  const app = Fastify({ logger, disableRequestLogging: true })
  t.teardown(() => app.close())
  app.get('/', (request, reply) => {
    logAnswer(request, getReplyState(reply), 'warn', new Error('boom'), { message: 'its own', facts: { seen: true } })
    reply.send('')
  })
  await app.inject('/')
  t.match(lines, [{ level: 40, msg: 'its own', seen: true, err: undefined }])
})

t.test('no level above info for what clients do', async (t) => {
  const levels: LogLevel[] = ['silent', 'trace', 'debug', 'info', 'warn', 'error', 'fatal']
  t.strictSame(levels.map(capLevel), ['silent', 'trace', 'debug', 'info', 'info', 'info', 'info'])
})
