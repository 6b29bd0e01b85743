import { Readable } from 'node:stream'
import { runInNewContext } from 'node:vm'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { SECRET, createForeignError, fail, type ExitGroup } from './exit-row.js'

const { proxy: revoked, revoke } = Proxy.revocable({}, {})
revoke()

const circular = createForeignError()
circular.cause = circular

/** What somebody may throw that is answered by `internal`. */
const THROWN: Readonly<Record<string, () => unknown>> = {
  'an error': createForeignError,
  text: () => SECRET,
  'a number': () => 42,
  null: () => null,
  undefined: () => undefined,
  'an object': () => ({ message: SECRET, [SECRET]: SECRET }),
  'a symbol': () => Symbol(SECRET),
  'a function': () => () => SECRET,
  'a bigint': () => 42n,
  'a buffer': () => Buffer.from(SECRET),
  'a stream': () => Readable.from([SECRET]),
  'a getter that throws': () => ({ get statusCode () { return fail() } }),
  'a proxy that throws': () => new Proxy({}, { get: fail, getPrototypeOf: fail, ownKeys: fail }),
  'a revoked proxy': () => revoked,
  'a frozen error': () => Object.freeze(createForeignError()),
  'an aggregate error': () => new AggregateError([createForeignError()], SECRET),
  'a circular cause': () => circular,
  'an error that cannot be serialised': () => createForeignError({ toJSON: fail }),
  'two megabytes': () => new Error(SECRET.repeat(300_000)),
  'half a character': () => new Error('\ud800'),
  'headers that are null': () => createForeignError({ headers: null }),
  'headers that HTTP cannot carry': () => createForeignError({ headers: { link: 'a\r\nb', 'not a name': 'x' } }),
  'headers of the body': () => createForeignError({ headers: { 'content-length': '1', 'content-type': 'text/html', 'transfer-encoding': 'chunked' } }),
  'status 200': () => createForeignError({ statusCode: 200 }),
  'status 302': () => createForeignError({ statusCode: 302 }),
  'status 600': () => createForeignError({ statusCode: 600 }),
  'status NaN': () => createForeignError({ statusCode: NaN })
}

/** What has a status of its own. */
const WITH_STATUS: Readonly<Record<string, readonly [make: () => unknown, status: number, slug: string]>> = {
  'status "404"': [() => createForeignError({ statusCode: '404' }), 404, 'not_found'],
  'status of http-errors': [() => createForeignError({ status: 409 }), 409, 'conflict'],
  'status of an object': [() => ({ statusCode: 403 }), 403, 'access_denied'],
  'a response of fetch': [() => new Response(SECRET, { status: 404 }), 404, 'not_found'],
  'an error of another realm': [() => runInNewContext(`Object.assign(new Error('${SECRET}'), { statusCode: 409 })`), 409, 'conflict'],
  'an error with a limit': [() => createForeignError({ statusCode: 503, headers: { 'retry-after': '7' } }), 503, 'service_unavailable'],
  'a status without an entry': [() => createForeignError({ statusCode: 424 }), 424, 'bad_request']
}

/** Ways to bring an error out of a handler. */
const WAYS: Readonly<Record<string, (reply: FastifyReply) => unknown>> = {
  thrown: fail,
  rejected: async () => fail(),
  sent: (reply) => { reply.send(createForeignError()) },
  returned: async () => createForeignError(),
  'sent later': (reply) => { setImmediate(() => reply.send(createForeignError())) },
  'after 201': (reply) => { reply.code(201); fail() },
  'after 302': (reply) => { reply.code(302); fail() },
  'after 204': (reply) => { reply.code(204); fail() },
  'after headers': (reply) => {
    reply.headers({ etag: '"1"', 'content-encoding': 'gzip', 'content-disposition': 'attachment', 'last-modified': new Date(0).toUTCString() })
    reply.headers({ 'cache-control': 'public, max-age=60', 'content-range': 'bytes 0-1/2' })
    fail()
  },
  'after headers below Fastify': (reply) => {
    reply.raw.setHeader('content-encoding', 'gzip')
    reply.raw.setHeader('etag', '"1"')
    fail()
  },
  'after a body has begun': async (reply) => { reply.type('image/png').header('content-length', '1000'); return fail() }
}

/** A path of a title, as routes and requests write it. */
export function toPath (title: string): string {
  return `/${title.replaceAll(/[^A-Za-z0-9]+/g, '-')}`
}

function addRoutes (app: FastifyInstance): void {
  const make = { ...THROWN, ...Object.fromEntries(Object.entries(WITH_STATUS).map(([title, [make]]) => [title, make])) }
  app.get('/thrown/:title', (request) => { throw make[(request.params as { title: string }).title]?.() })
  app.get('/rejected/:title', async (request) => { throw make[(request.params as { title: string }).title]?.() })
  for (const [title, way] of Object.entries(WAYS)) app.get(`/ways${toPath(title)}`, (_request, reply) => way(reply))
  app.get('/kept', async (_request, reply) => {
    reply.code(404)
    return fail()
  })
}

export const throwing: ExitGroup = {
  title: 'throwing',
  addRoutes,
  rows: [
    ...['thrown', 'rejected'].flatMap((way) => [
      ...Object.keys(THROWN).map((title) => ({ title: `${title}, ${way}`, path: `/${way}/${encodeURIComponent(title)}`, status: 500, slug: 'internal' })),
      ...Object.entries(WITH_STATUS).map(([title, [, status, slug]]) => ({ title: `${title}, ${way}`, path: `/${way}/${encodeURIComponent(title)}`, status, slug }))
    ]),
    ...Object.keys(WAYS).map((title) => ({ title: `an error, ${title}`, path: `/ways${toPath(title)}`, status: 500, slug: 'internal' })),
    { title: 'an error after 404', path: '/kept', status: 404, slug: 'not_found' }
  ]
}
