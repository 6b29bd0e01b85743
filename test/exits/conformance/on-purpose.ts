import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import cors from '@fastify/cors'
import compress from '@fastify/compress'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import errorCatalog, { defaultCatalog, type ErrorCatalogOptions } from '../../../lib/index.js'
import { openSocket, parseAnswer, sendBytes } from '../socket-exchange.js'
import type { Checks } from './check.js'

async function listen (t: Test, options: ErrorCatalogOptions = {}, prepare?: (app: FastifyInstance) => unknown): Promise<[app: FastifyInstance, port: number]> {
  const app = Fastify({ bodyLimit: 10 })
  t.teardown(() => app.close())
  await prepare?.(app)
  await app.register(errorCatalog, options)
  app.get('/things/:id', async () => 'ok')
  app.put('/things/:id', async () => 'ok')
  app.get('/', async () => { throw defaultCatalog.error(2002) })
  await app.listen({ port: 0, host: '127.0.0.1' })
  return [app, (app.server.address() as AddressInfo).port]
}

/** What a client sends of a body that the answer does not wait for. */
const UNREAD: Readonly<Record<string, string>> = {
  404: 'POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n',
  405: 'POST /things/1 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n',
  413: 'PUT /things/1 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n',
  415: 'PUT /things/1 HTTP/1.1\r\nHost: a\r\nContent-Type: image/x\r\nContent-Length: 2\r\n\r\n'
}

/** Rules that need an exchange, an option or a plugin of their own. */
export const ON_PURPOSE: Checks = {
  A9: {
    says: 'an answer before the body was read tells whether the connection goes on, and it does so [9110 §10.1.1, 9112 §9.6]',
    async check (t) {
      const [, port] = await listen(t)
      for (const [status, head] of Object.entries(UNREAD)) {
        const socket = openSocket(port).setEncoding('latin1')
        socket.write(head)
        const [first] = await once(socket, 'data')
        const answer = parseAnswer(String(first))
        t.equal(answer.status, Number(status))
        if (answer.headers['connection'] === 'close') {
          await once(socket, 'end')
          continue
        }
        t.equal(answer.headers['connection'], 'keep-alive', status)
        socket.write('{}GET /things/1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
        const [second] = await once(socket, 'data')
        t.match(second, /^HTTP\/1\.1 200 [^]*ok$/, `the connection goes on after ${status}`)
      }
    }
  },
  'B405-4': {
    says: 'Allow is what the router answers, HEAD too [9110 §10.2.1]',
    async check (t) {
      const [app] = await listen(t)
      const { headers } = await app.inject({ method: 'DELETE', url: '/things/1' })
      for (const method of ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'] as const) {
        const { statusCode } = await app.inject({ method, url: '/things/1' })
        t.equal(statusCode !== 405, String(headers['allow']).split(', ').includes(method), method)
      }
    }
  },
  'B414-length': {
    says: 'a request line of 8000 octets is read [9112 §3]',
    async check (t) {
      const [, port] = await listen(t)
      t.match(await sendBytes(port, `GET /things/1?${'x'.repeat(8000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`), /^HTTP\/1\.1 200 /)
    }
  },
  'B415-2': {
    says: 'a 415 for a content coding has Accept-Encoding [9110 §12.5.3]',
    async check (t) {
      const [app] = await listen(t, {}, (app) => app.register(compress))
      const { statusCode, headers } = await app.inject({
        method: 'PUT', url: '/things/1', headers: { 'content-type': 'text/plain', 'content-encoding': 'foo' }, payload: 'x'
      })
      t.equal(statusCode, 415)
      t.equal(headers['accept-encoding'], 'identity')
      t.equal(headers['accept'], undefined)
    }
  },
  B416: {
    says: 'a 416 has the range that there is [9110 §15.5.17]',
    async check (t) {
      const range = { 'content-range': 'bytes */7' }
      const app = Fastify()
      t.teardown(() => app.close())
      await app.register(errorCatalog)
      app.get('/thrown', () => { throw Object.assign(new Error(), { statusCode: 416, headers: range }) })
      app.get('/entry', (_request, reply) => reply.apiError(8013, undefined, { headers: range }))
      for (const url of ['/thrown', '/entry']) t.match((await app.inject(url)).headers, range, url)
    }
  },
  B426: {
    says: 'a 426 names the protocol, and the connection to upgrade [9110 §7.8, §15.5.22]',
    async check (t) {
      const app = Fastify()
      t.teardown(() => app.close())
      await app.register(errorCatalog)
      app.get('/', () => { throw Object.assign(new Error(), { statusCode: 426, headers: { upgrade: 'websocket', connection: 'upgrade' } }) })
      const { statusCode, headers } = await app.inject('/')
      t.equal(statusCode, 426)
      t.match(headers, { upgrade: 'websocket', connection: 'upgrade' })
    }
  },
  C2: {
    says: 'RateLimit-Policy and RateLimit are lists of strings with integers [draft-ietf-httpapi-ratelimit-headers §3, §4]',
    async check (t) {
      const [app] = await listen(t, { rateLimit: { max: 1, timeWindow: '1 minute', draft: true } })
      for (const status of [401, 429]) {
        const { statusCode, headers } = await app.inject('/')
        t.equal(statusCode, status)
        t.match(headers['ratelimit-policy'], /^"[^"]+";q=\d+;w=[1-9]\d*$/)
        t.match(headers['ratelimit'], /^"[^"]+";r=\d+;t=\d+$/)
      }
    }
  },
  F4: {
    says: 'type leads to a page for people, and so does a link [9457 §3.1.1, §4]',
    async check (t) {
      const [app] = await listen(t, { format: 'problem', docs: { prefix: '/errors' } })
      const error = await app.inject('/')
      const { type } = error.json()
      t.match(error.headers['link'], `<${type}>; rel="help"`)
      const page = await app.inject({ url: type, headers: { accept: 'text/html' } })
      t.equal(page.statusCode, 200)
      t.match(page.headers['content-type'], /^text\/html/)
    }
  },
  F10: {
    says: 'a type has its URI, title and status in its documentation [9457 §4]',
    async check (t) {
      const [app] = await listen(t, { format: 'problem', docs: { prefix: '/errors' } })
      const { type, title, status } = (await app.inject('/')).json()
      const page = await app.inject({ url: type, headers: { accept: 'text/html' } })
      for (const text of [title, String(status), '2002']) t.ok(page.body.includes(text), text)
    }
  },
  'D7-merged': {
    says: 'what Vary names already stays [9110 §12.5.5]',
    async check (t) {
      const [app] = await listen(t, { format: ['nested', 'problem'] }, (app) => app.addHook('onRequest', async (_request, reply) => { reply.header('vary', 'Origin') }))
      t.equal((await app.inject('/')).headers['vary'], 'Origin, Language, Accept-Language, Accept')
    }
  },
  F8: {
    says: 'instance is a full path [9457 §3.1.5]',
    async check (t) {
      const [app] = await listen(t, { format: 'problem', instance: true })
      t.equal((await app.inject('/things/1/parts?secret=1')).json().instance, '/things/1/parts')
    }
  },
  G1: {
    says: 'links are sent as they are given [8288 §3]',
    async check (t) {
      const app = Fastify()
      t.teardown(() => app.close())
      await app.register(errorCatalog)
      const link = '<https://example.com/help>; rel="help"'
      app.get('/', (_request, reply) => reply.apiError('conflict', undefined, { headers: { link } }))
      t.equal((await app.inject('/')).headers['link'], link)
    }
  },
  G2: {
    says: 'scripts of other origins may read the headers that explain an error (Fetch)',
    async check (t) {
      const [app] = await listen(t, { codeHeader: 'error-code' }, (app) => app.register(cors, { origin: true }))
      const { headers } = await app.inject({ url: '/', headers: { origin: 'https://example.com' } })
      t.equal(headers['access-control-expose-headers'], 'Retry-After, Allow, Link, WWW-Authenticate, RateLimit, RateLimit-Policy, Accept, Accept-Patch, error-code')
      const preflight = await app.inject({
        method: 'OPTIONS', url: '/', headers: { origin: 'https://example.com', 'access-control-request-method': 'GET', 'access-control-request-headers': 'language' }
      })
      t.equal(preflight.headers['access-control-allow-headers'], 'language')
    }
  }
}
