import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, LookupFunction } from 'node:net'
import httpProxy from '@fastify/http-proxy'
import replyFrom, { type FastifyReplyFromOptions } from '@fastify/reply-from'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import { testPlugin, type FailureRow } from './plugin-case.js'

/** Nothing listens there. */
const DOWN = 'http://127.0.0.1:1'

const MISSING = '{"upstream":"says no"}'

/** An upstream that answers each path in its way, if at all. */
async function startUpstream (): Promise<string> {
  const upstream = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (chunk) => {
      const path = String(chunk).split(' ')[1] ?? ''
      if (path.startsWith('/reset')) socket.resetAndDestroy()
      else if (path.startsWith('/cut')) socket.end()
      else if (path.startsWith('/garbage')) socket.end('garbage\r\n\r\n')
      else if (path.startsWith('/odd')) socket.end('HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n')
      else if (path.startsWith('/missing')) socket.end(`HTTP/1.1 404 Not Found\r\nContent-Type: application/x-own\r\nContent-Length: ${MISSING.length}\r\n\r\n${MISSING}`)
      else if (path.startsWith('/empty')) socket.end('HTTP/1.1 503 Service Unavailable\r\nX-Own: 1\r\nContent-Length: 0\r\n\r\n')
      // `/slow` is never answered.
    })
  })
  upstream.listen(0, '127.0.0.1')
  await once(upstream, 'listening')
  t.teardown(() => upstream.close())
  return `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`
}

const upstream = await startUpstream()

const nowhere: LookupFunction = (_host, _options, done) => {
  done(Object.assign(new Error('getaddrinfo ENOTFOUND hunter2'), { code: 'ENOTFOUND' }), '', 4)
}

/** What comes of an upstream, whichever plugin asks it. */
const ROWS: readonly FailureRow[] = [
  { title: 'down', url: '/down/x', status: 502, slug: 'bad_gateway' },
  { title: 'a connection that is reset', url: '/up/reset', status: 502, slug: 'bad_gateway' },
  { title: 'a connection that is closed', url: '/up/cut', status: 502, slug: 'bad_gateway' },
  { title: 'no HTTP', url: '/up/garbage', status: 502, slug: 'bad_gateway' },
  { title: 'a status that is none', url: '/up/odd', status: 502, slug: 'bad_gateway' },
  { title: 'no answer in time', url: '/up/slow', status: 504, slug: 'gateway_timeout' },
  { title: 'a name that is not known', url: '/unknown/x', status: 503, slug: 'service_unavailable', has: { 'retry-after': '10' } },
  { title: 'a 404 of its own', url: '/up/missing', status: 404, answer: MISSING, has: { 'content-type': 'application/x-own', 'cache-control': undefined } },
  { title: 'an empty 503 of its own', url: '/up/empty', status: 503, answer: '', has: { 'x-own': '1', 'retry-after': undefined, 'content-type': undefined } }
]

testPlugin('@fastify/http-proxy', {
  async register (app) {
    await app.register(httpProxy, { upstream, prefix: '/up', undici: { headersTimeout: 300 } })
    await app.register(httpProxy, { upstream: DOWN, prefix: '/down' })
    await app.register(httpProxy, { upstream: 'http://nowhere.test', prefix: '/unknown', undici: { connect: { lookup: nowhere } } })
  },
  rows: [...ROWS, { title: 'a path that leaves the prefix', url: '/up/%2e%2e/x', status: 400, slug: 'bad_request' }]
})

/** An app that asks each base by reply-from, below a prefix. */
function registerReplyFrom (app: FastifyInstance, bases: Readonly<Record<string, FastifyReplyFromOptions>>): void {
  for (const [prefix, options] of Object.entries(bases)) {
    app.register(async (child) => {
      await child.register(replyFrom, options)
      child.all('/*', (request, reply) => { reply.from(request.url.replace(prefix, '')) })
    }, { prefix })
  }
}

testPlugin('@fastify/reply-from', {
  register: (app) => registerReplyFrom(app, {
    '/up': { base: upstream, undici: { headersTimeout: 300 } },
    '/down': { base: DOWN },
    '/unknown': { base: 'http://nowhere.test', undici: { connect: { lookup: nowhere } } }
  }),
  rows: ROWS
})

testPlugin('@fastify/reply-from over node:http', {
  register: (app) => registerReplyFrom(app, {
    '/up': { base: upstream, http: { requestOptions: { timeout: 300 } } },
    '/down': { base: DOWN, http: {} },
    '/unknown': { base: 'http://nowhere.test', http: { requestOptions: { lookup: nowhere } } }
  }),
  rows: ROWS
})
