import t from 'tap'
import type { CompiledFormat } from '../../types/compiled.js'
import { defaultCatalog, defineCatalog } from '../../lib/index.js'
import { toResponseHeaders } from '../../lib/openapi/response-headers.js'
import { compile } from '../answer/real-reply.js'

const catalog = defineCatalog({ busy: { status: 503, message: 'Busy', headers: { 'x-own': 'a' } } }, { extends: defaultCatalog })
const compiled = compile({ catalog, codeHeader: 'error-code' })
const [format] = compiled.formats as [CompiledFormat]

function read (errors: Parameters<typeof toResponseHeaders>[2], status: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(toResponseHeaders(compiled, format, errors, status)).map(([name, { value }]) => [name, value]))
}

function list (status: number): Readonly<Record<string, unknown>> {
  return read([{ entry: compiled.byStatus(status), status }], status)
}

t.test('statuses have the headers that HTTP asks for', async (t) => {
  const always = ['Content-Language', 'Vary', 'Cache-Control', 'Error-Code']
  t.strictSame(Object.keys(list(404)), always)
  t.strictSame(Object.keys(list(401)), [...always, 'WWW-Authenticate'])
  t.strictSame(Object.keys(list(405)), ['Allow', ...always])
  t.strictSame(Object.keys(list(415)), ['Accept', ...always])
  t.match(list(429), { 'Retry-After': { example: 60 } })
  t.strictSame(Object.keys(list(503)), [...always, 'Retry-After'])
  const busy = compiled.find('busy')
  t.match(read(busy === undefined ? [] : [{ entry: busy, status: 503 }], 503), { 'X-Own': { schema: { type: 'string' }, example: 'a' } })
  t.match(list(405), { Allow: { example: undefined, examples: undefined } })
})

t.test('values that differ are shown by error', async (t) => {
  const errors = ['no_access_token', 'access_token_expired'].flatMap((slug) => {
    const entry = compiled.find(slug)
    return entry === undefined ? [] : [{ entry, status: 401 }]
  })
  t.match(read(errors, 401), {
    'Error-Code': { schema: { enum: ['2004', '2002'] } },
    'WWW-Authenticate': {
      examples: { no_access_token: { value: 'Bearer realm="api"' }, access_token_expired: { value: 'Bearer realm="api", error="invalid_token"' } }
    }
  })
})

t.test('headers called like members of objects are described like any', async (t) => {
  const odd = compile({ catalog: defineCatalog({ odd: { status: 503, message: 'x', headers: { constructor: 'a', toString: 'b' } } }) })
  const entry = odd.find('odd')
  const headers = toResponseHeaders(odd, odd.formats[0] as CompiledFormat, entry === undefined ? [] : [{ entry, status: 503 }], 503)
  for (const [name, example] of [['Constructor', 'a'], ['Tostring', 'b']] as const) t.match(headers[name], { name, value: { schema: { type: 'string' }, example } })
})
