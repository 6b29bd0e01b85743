import type { FastifyInstance, onRequestHookHandler, RouteShorthandOptions } from 'fastify'
import { defaultCatalog } from '../../../lib/index.js'
import { SECRET, createForeignError, fail, JSON_BODY, type ExitGroup } from './exit-row.js'

const INTERNAL = { status: 500, slug: 'internal' }
const DENIED = { status: 403, slug: 'access_denied' }
const CONFLICT = { status: 409, slug: 'conflict' }
const EXPIRED = { status: 401, slug: 'access_token_expired' }

const ok = async (): Promise<string> => 'ok'
const expired = async (): Promise<never> => { throw defaultCatalog.error(2002) }
const conflict = async (): Promise<never> => { throw createForeignError({ statusCode: 409 }) }
const deny = (): never => { throw createForeignError({ statusCode: 403 }) }

/** Hooks before the handler that are called alike. */
const EARLY = ['onRequest', 'preValidation', 'preHandler'] as const

/** Ways in which one fails. */
const FAILING: Readonly<Record<string, onRequestHookHandler>> = {
  throws: (_request, _reply, _done) => deny(),
  // Fastify tells by the number of parameters that it returns a promise.
  rejects: (async () => deny()) as unknown as onRequestHookHandler,
  'calls-back': (_request, _reply, done) => { done(createForeignError({ statusCode: 403 })) }
}

/** What an `onSend` hook may do instead of passing a payload on. */
const ON_SEND: Readonly<Record<string, NonNullable<RouteShorthandOptions['onSend']>>> = {
  throws: (_request, _reply, _payload, _done) => fail(),
  rejects: async () => fail(),
  'calls-back': (_request, _reply, _payload, done) => { done(createForeignError()) },
  'throws-text': (_request, _reply, _payload, _done) => { throw SECRET },
  'gives-an-object': async () => ({ [SECRET]: SECRET })
}

/** Hooks whose failure is no matter of the answer. */
const LATE = ['onError', 'onResponse', 'onRequestAbort', 'onTimeout'] as const

async function addRoutes (app: FastifyInstance): Promise<void> {
  for (const name of EARLY) {
    for (const [way, hook] of Object.entries(FAILING)) {
      await app.register(async (child) => {
        // The signature of the three is one.
        child.addHook(name as 'onRequest', hook)
        child.get(`/${name}/${way}`, ok)
      })
    }
  }
  app.post('/preParsing/throws', { preParsing: (_request, _reply, _payload, _done) => deny() }, ok)
  app.post('/preParsing/rejects', { preParsing: async () => deny() }, ok)
  app.get('/rejects-with-nothing', { onRequest: async () => { throw undefined } }, ok)
  app.get('/preSerialization', { preSerialization: fail }, async () => ({}))
  for (const [way, onSend] of Object.entries(ON_SEND)) {
    app.get(`/onSend/success/${way}`, { onSend }, ok)
    app.get(`/onSend/thrown/${way}`, { onSend }, expired)
    app.get(`/onSend/helper/${way}`, { onSend }, (_request, reply) => reply.apiError(2002))
  }
  app.get('/onSend/foreign', { onSend: async () => fail() }, conflict)
  for (const name of LATE) {
    await app.register(async (child) => {
      // Of an asynchronous hook Fastify checks how many parameters it has.
      if (name === 'onRequestAbort') child.addHook(name, async (_request) => fail())
      else child.addHook(name as 'onResponse', async () => fail())
      child.get(`/${name}`, expired)
    })
  }
  app.get('/sends-in-onError', { onError: async (_request, reply) => { reply.send(SECRET) } }, expired)
}

/** Handlers of errors that are not the catalogue's. */
async function addHandlers (app: FastifyInstance): Promise<void> {
  const HANDLERS: Readonly<Record<string, Parameters<FastifyInstance['setErrorHandler']>[0]>> = {
    throws: () => deny(),
    rejects: async () => deny(),
    passes: (error, _request, reply) => { reply.send(error) },
    'returns-nothing': async () => {},
    'returns-the-error': async (error) => error
  }
  for (const [way, handler] of Object.entries(HANDLERS)) {
    await app.register(async (child) => {
      child.setErrorHandler(handler)
      child.get(`/child/${way}`, conflict)
      child.get(`/child/own/${way}`, expired)
    })
    app.get(`/route/${way}`, { errorHandler: handler }, conflict)
  }
}

export const hooks: ExitGroup = {
  title: 'hooks',
  addRoutes,
  rows: [
    ...EARLY.flatMap((name) => Object.keys(FAILING).map((way) => ({ title: `an ${name} hook that ${way}`, path: `/${name}/${way}`, ...DENIED }))),
    { title: 'a preParsing hook that throws', method: 'POST', path: '/preParsing/throws', headers: JSON_BODY, body: '1', ...DENIED },
    { title: 'a preParsing hook that rejects', method: 'POST', path: '/preParsing/rejects', headers: JSON_BODY, body: '1', ...DENIED },
    { title: 'a hook that rejects with nothing', path: '/rejects-with-nothing', ...INTERNAL },
    { title: 'a preSerialization hook that throws', path: '/preSerialization', ...INTERNAL },
    ...Object.keys(ON_SEND).flatMap((way) => [
      { title: `an onSend hook on a success: ${way}`, path: `/onSend/success/${way}`, ...INTERNAL },
      { title: `an onSend hook on a thrown error: ${way}`, path: `/onSend/thrown/${way}`, ...EXPIRED },
      { title: `an onSend hook on an answered error: ${way}`, path: `/onSend/helper/${way}`, ...EXPIRED }
    ]),
    { title: 'an onSend hook on a foreign error', path: '/onSend/foreign', ...CONFLICT },
    ...LATE.map((name) => ({ title: `an ${name} hook that rejects`, path: `/${name}`, ...EXPIRED })),
    { title: 'an onError hook that sends', path: '/sends-in-onError', ...EXPIRED }
  ]
}

export const handlers: ExitGroup = {
  title: 'error handlers',
  addRoutes: addHandlers,
  rows: [
    ...['throws', 'rejects'].flatMap((way) => ['child', 'child/own', 'route'].map((where) => (
      { title: `an error handler of a ${where} that ${way}`, path: `/${where}/${way}`, ...DENIED }
    ))),
    ...['passes', 'returns-nothing', 'returns-the-error'].flatMap((way) => [
      { title: `an error handler of a child that ${way}`, path: `/child/${way}`, ...CONFLICT },
      { title: `an error handler of a child that ${way}, an entry`, path: `/child/own/${way}`, ...EXPIRED },
      { title: `an error handler of a route that ${way}`, path: `/route/${way}`, ...CONFLICT }
    ])
  ]
}
