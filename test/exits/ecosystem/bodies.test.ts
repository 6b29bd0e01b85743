import accepts from '@fastify/accepts'
import compress from '@fastify/compress'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import { testPlugin, type FailureRow } from './plugin-case.js'

const BOUNDARY = { 'Content-Type': 'multipart/form-data; boundary=x' }

/** A part of a multipart body. */
const part = (name: string, content = 'a', more = ''): string => `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`
const file = (content: string): string => part('f', content, '; filename="a.txt"\r\nContent-Type: text/plain')

function upload (title: string, body: string, status: number, slug: string, more: Partial<FailureRow> = {}): FailureRow {
  return { title, method: 'POST', url: '/', body, headers: { ...BOUNDARY, ...more.headers }, status, slug, ...(more.has && { has: more.has }) }
}

testPlugin('@fastify/multipart', {
  register: (app) => app.register(multipart, { limits: { fileSize: 4, files: 1, fields: 1, parts: 3 } }),
  addRoutes (app) {
    app.post('/', async (request) => {
      for await (const part of request.parts()) if (part.type === 'file') await part.toBuffer()
      return 'ok'
    })
  },
  rows: [
    upload('a file that is too large', `${file('12345')}--x--\r\n`, 413, 'payload_too_large'),
    upload('too many files', `${file('a')}${file('a')}--x--\r\n`, 413, 'payload_too_large'),
    upload('too many fields', `${part('a')}${part('b')}--x--\r\n`, 413, 'payload_too_large'),
    upload('a field called __proto__', `${part('__proto__')}--x--\r\n`, 400, 'bad_request'),
    upload('JSON that is none', `${part('a', '{', '\r\nContent-Type: application/json')}--x--\r\n`, 400, 'bad_request'),
    upload('data that end before they should', `${part('a')}--x`, 400, 'bad_request'),
    upload('no boundary', 'x', 400, 'bad_request', { headers: { 'Content-Type': 'multipart/form-data' } }),
    upload('another type', '{}', 415, 'unsupported_media_type', { headers: { 'Content-Type': 'application/json' }, has: { accept: /multipart\/form-data/ } })
  ]
})

testPlugin('@fastify/multipart, as the body', {
  register: (app) => app.register(multipart, { attachFieldsToBody: true, limits: { fileSize: 4 } }),
  addRoutes: (app) => app.post('/', async () => 'ok'),
  rows: [
    upload('a file that is too large', `${file('12345')}--x--\r\n`, 413, 'payload_too_large'),
    upload('no boundary', 'x', 400, 'bad_request', { headers: { 'Content-Type': 'multipart/form-data' } })
  ]
})

testPlugin('@fastify/formbody', {
  register: (app) => app.register(formbody, { bodyLimit: 8, parser: (text) => { if (text === 'a=%') throw new Error('hunter2'); return { text } } }),
  addRoutes: (app) => app.post('/', async () => 'ok'),
  rows: [
    {
      title: 'a form that is too large',
      method: 'POST',
      url: '/',
      body: 'a=1234567',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      status: 413,
      slug: 'payload_too_large',
      has: { connection: 'close' }
    },
    { title: 'another type', method: 'POST', url: '/', body: 'x', headers: { 'Content-Type': 'image/png' }, status: 415, slug: 'unsupported_media_type', has: { accept: /application\/x-www-form-urlencoded/ } }
  ]
})

const GZIP = { 'content-encoding': 'gzip' }

testPlugin('@fastify/compress', {
  register: (app) => app.register(compress, { threshold: 0, requestEncodings: ['gzip', 'identity'] }),
  addRoutes (app) {
    app.post('/', async () => 'ok')
    app.get('/', async () => { throw new Error('hunter2') })
  },
  rows: [
    { title: 'a coding that is none', method: 'POST', url: '/', body: '{}', headers: { 'content-encoding': 'zip' }, status: 415, slug: 'unsupported_media_type', has: { 'accept-encoding': /./, accept: undefined } },
    { title: 'data that are not coded so', method: 'POST', url: '/', body: '{"a":1}', headers: GZIP, status: 400, slug: 'bad_request', has: { 'accept-encoding': undefined } },
    { title: 'a failure without any coding', url: '/', headers: { 'accept-encoding': 'identity' }, status: 500, slug: 'internal', has: { 'content-encoding': undefined } }
  ]
})

testPlugin('@fastify/compress, which refuses other codings', {
  register: (app) => app.register(compress, {
    threshold: 0,
    onUnsupportedEncoding: () => { throw Object.assign(new Error('hunter2'), { statusCode: 406 }) }
  }),
  addRoutes: (app) => app.get('/', async () => 'a text that is long enough'),
  rows: [{ title: 'no coding that there is', url: '/', headers: { 'accept-encoding': 'zip, identity;q=0' }, status: 406, slug: 'not_acceptable' }]
})

testPlugin('@fastify/accepts', {
  register: (app) => app.register(accepts),
  addRoutes: (app) => app.get('/', async (request, reply) => request.type(['json']) === false ? reply.code(406).send() : 'ok'),
  rows: [{ title: 'nothing acceptable', url: '/', headers: { accept: 'image/png' }, status: 406, slug: 'not_acceptable' }]
})
