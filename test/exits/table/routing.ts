import type { FastifyInstance } from 'fastify'
import { HTTP1, HTTP2, JSON_BODY, type ExitGroup } from './exit-row.js'

/** The most bytes of a body that the apps of the suite take. */
export const BODY_LIMIT = 100

const NOT_FOUND = { status: 404, slug: 'not_found' }
const METHOD_NOT_ALLOWED = { status: 405, slug: 'method_not_allowed', has: { allow: 'GET, HEAD, PUT' } }
const UNSUPPORTED = { status: 415, slug: 'unsupported_media_type' }
const BAD_URL = { status: 400, slug: 'bad_request' }
const TOO_LONG = { status: 414, slug: 'uri_too_long' }

export const routing: ExitGroup = {
  title: 'routing',
  addRoutes (app: FastifyInstance) {
    app.get('/things/:id', async () => 'ok')
    app.put('/things/:id', async () => 'ok')
    app.post('/', async () => 'ok')
    app.query('/query', async () => 'ok')
    app.get('/numbers/:id(^\\d+$)', async () => 'ok')
    app.get('/call-not-found', (_request, reply) => { reply.callNotFound() })
    app.get('/versioned', { constraints: { version: '1.0.0' } }, async () => 'ok')
    app.get('/hosted', { constraints: { host: 'other.test' } }, async () => 'ok')
  },
  rows: [
    { title: 'an unknown path', path: '/nowhere?x=1', ...NOT_FOUND },
    { title: 'an unknown path, malformed JSON', method: 'POST', path: '/nowhere', headers: JSON_BODY, body: '{', ...NOT_FOUND },
    { title: 'an unknown path, a body that is too large', method: 'POST', path: '/nowhere', headers: JSON_BODY, body: `"${'a'.repeat(BODY_LIMIT)}"`, ...NOT_FOUND },
    { title: 'an unknown path, an invalid media type', method: 'POST', path: '/nowhere', headers: { 'content-type': 'foo' }, body: 'x', ...NOT_FOUND },
    { title: 'an unknown path, an unknown media type', method: 'POST', path: '/nowhere', headers: { 'content-type': 'image/x' }, body: 'x', ...NOT_FOUND },
    { title: 'a known path, another method', method: 'DELETE', path: '/things/1', ...METHOD_NOT_ALLOWED },
    { title: 'PROPFIND of a known path', method: 'PROPFIND', path: '/things/1', ...METHOD_NOT_ALLOWED },
    { title: 'QUERY of a known path', method: 'QUERY', path: '/things/1', headers: JSON_BODY, body: '{}', ...METHOD_NOT_ALLOWED },
    { title: 'QUERY without a media type', method: 'QUERY', path: '/query', status: 400, slug: 'bad_request', has: { 'accept-query': /^application\/json, / } },
    { title: 'QUERY of an unknown media type', method: 'QUERY', path: '/query', headers: { 'content-type': 'image/x' }, body: 'x', ...UNSUPPORTED, has: { 'accept-query': /^application\/json, / } },
    { title: 'TRACE of an unknown path', method: 'TRACE', path: '/nowhere', ...NOT_FOUND },
    { title: 'OPTIONS of an unknown path', method: 'OPTIONS', path: '/nowhere', ...NOT_FOUND },
    { title: 'GET *', over: HTTP1, path: '*', status: 405, slug: 'method_not_allowed', has: { allow: 'POST' } },
    { title: 'a malformed URL', path: '/%', ...BAD_URL },
    { title: 'a malformed URL, POST', method: 'POST', path: '/%', headers: JSON_BODY, body: '{', ...BAD_URL },
    { title: 'a malformed URL, PROPFIND', method: 'PROPFIND', path: '/%', ...BAD_URL },
    { title: 'a malformed escape', path: '/things/%E0%A4%A', ...BAD_URL },
    { title: 'an absolute URL whose port is none', over: HTTP1, path: 'http://a:99999/x', ...BAD_URL },
    { title: 'an over-long parameter', path: `/things/${'a'.repeat(200)}`, ...TOO_LONG },
    { title: 'an over-long parameter with a pattern', path: `/numbers/${'1'.repeat(200)}`, ...TOO_LONG },
    { title: 'an over-long parameter, another method', method: 'DELETE', path: `/things/${'a'.repeat(200)}`, ...NOT_FOUND },
    { title: 'callNotFound', path: '/call-not-found', ...NOT_FOUND },
    { title: 'a version that no route has', path: '/versioned', headers: { 'accept-version': '9.x' }, ...NOT_FOUND },
    { title: 'no version where a route has one', path: '/versioned', ...NOT_FOUND },
    { title: 'a host that no route has', path: '/hosted', ...NOT_FOUND },
    { title: 'CONNECT', over: HTTP2, method: 'CONNECT', status: 405, slug: 'method_not_allowed', has: { allow: '' } }
  ]
}

export const ownNotFound: ExitGroup = {
  title: 'a not-found handler that calls itself',
  addRoutes: (app) => app.setNotFoundHandler((_request, reply) => { reply.callNotFound() }),
  rows: [{ title: 'callNotFound within a not-found handler', path: '/nowhere', ...NOT_FOUND }]
}

export const insensitive: ExitGroup = {
  title: 'paths in any case',
  options: { routerOptions: { caseSensitive: false } },
  async addRoutes (app) {
    await app.register(async (v1) => {
      v1.setNotFoundHandler((_request, reply) => { reply.code(404).send() })
    }, { prefix: '/v1' })
  },
  rows: [
    { title: 'a prefix in another case', path: '/V1/nowhere', ...NOT_FOUND },
    { title: 'an empty answer of a not-found handler', path: '/v1/nowhere', ...NOT_FOUND }
  ]
}
