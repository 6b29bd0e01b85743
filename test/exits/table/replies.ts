import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { defaultCatalog } from '../../../lib/index.js'
import { HTTP1, createForeignError, fail, type ExitGroup } from './exit-row.js'
import { toPath } from './throwing.js'

const INTERNAL = { status: 500, slug: 'internal' }
const EXPIRED = { status: 401, slug: 'access_token_expired', has: { 'www-authenticate': /^Bearer / } }

const expired = (): never => { throw defaultCatalog.error(2002) }
const circle: Record<string, unknown> = {}
circle['circle'] = circle

const other = { type: 'object', required: ['other'], properties: { other: { type: 'string' } } }

/** A source of bytes that fails before the first. */
async function * failAtOnce (): AsyncGenerator<Uint8Array> {
  yield fail()
}

/** What a handler may answer that cannot be sent. */
const ANSWERS: Readonly<Record<string, (reply: FastifyReply) => unknown>> = {
  'a circle': (reply) => { reply.send(circle) },
  'a bigint': (reply) => { reply.send({ n: 1n }) },
  'a number of bytes': (reply) => { reply.type('text/plain').send(42) },
  'a serializer that throws': (reply) => { reply.serializer(fail).send({}) },
  'a serializer that throws text': (reply) => { reply.serializer(() => { throw 'text' }).send({}) },
  'a serializer that throws what is frozen': (reply) => { reply.serializer(() => { throw Object.freeze(createForeignError()) }).send({}) },
  'a serializer that gives an object': (reply) => { reply.serializer(() => ({}) as string).send({}) },
  'a stream that fails at once': (reply) => { reply.type('image/png').header('etag', '"1"').send(new Readable({ read () { this.destroy(createForeignError()) } })) },
  'a web stream that fails at once': (reply) => { reply.send(new ReadableStream({ pull (controller) { controller.error(createForeignError()) } })) },
  'a generator that fails at once': (reply) => { reply.send(Readable.from(failAtOnce())) },
  'a file that is not there': (reply) => { reply.send(createReadStream('/nowhere/hunter2')) },
  'an error with a header with a line end': (reply) => { reply.header('x', 'a\r\nb'); fail() },
  'a trailer': (reply) => { reply.trailer('x-sum', async () => 'a'); fail() }
}

/** What HTTP/1 cannot send. HTTP/2 of Node sends it without the header. */
const BAD_HEADERS: typeof ANSWERS = {
  'a header with a line end': (reply) => { reply.header('x', 'a\r\nb').send('ok') },
  'a redirect with a line end': (reply) => { reply.redirect('/a\r\nb') }
}

/** What answers itself, in spite of what a route does to its answers. */
const ANSWERED: Readonly<Record<string, (reply: FastifyReply) => unknown>> = {
  'a serializer of the reply': (reply) => { reply.serializer(fail); expired() },
  'an error after a serializer and a type': (reply) => { reply.type('text/html').serializer(() => 'html'); expired() }
}

const RESPONSE_SCHEMAS = {
  '4xx': { '4xx': other },
  401: { 401: other },
  default: { default: other },
  content: { '4xx': { content: { 'application/json': { schema: other }, 'application/problem+json': { schema: other } } } }
}

function addRoutes (app: FastifyInstance): void {
  for (const [title, answer] of Object.entries({ ...ANSWERS, ...BAD_HEADERS, ...ANSWERED })) {
    app.get(toPath(title), (_request, reply) => { answer(reply) })
  }
  app.get('/success-schema', { schema: { response: { 200: other } } }, async () => ({}))
  for (const [title, response] of Object.entries(RESPONSE_SCHEMAS)) {
    app.get(`/schema/${title}`, { schema: { response } }, expired)
    app.get(`/helper-schema/${title}`, { schema: { response } }, (_request, reply) => reply.apiError(2002))
  }
  app.get('/empty', (_request, reply) => { reply.code(404).send() })
  app.get('/produces', { config: { produces: ['application/json'] } }, async () => ({}))
  app.get('/coding', { config: { produces: ['application/json'] } }, async () => ({}))
  app.get('/limited', { config: { rateLimit: { max: 0, timeWindow: '1 minute' } } }, async () => 'ok')
}

export const replies: ExitGroup = {
  title: 'replies',
  addRoutes,
  rows: [
    ...Object.keys(ANSWERS).map((title) => ({ title, path: toPath(title), ...INTERNAL })),
    ...Object.keys(BAD_HEADERS).map((title) => ({ title, over: HTTP1, path: toPath(title), ...INTERNAL })),
    ...Object.keys(ANSWERED).map((title) => ({ title, path: toPath(title), ...EXPIRED })),
    { title: 'a success that lacks what its schema requires', path: '/success-schema', ...INTERNAL },
    ...Object.keys(RESPONSE_SCHEMAS).flatMap((title) => [
      { title: `an error that does not fit the schema of ${title}, thrown`, path: `/schema/${title}`, ...EXPIRED },
      { title: `an error that does not fit the schema of ${title}`, path: `/helper-schema/${title}`, ...EXPIRED }
    ]),
    { title: 'an empty 404', path: '/empty', status: 404, slug: 'not_found' },
    { title: 'nothing that Accept takes', path: '/produces', headers: { accept: 'image/png' }, status: 406, slug: 'not_acceptable' },
    { title: 'nothing that Accept-Encoding takes', path: '/coding', headers: { 'accept-encoding': 'br, identity;q=0' }, status: 406, slug: 'not_acceptable' },
    { title: 'a limit', path: '/limited', status: 429, slug: 'too_many_requests', has: { 'retry-after': /^\d+$/, 'x-ratelimit-remaining': '0' } }
  ]
}

export const ownSerializer: ExitGroup = {
  title: 'a serializer for all replies',
  addRoutes (app) {
    app.setReplySerializer(fail)
    app.get('/success', async () => ({}))
    app.get('/error', expired)
  },
  rows: [
    { title: 'a success that the serializer of the app fails for', path: '/success', ...INTERNAL },
    { title: 'an error under a serializer that fails', path: '/error', ...EXPIRED }
  ]
}

/** One of each entry: what a handler that answers by the catalogue sends. */
export const entries: ExitGroup = {
  title: 'entries',
  addRoutes (app) {
    for (const entry of defaultCatalog.entries()) {
      // Their type is wider than that of the slugs.
      const slug = entry.slug as 'not_found'
      app.get(`/${slug}`, () => { throw defaultCatalog.error(slug) })
      app.get(`/helper/${slug}`, (_request, reply) => reply.apiError(slug))
    }
  },
  rows: defaultCatalog.entries().flatMap(({ slug, status }) => [
    { title: `the entry ${slug}, thrown`, path: `/${slug}`, status, slug },
    { title: `the entry ${slug}`, path: `/helper/${slug}`, status, slug }
  ])
}
