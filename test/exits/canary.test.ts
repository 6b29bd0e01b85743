import type { FastifyInstance } from 'fastify'
import t from 'tap'
import { defaultCatalog } from '../../lib/index.js'
import { createExitApp } from './exit-app.js'
import { sendBytes } from './socket-exchange.js'
import { FORMATS, toBytes } from './try-exits.js'
import { collectLog } from '../plugin/collect-log.js'
import type { ExitRequest } from './table/exit-row.js'

/** What a request brings, and what an error has: the bird and the place that it was put in. */
const CANARY = /canary-?[a-z]+/gi
const FINCH = /finch-?[a-z]+/gi

/** The level of `debug` in the log. */
const DEBUG = 20

/** An error with a finch in each place that an error has. */
function createError (statusCode?: number): Error {
  const cause = Object.assign(new Error('finch-cause'), { name: 'finch-causename' })
  const error = Object.assign(new Error('finch-message', { cause }), {
    name: 'finch-name',
    code: 'finch-code',
    statusCode,
    own: 'finch-own',
    nested: { deep: ['finch-deep'] },
    errors: [new Error('finch-errors')],
    headers: { 'x-finch': 'finch-header', 'set-cookie': 'finch-setcookie', 'finch-headername': '1' }
  })
  error.stack = `finch-stack\n${error.stack}`
  return error
}

/** What a request brings besides what triggers the exit. */
const BROUGHT = {
  'x-canary': 'canary-header',
  'canary-headername': '1',
  cookie: 'session=canary-cookie',
  authorization: 'Bearer canary-authorization',
  'accept-language': 'canary-language',
  language: 'canary-language',
  'x-forwarded-for': 'canary-forwarded',
  'user-agent': 'canary-agent',
  referer: 'https://canary-referer'
}

const JSON_BODY = { 'content-type': 'application/json' }
const body = JSON.stringify({ name: 7, canaryKey: 'canary-body', list: ['canary-item'] })

/** One request for each kind of answer: by handlers, by Fastify's router and parsers, by schemas, below Fastify. */
const REQUESTS: readonly ExitRequest[] = [
  { path: '/canary-path/nowhere?canary-query=canary-query' },
  { method: 'DELETE', path: '/things/canary-path?canary-query=canary-query' },
  { method: 'POST', path: '/things/canary-path', headers: JSON_BODY, body: `{${body}` },
  { method: 'POST', path: '/things/canary-path', headers: JSON_BODY, body },
  { method: 'POST', path: '/things/canary-path', headers: { 'content-type': 'canary-type/canary' }, body: 'canary-body' },
  { method: 'POST', path: '/own-parser', headers: JSON_BODY, body: 'canary-body' },
  { method: 'POST', path: '/things/canary-path', headers: JSON_BODY, body: `"${'canary-body'.repeat(100)}"` },
  { path: '/things/canary-path?n=canary-query' },
  { path: '/%canary-path' },
  { path: `/things/${'canary-path'.repeat(20)}` },
  { path: '/headers', headers: { 'x-number': 'canary-header' } },
  { path: '/produces', headers: { accept: 'canary-accept/canary' } },
  { path: '/issue', headers: {} },
  ...['500', '502', '404', '403', 'none'].map((status) => ({ path: `/throw/${status}?canary-query=canary-query` })),
  { path: '/on-send' }, { path: '/on-send-helper' }, { path: '/sent' }, { path: '/cause' }, { path: '/text' }
]

/** Bytes that Node's parser refuses. */
const REFUSED = [
  'canary-garbage\r\n\r\n',
  'CANARY-METHOD /canary-path HTTP/1.1\r\nHost: canary-host\r\n\r\n',
  'GET /canary-path HTTP/1.1\r\nHost: canary-host\r\nExpect: canary-expect\r\n\r\n',
  'GET /canary-path HTTP/1.1\r\nHost: canary-host\r\nHost: canary-host\r\n\r\n',
  `GET /canary-path HTTP/1.1\r\nHost: canary-host\r\nX: ${'canary-header'.repeat(2000)}\r\n\r\n`
]

function addRoutes (app: FastifyInstance): void {
  const number = { type: 'object', properties: { n: { type: 'integer' } } }
  const object = { type: 'object', properties: { name: { type: 'string', enum: ['a'] }, list: { type: 'array', maxItems: 0 } }, additionalProperties: false }
  app.get('/things/:id', { schema: { querystring: number } }, async () => 'ok')
  app.post('/things/:id', { schema: { body: object } }, async () => 'ok')
  app.get('/headers', { schema: { headers: { type: 'object', properties: { 'x-number': { type: 'integer' } } } } }, async () => 'ok')
  app.get('/produces', { config: { produces: ['application/json'] } }, async () => ({}))
  app.get('/issue', (_request, reply) => reply.validationError([{ field: 'name', code: 'invalid' }]))
  app.get('/throw/:status', (request) => { throw createError(Number((request.params as { status: string }).status) || undefined) })
  app.get('/on-send', { onSend: async () => { throw createError() } }, async () => { throw defaultCatalog.error(2002) })
  app.get('/on-send-helper', { onSend: async () => { throw createError() } }, (_request, reply) => reply.apiError(2002))
  app.get('/sent', (_request, reply) => { reply.send(createError(409)) })
  app.get('/cause', (_request, reply) => reply.apiError('internal', undefined, { cause: createError() }))
  app.get('/text', async () => { throw 'finch-message' })
  app.register(async (child) => {
    child.removeAllContentTypeParsers()
    child.addContentTypeParser('application/json', { parseAs: 'string' }, async (_request: unknown, text: string) => JSON.parse(text))
    child.post('/own-parser', async () => 'ok')
  })
}

/** A line without what the logger's own serializers make of the request, which the app decides: Fastify's writes the URL. */
function withoutRequest (line: object): string {
  return JSON.stringify({ ...line, req: undefined })
}

/** The same without the error that it is about. What the app itself threw is logged, since nobody could mend it otherwise. */
function withoutError (line: object): string {
  return JSON.stringify({ ...line, req: undefined, err: undefined, msg: undefined })
}

for (const format of FORMATS) {
  t.test(format, async (t) => {
    const [logger, lines] = collectLog('trace')
    const { app, port } = await createExitApp({ title: 'canary', options: { logger }, addRoutes, rows: [] }, 'h1', { format })
    t.teardown(() => app.close())
    const requests = REQUESTS.map((request) => toBytes({ ...request, headers: { ...BROUGHT, ...request.headers } }))
    for (const bytes of [...requests, ...REFUSED]) {
      lines.length = 0
      const title = bytes.slice(0, 40).replace(/\r\n[^]*/, '')
      const received = await sendBytes(port, bytes)
      t.match(received, /^HTTP\/1\.1 [45]/, title)
      t.strictSame(received.match(/canary|finch/gi) ?? [], [], `${title}: the answer`)
      const severe = lines.filter(({ level }) => level > DEBUG)
      t.strictSame(severe.map(withoutRequest).join().match(CANARY) ?? [], [], `${title}: nothing of the request is logged`)
      t.strictSame(severe.map(withoutError).join().match(FINCH) ?? [], [], `${title}: nothing of the error is logged but by the error`)
    }
  })
}
