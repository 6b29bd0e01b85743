import { Writable } from 'node:stream'
import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog, defineCatalog, serverOptions, type ErrorCatalogOptions } from '../../lib/index.js'
import { hostileValues } from './errors/hostile-values.js'
import { collectLog, type LogLine } from './collect-log.js'

const fail = (): never => { throw new Error('boom') }

function addRoutes (app: FastifyInstance): void {
  app.get('/helper', (_request, reply) => reply.apiError(2002))
  app.get('/thrown', () => { throw defaultCatalog.error(2002) })
  app.get('/foreign', () => { throw Object.assign(new Error('taken'), { statusCode: 409 }) })
  app.get('/fails', fail)
  app.get('/5xx', (_request, reply) => reply.apiError(9003))
  app.get('/issues', (_request, reply) => reply.validationError([{ field: 'email', code: 'already_exists' }]))
  app.post('/things', { schema: { body: { type: 'object', required: ['name'] } } }, () => 'ok')
}

interface Set {
  readonly server?: FastifyServerOptions
  readonly options?: ErrorCatalogOptions
  readonly level?: string
}

async function createApp (t: Test, { server, options, level }: Set = {}): Promise<[FastifyInstance, LogLine[]]> {
  const [logger, lines] = collectLog(level)
  const app = Fastify({ logger, ...server })
  t.teardown(() => app.close())
  await app.register(errorCatalog, { ...options })
  addRoutes(app)
  return [app, lines]
}

/** What is logged between the two lines of a request. */
function between (lines: readonly LogLine[]): LogLine[] {
  return lines.filter(({ msg }) => msg !== 'incoming request' && msg !== 'request completed')
}

t.test('one line for each error, as Fastify logs it: info below 500, error from 500', async (t) => {
  for (const [url, level, status, message] of [
    ['/helper', 30, 401, 'Access token expired'],
    ['/thrown', 30, 401, 'Access token expired'],
    ['/foreign', 30, 409, 'taken'],
    ['/issues', 30, 422, 'The given data is invalid'],
    ['/fails', 50, 500, 'boom'],
    ['/5xx', 50, 503, 'The service is temporarily unavailable']
  ] as const) {
    const [app, lines] = await createApp(t)
    await app.inject(url)
    t.equal(lines.length, 3)
    const [line] = between(lines)
    t.match(line, { level, msg: message, reqId: 'req-1', res: { statusCode: status }, err: { message } }, url)
    t.equal(line?.req !== undefined, level === 50, 'the request from 500')
    t.equal(between(lines).length, 1)
  }
})

t.test('the same as without the plugin', async (t) => {
  const [app, lines] = await createApp(t)
  const [logger, bareLines] = collectLog()
  const bare = Fastify({ logger })
  t.teardown(() => bare.close())
  const taken = Object.assign(new Error('taken'), { statusCode: 409 })
  const overloaded = Object.assign(new Error('overloaded'), { statusCode: 503 })
  for (const one of [app, bare]) {
    one.get('/same', () => { throw taken })
    one.get('/same/5xx', () => { throw overloaded })
    for (const url of ['/same', '/same/5xx']) await one.inject(url)
  }
  const normal = (lines: readonly LogLine[]): object[] => lines.map((line) => ({ ...line, time: 0, responseTime: 0 }))
  t.strictSame(normal(lines), normal(bareLines))
})

t.test('a 404 and a 405 are logged with the request, as the logger writes it', async (t) => {
  const [app, lines] = await createApp(t)
  await app.inject('/nope')
  await app.inject({ method: 'PUT', url: '/things' })
  t.match(between(lines), [
    { level: 30, msg: 'Route not found', req: { method: 'GET', url: '/nope' }, err: undefined },
    { level: 30, msg: 'Method not allowed', req: { method: 'PUT', url: '/things' }, err: undefined }
  ])
})

t.test('the cause of a 5xx is logged with its stack', async (t) => {
  const [app, lines] = await createApp(t)
  app.get('/caused', () => { throw defaultCatalog.error(9001, undefined, { cause: new Error('connection lost') }) })
  await app.inject('/caused')
  t.match(between(lines)[0]?.err, { type: 'ApiError', stack: /logging\.test[\s\S]*caused by: Error: connection lost[\s\S]*logging\.test/ })
})

t.test('nothing of the request is logged with an error', async (t) => {
  const [app, lines] = await createApp(t)
  app.get('/params', () => {
    throw defaultCatalog.error(2002, undefined, { detail: 'hunter2', extra: { password: 'hunter2' }, headers: { 'x-secret': 'hunter2' } })
  })
  app.get('/by-hand', (_request, reply) => reply.validationError([{ field: 'hunter2', code: 'hunter2', message: 'hunter2' }]))
  await app.inject({ url: '/params', headers: { cookie: 'hunter2', authorization: 'hunter2' } })
  await app.inject('/by-hand')
  await app.inject({ method: 'POST', url: '/things', payload: { password: 'hunter2' } })
  t.equal(between(lines).length, 3)
  t.notMatch(JSON.stringify(lines), 'hunter2')
})

t.test('the entry says at which level', async (t) => {
  const catalog = defineCatalog({
    loud: { status: 400, message: 'Loud', log: 'warn' },
    quiet: { status: 500, message: 'Quiet', log: 'silent' },
    traced: { status: 500, message: 'Traced', log: 'trace' },
    not_found: { status: 404, message: 'Missing', log: 'fatal' }
  })
  const [app, lines] = await createApp(t, { options: { catalog }, level: 'trace' })
  for (const slug of ['loud', 'quiet', 'traced'] as const) app.get(`/${slug}`, () => { throw catalog.error(slug) })
  for (const url of ['/loud', '/quiet', '/traced', '/nope']) await app.inject(url)
  t.strictSame(between(lines).map(({ level, msg }) => [level, msg]), [
    [40, 'Loud'], [10, 'Traced'], [60, 'Route not found']
  ])
})

t.test('disableRequestLogging is respected', async (t) => {
  for (const disableRequestLogging of [true, () => true]) {
    const [app, lines] = await createApp(t, { server: { disableRequestLogging } })
    for (const url of ['/helper', '/fails', '/nope']) await app.inject(url)
    t.strictSame(lines, [])
  }
  const [app, lines] = await createApp(t, { server: { disableRequestLogging: ({ url }) => url === '/fails' } })
  for (const url of ['/helper', '/fails']) await app.inject(url)
  t.equal(between(lines).length, 1)
})

t.test('and so is a log controller, where serverOptions tells of it', async (t) => {
  const logController = new LogController({ disableRequestLogging: ({ url }) => url === '/fails' })
  const [app, lines] = await createApp(t, { server: serverOptions({ logController }) })
  for (const url of ['/helper', '/fails']) await app.inject(url)
  t.equal(between(lines).length, 1)
})

t.test('no error is made for a log that drops it', async (t) => {
  const made: unknown[] = []
  const catalog = new Proxy(defaultCatalog, {
    get (target, key) {
      if (key === 'error') return (code: unknown) => { made.push(code) }
      const value = Reflect.get(target, key, target) as unknown
      // Its methods read private members.
      return typeof value === 'function' ? value.bind(target) as unknown : value
    }
  })
  const stream = new Writable({ write: (_chunk, _encoding, done) => done() })
  for (const [name, server, expected] of [
    ['no logger', {}, 0],
    ['a logger of errors alone', { logger: { level: 'error', stream } }, 0],
    ['a silent logger', { logger: { level: 'silent' } }, 0],
    ['request logging disabled', { disableRequestLogging: true, logger: { stream } }, 0],
    ['a logger', { logger: { stream } }, 1]
  ] as Array<[string, FastifyServerOptions, number]>) {
    const app = Fastify(server)
    t.teardown(() => app.close())
    await app.register(errorCatalog, { catalog })
    app.get('/', (_request, reply) => reply.apiError(2002))
    t.equal((await app.inject('/')).statusCode, 401)
    t.equal(made.length, expected, name)
  }
})

t.test('the level of a route and of a child logger counts', async (t) => {
  const [app, lines] = await createApp(t)
  app.get('/quiet', { logLevel: 'fatal' }, fail)
  await app.inject('/quiet')
  t.strictSame(lines, [])
  const [loud, loudLines] = await createApp(t, { level: 'silent' })
  loud.get('/loud', { logLevel: 'info' }, fail)
  await loud.inject('/loud')
  t.equal(between(loudLines).length, 1)
})

t.test('any logger will do', async (t) => {
  const lines: string[] = []
  const log = (level: string) => (facts: unknown, message?: string) => { lines.push(`${level}: ${message ?? String(facts)}`) }
  const logger = {
    level: 'info',
    fatal: log('fatal'),
    error: log('error'),
    warn: log('warn'),
    info: log('info'),
    debug: log('debug'),
    trace: log('trace'),
    silent: () => {},
    child: () => logger
  }
  const app = Fastify({ loggerInstance: logger })
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  app.get('/', fail)
  await app.inject('/')
  t.ok(lines.includes('error: boom'))
})

t.test('what cannot be serialised costs its line, not the answer', async (t) => {
  const [app, lines] = await createApp(t)
  let name = ''
  app.get('/hostile', async () => { throw hostileValues[name]?.make() })
  for (name of Object.keys(hostileValues)) {
    lines.length = 0
    const { statusCode } = await app.inject('/hostile')
    t.equal(between(lines).length, 1, name)
    t.equal(between(lines)[0]?.level, statusCode < 500 ? 30 : 50, name)
  }
})

t.test('an answer that cannot be given by its entry is logged once, with both errors', async (t) => {
  const other = defineCatalog({ quota: { status: 429, message: 'At most {limit}' } })
  const catalog = defineCatalog({ quota: { status: 429, message: 'At most {max}' } })
  const [app, lines] = await createApp(t, { options: { catalog } })
  app.get('/quota', () => { throw other.error('quota', { limit: 1 }) })
  await app.inject('/quota')
  t.equal(between(lines).length, 1)
  t.match(between(lines)[0], {
    level: 50,
    msg: 'An error could not be answered by its entry',
    err: { aggregateErrors: [{ message: 'At most 1' }, { code: 'FST_CATALOG_PARAMS_INVALID' }] }
  })
})
