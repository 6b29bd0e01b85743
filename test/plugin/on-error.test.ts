import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { Type } from '@sinclair/typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog, defineFormat, serverOptions, type AnsweredError, type ErrorCatalogOptions } from '../../lib/index.js'
import { EXIT_GROUPS } from '../exits/exit-table.js'
import { SECRET } from '../exits/table/exit-row.js'
import { tryExits } from '../exits/try-exits.js'
import { collectLog } from './collect-log.js'

/** Where a hook fails besides, which Fastify logs, or Fastify warns of what the app does. */
const FAIL_BESIDES = /^an (?:onSend|onResponse) hook|^callNotFound within/
/** What a client gets by breaking the rules of HTTP pages nobody, though the status is above 499. */
const REFUSED = new Set(['an unknown method', 'an unknown transfer coding'])
/** What Fastify logs of each request and server. */
const OF_FASTIFY = /^(?:incoming request|request completed|Server listening at)/
const CHANNEL = 'fastify-error-catalog:error'
const taken = Object.assign(new Error('taken'), { statusCode: 409 })

async function createApp (t: Test, options: ErrorCatalogOptions = {}): Promise<[FastifyInstance, AnsweredError[]]> {
  const events: AnsweredError[] = []
  const app = Fastify(serverOptions())
  t.teardown(() => app.close())
  app.get('/early', () => { throw taken })
  await app.register(errorCatalog, { onError: (event) => { events.push(event) }, ...options })
  return [app, events]
}

t.test('an event tells what was answered, and what led to it', async (t) => {
  const [app, events] = await createApp(t)
  const cause = new Error('lost')
  app.get('/users/:id', () => { throw taken })
  app.post('/users/:id', (_request, reply) => reply.apiError(9001, undefined, { cause }))
  await app.inject({ url: '/users/5?token=hunter2', headers: { language: 'ru' } })
  await app.inject({ method: 'POST', url: '/users/5' })
  await app.inject('/nope')
  await app.inject('/users/%zz')
  t.match(events, [
    { status: 409, code: 8002, slug: 'conflict', locale: 'ru', method: 'GET', route: '/users/:id', requestId: 'req-1', error: taken },
    { status: 500, code: 9001, slug: 'internal', locale: 'en', method: 'POST', route: '/users/:id', requestId: 'req-2', error: { name: 'ApiError', cause } },
    { status: 404, code: 4001, slug: 'not_found', method: 'GET', route: undefined, requestId: 'req-3', error: undefined },
    { status: 400, slug: 'bad_request', route: undefined, error: { code: 'FST_ERR_BAD_URL' } }
  ])
  t.equal(events.length, 4)
  t.equal(events[0]?.error, taken)
  t.notMatch(JSON.stringify(events), /hunter2|%zz/)
})

t.test('nothing that was submitted is in an event', async (t) => {
  const [app, events] = await createApp(t)
  app.post('/', { schema: { body: { type: 'object', properties: { age: { type: 'integer' } } } } }, () => '')
  await app.inject({ method: 'POST', url: '/', payload: { age: 'hunter2' } })
  await app.inject({ method: 'POST', url: '/', headers: { 'content-type': 'application/json' }, payload: '{hunter2' })
  t.match(events, [
    { status: 422, slug: 'validation', error: { code: 'FST_ERR_VALIDATION', issues: [{ pointer: '/age', code: 'invalid_type' }] } },
    { status: 400, error: { message: /./ } }
  ])
  t.notMatch(JSON.stringify(events), 'hunter2')
})

t.test('one event for each answer, whatever fails on its way out', async (t) => {
  const [app, events] = await createApp(t, { sent: 'all' })
  app.addHook('onSend', async (request) => { if (request.url.endsWith('?fail')) throw new Error('hook') })
  app.get('/helper', (_request, reply) => reply.apiError(2002))
  app.get('/thrown', () => { throw taken })
  app.get('/sent', (_request, reply) => reply.code(410).send('Gone'))
  app.get('/params', () => { throw defaultCatalog.error(2002) })
  for (const url of ['/helper', '/thrown', '/sent', '/params', '/early', '/nope']) {
    for (const query of ['', '?fail']) {
      events.length = 0
      const { statusCode } = await app.inject(url + query)
      t.strictSame(events.map(({ status }) => status), [statusCode], url + query)
    }
  }
})

t.test('a second answer is none', async (t) => {
  const [app, events] = await createApp(t)
  app.get('/twice', (_request, reply) => {
    reply.apiError(2002)
    return reply.apiError(1003)
  })
  t.equal((await app.inject('/twice')).statusCode, 401)
  t.strictSame(events.map(({ status }) => status), [401])
})

t.test('what could not be rendered is told as it was answered', async (t) => {
  let fails = (_slug: string): boolean => false
  const format = defineFormat({
    name: 'frail',
    contentType: 'application/json',
    schema: Type.Object({ slug: Type.String() }),
    render: ({ slug }) => {
      if (fails(slug)) throw new Error('render')
      return { slug }
    }
  })
  const [app, events] = await createApp(t, { format, sent: 'all', requestId: true })
  app.get('/helper', (_request, reply) => reply.apiError(2002))
  app.get('/sent', (_request, reply) => reply.code(410).send('Gone'))
  fails = (slug) => slug !== 'internal'
  await app.inject('/helper')
  fails = () => true
  for (const url of ['/helper', '/sent', '/early']) await app.inject(url)
  t.match(events, Array.from({ length: 4 }, () => ({ status: 500, slug: 'internal', locale: 'en', error: { message: /./ } })))
  t.equal(events.length, 4)
})

t.test('a listener that throws or rejects harms nothing, and is logged', async (t) => {
  const [logger, lines] = collectLog()
  for (const onError of [() => { throw new Error('listener') }, async () => { throw new Error('listener') }]) {
    const app = Fastify({ logger })
    t.teardown(() => app.close())
    await app.register(errorCatalog, { onError })
    app.get('/', (_request, reply) => reply.apiError(2002))
    t.equal((await app.inject('/')).statusCode, 401)
  }
  t.equal(lines.filter(({ level, msg, err }) => level === 50 && msg === 'onError failed' && err?.message === 'listener').length, 2)
})

t.test('the channel is told the same, of every app', async (t) => {
  const told: unknown[] = []
  const listen = (event: unknown): void => { told.push(event) }
  const [app, events] = await createApp(t)
  const [other] = await createApp(t, { onError: undefined })
  subscribe(CHANNEL, listen)
  t.teardown(() => unsubscribe(CHANNEL, listen))
  await app.inject('/nope')
  await other.inject('/nope')
  t.equal(told.length, 2)
  t.equal(told[0], events[0])
  unsubscribe(CHANNEL, listen)
  await app.inject('/nope')
  t.equal(told.length, 2)
})

t.test('every exit tells one event, and logs one line', async (t) => {
  for (const group of EXIT_GROUPS) {
    const [besides, alone] = [group.rows.filter(({ title }) => FAIL_BESIDES.test(title)), group.rows.filter(({ title }) => !FAIL_BESIDES.test(title))]
    for (const rows of [besides, alone]) {
      const events: AnsweredError[] = []
      const [logger, lines] = collectLog()
      const logged = { ...group, options: { ...group.options, logger }, rows }
      const trials = await tryExits([logged], 'h1', 'nested', { options: { onError: (event) => { events.push(event) } } })
      const statuses = trials.map(({ row, answer }) => `${answer.status} ${row.title}`)
      t.strictSame(events.map(({ status }, index) => `${status} ${trials[index]?.row.title}`), statuses, group.title)
      t.notMatch(JSON.stringify(events.map(({ error: _error, ...event }) => event)), SECRET)
      if (rows === besides) continue
      const levels = lines.filter(({ msg }) => !OF_FASTIFY.test(msg)).map(({ level }, index) => `${level} ${trials[index]?.row.title}`)
      t.strictSame(levels, trials.map(({ row, answer }) => `${answer.status < 500 || REFUSED.has(row.title) ? 30 : 50} ${row.title}`), group.title)
    }
  }
})

t.test('what a listener throws is logged without the details of drivers, unless they are wanted', async (t) => {
  for (const logDriverDetails of [false, true]) {
    const [logger, lines] = collectLog()
    const app = Fastify({ logger })
    t.teardown(() => app.close())
    const onError = (): never => { throw Object.assign(new Error('listener'), { sql: 'select 1', parameters: ['s3cret'] }) }
    await app.register(errorCatalog, { onError, logDriverDetails })
    app.get('/', (_request, reply) => reply.apiError(2002))
    t.equal((await app.inject('/')).statusCode, 401)
    const text = JSON.stringify(lines.find(({ msg }) => msg === 'onError failed'))
    t.equal(text.includes('s3cret'), logDriverDetails)
  }
})
