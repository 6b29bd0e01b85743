import { Readable } from 'node:stream'
import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import { HTTP1, JSON_BODY, SECRET, createForeignError, fail, type ExitGroup } from './exit-row.js'
import { BODY_LIMIT } from './routing.js'

const LARGE = `"${'a'.repeat(BODY_LIMIT)}"`
const TEXT = { 'content-type': 'text/plain' }

const BAD_REQUEST = { status: 400, slug: 'bad_request' }
const TOO_LARGE = { status: 413, slug: 'payload_too_large' }
const UNSUPPORTED = { status: 415, slug: 'unsupported_media_type', has: { accept: /^application\/json, .*text\/plain$/ } }
const INVALID = { status: 422, slug: 'validation' }
const INTERNAL = { status: 500, slug: 'internal' }

const object = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }

async function addRoutes (app: FastifyInstance): Promise<void> {
  const ok = async (): Promise<string> => 'ok'
  await app.register(formbody)
  app.put('/', ok)
  app.patch('/', ok)
  app.post('/small', { bodyLimit: 1 }, ok)
  app.post('/failing-stream', { preParsing: async () => new Readable({ read () { this.destroy(createForeignError()) } }) }, ok)
  app.post('/shorter-stream', { preParsing: async () => Readable.from([Buffer.from('"')]) }, ok)
  app.post('/body', { schema: { body: object } }, ok)
  app.get('/query', { schema: { querystring: object } }, ok)
  app.get('/params/:id', { schema: { params: { type: 'object', properties: { id: { type: 'integer' } } } } }, ok)
  app.get('/headers', { schema: { headers: { type: 'object', required: ['x-name'], properties: { 'x-name': { type: 'string' } } } } }, ok)
  app.post('/attached', { schema: { body: object }, attachValidation: true }, async ({ validationError }) => { throw validationError })
  app.post('/formatted', { schema: { body: object }, schemaErrorFormatter: () => createForeignError() }, ok)
  app.post('/throwing-validator', { schema: { body: object }, validatorCompiler: () => fail }, ok)
  app.post('/telling-validator', { schema: { body: object }, validatorCompiler: () => () => ({ error: createForeignError() }) }, ok)
  app.post('/sized', { config: { requireContentLength: true } }, ok)
  await app.register(async (child) => {
    child.removeAllContentTypeParsers()
    child.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: unknown, body: string) => JSON.parse(body))
    child.addContentTypeParser('text/throws', fail)
    child.addContentTypeParser('text/rejects', async () => { throw SECRET })
    child.post('/own', ok)
  })
}

export const bodies: ExitGroup = {
  title: 'bodies',
  addRoutes,
  rows: [
    { title: 'malformed JSON', method: 'PUT', headers: JSON_BODY, body: '{', ...BAD_REQUEST },
    { title: 'empty JSON', method: 'PUT', headers: { ...JSON_BODY, 'content-length': '0' }, ...BAD_REQUEST },
    { title: '__proto__', method: 'PUT', headers: JSON_BODY, body: '{"__proto__":{}}', ...BAD_REQUEST },
    { title: 'constructor.prototype', method: 'PUT', headers: JSON_BODY, body: '{"constructor":{"prototype":{}}}', ...BAD_REQUEST },
    { title: 'malformed JSON for a parser of the app', method: 'POST', path: '/own', headers: JSON_BODY, body: '{', ...BAD_REQUEST },
    { title: 'a parser that throws', method: 'POST', path: '/own', headers: { 'content-type': 'text/throws' }, body: 'x', ...INTERNAL },
    { title: 'a parser that rejects with text', method: 'POST', path: '/own', headers: { 'content-type': 'text/rejects' }, body: 'x', ...INTERNAL },
    { title: 'a body that is too large', method: 'PUT', headers: JSON_BODY, body: LARGE, ...TOO_LARGE },
    { title: 'a body that is too large for its route', method: 'POST', path: '/small', headers: JSON_BODY, body: '12', ...TOO_LARGE },
    { title: 'a form that is too large', method: 'PUT', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: LARGE, ...TOO_LARGE },
    { title: 'chunks that are too large', over: HTTP1, bytes: `PUT / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n${(BODY_LIMIT + 1).toString(16)}\r\n${'a'.repeat(BODY_LIMIT + 1)}\r\n0\r\n\r\n`, ...TOO_LARGE },
    { title: 'a body that is too large, before it is sent', over: HTTP1, bytes: `PUT / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/plain\r\nExpect: 100-continue\r\nContent-Length: ${BODY_LIMIT + 1}\r\n\r\n`, ...TOO_LARGE },
    { title: 'a stream that is shorter than the body', method: 'POST', path: '/shorter-stream', headers: JSON_BODY, body: '12', ...BAD_REQUEST },
    { title: 'a stream of a preParsing hook that fails', method: 'POST', path: '/failing-stream', headers: JSON_BODY, body: '12', ...BAD_REQUEST },
    { title: 'an unknown media type', method: 'PUT', headers: { 'content-type': 'image/x' }, body: 'x', ...UNSUPPORTED },
    { title: 'an unknown media type, PATCH', method: 'PATCH', headers: { 'content-type': 'image/x' }, body: 'x', ...UNSUPPORTED, has: { 'accept-patch': /^application\/json, / } },
    { title: 'an invalid media type', method: 'PUT', headers: { 'content-type': 'foo' }, body: 'x', ...UNSUPPORTED },
    { title: 'an empty media type', method: 'PUT', headers: { 'content-type': '' }, body: 'x', ...UNSUPPORTED },
    { title: 'no media type', over: HTTP1, method: 'PUT', body: 'x', ...UNSUPPORTED },
    { title: 'a body that fails its schema', method: 'POST', path: '/body', headers: JSON_BODY, body: '{}', ...INVALID },
    { title: 'a query that fails its schema', path: '/query', ...INVALID },
    { title: 'a parameter that fails its schema', path: '/params/x', ...INVALID },
    { title: 'a header that fails its schema', path: '/headers', ...INVALID },
    { title: 'an attached failure that is thrown', method: 'POST', path: '/attached', headers: JSON_BODY, body: '{}', ...INVALID },
    { title: 'a failure that the app has formatted', method: 'POST', path: '/formatted', headers: JSON_BODY, body: '{}', ...INVALID },
    { title: 'a validator that throws', method: 'POST', path: '/throwing-validator', headers: JSON_BODY, body: '{}', ...INTERNAL },
    { title: 'a validator that tells nothing', method: 'POST', path: '/telling-validator', headers: JSON_BODY, body: '{}', ...INVALID },
    { title: 'chunks where a length is asked for', over: HTTP1, bytes: 'POST /sized HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n', status: 411, slug: 'length_required' },
    { title: 'a stream where a length is asked for', over: ['h2c', 'h2'], method: 'POST', path: '/sized', headers: TEXT, body: 'a', status: 411, slug: 'length_required' }
  ]
}
