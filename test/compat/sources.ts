/** Files of the projects that the matrix makes. */

/** An app of the exits that depend most on Fastify: routes, 404 and 405, schemas, limits, sockets, closing. It ends with 0 if all are answered by the catalogue. */
export const SMOKE = `
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import Fastify from 'fastify'
import errorCatalog, { defaultCatalog, postgresErrors, serverOptions } from 'fastify-error-catalog'

const events = []
const app = Fastify(serverOptions({ bodyLimit: 100 }))
await app.register(errorCatalog, { rateLimit: { global: false }, map: postgresErrors(), onError: ({ status, route }) => { events.push(status + ' ' + route) } })
app.get('/helper/:id', (request, reply) => reply.apiError(2002))
app.get('/thrown', async () => { throw defaultCatalog.error(1003) })
app.get('/foreign', async () => { throw Object.assign(new Error('secret'), { code: '23505' }) })
app.get('/bug', async () => { throw new Error('secret') })
app.get('/hook', { onSend: async () => { throw new Error('secret') } }, (request, reply) => reply.apiError(2002))
app.get('/limited', { config: { rateLimit: { max: 1, timeWindow: 60000 } } }, () => 'ok')
app.get('/missing', (request, reply) => reply.callNotFound())
const body = { type: 'object', required: ['a'], properties: { a: { type: 'string' }, b: { type: 'integer' } } }
app.post('/schema', { schema: { body } }, () => 'ok')
await app.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.server.address()

const ask = async (path, options) => {
  const response = await fetch('http://127.0.0.1:' + port + path, options)
  const text = await response.text()
  return [response.status, text.startsWith('{') ? JSON.parse(text).error : text, response.headers]
}
const check = async (path, status, code, options) => {
  const [actual, error, headers] = await ask(path, options)
  assert.deepEqual([actual, error?.code], [status, code], path)
  assert.doesNotMatch(JSON.stringify(error), /secret/, path)
  assert.equal(headers.get('content-language'), 'en', path)
  return [error, headers]
}
const json = (payload) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: payload })
await check('/helper/5', 401, 2002)
await check('/thrown', 400, 1003)
await check('/foreign', 409, 8002)
await check('/bug', 500, 9001)
await check('/hook', 401, 2002)
await check('/missing', 404, 4001)
await check('/nope', 404, 4001)
const [, headers] = await check('/thrown', 405, 5001, { method: 'DELETE' })
assert.equal(headers.get('allow'), 'GET, HEAD')
await check('/%zz', 400, 1000)
await ask('/limited')
await check('/limited', 429, 6001)
const [{ errors }] = await check('/schema', 422, 7001, json('{"b":"x"}'))
assert.deepEqual(errors.map(({ field }) => field).sort(), ['a', 'b'])
await check('/schema', 413, 8005, json(JSON.stringify('x'.repeat(200))))
await check('/schema', 400, 1000, json('{'))
await check('/schema', 415, 8006, { method: 'POST', headers: { 'content-type': 'text/x' }, body: 'x' })
const socket = connect(port, '127.0.0.1')
socket.end('garbage\\r\\n\\r\\n')
let received = ''
for await (const chunk of socket) received += chunk
assert.match(received, /^HTTP\\/1.1 400 .*"code":1000/s)
assert.ok(events.includes('401 /helper/:id') && events.includes('404 undefined'))
await app.close()
console.log('ok')
`

/** What a consumer writes in TypeScript, and what must not compile. */
export const CONSUMER = `
import Fastify from 'fastify'
import errorCatalog, { defaultCatalog, defineCatalog, defineFormat, postgresErrors, serverOptions, type AnsweredError } from 'fastify-error-catalog'
import { readApiError, isApiError } from 'fastify-error-catalog/client'

export const catalog = defineCatalog({
  2002: { status: 401, slug: 'access_token_expired', message: { en: 'Access token expired', ru: 'Срок действия access токена истёк' } },
  quota: { code: 6002, status: 429, message: 'At most {limit, plural, one {# file} other {# files}} a day' }
}, { extends: defaultCatalog })

declare module 'fastify-error-catalog' { interface Register { catalog: typeof catalog } }

const app = Fastify(serverOptions({ logger: true }))
const events: AnsweredError[] = []
await app.register(errorCatalog, { catalog, format: ['problem', 'nested'], onError: (event) => { events.push(event) }, map: [...postgresErrors({ duplicate: 'quota' })] })
app.get('/', (_request, reply) => reply.apiError('quota', { limit: 5 }))
app.get('/me', { config: { errors: [2002] } }, async () => { throw catalog.error(2002) })
// @ts-expect-error an unknown code
app.get('/x', (_request, reply) => reply.apiError(9999))
// @ts-expect-error no params
app.get('/y', (_request, reply) => reply.apiError('quota'))
const info = await readApiError(await fetch('http://localhost'))
if (isApiError(info, 2002)) console.log(info.message)
export { defineFormat }
`

/** A consumer of @fastify/type-provider-typebox. \`Type\` comes from it, whichever TypeBox it has. */
export const TYPEBOX = `
import { Type, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify from 'fastify'
import errorCatalog, { serverOptions } from 'fastify-error-catalog'

export const app = Fastify(serverOptions()).withTypeProvider<TypeBoxTypeProvider>()
await app.register(errorCatalog)
const schema = { body: Type.Object({ name: Type.String({ minLength: 2 }), age: Type.Integer() }), response: { 200: Type.Object({ age: Type.Number() }) } }
app.post('/', { schema }, (request, reply) => request.body.age > 17 ? { age: request.body.age } : reply.apiError(1001))
const { statusCode, body } = await app.inject({ method: 'POST', url: '/', payload: { name: 'x' } })
if (statusCode !== 422 || !/"field":"name".*"field":"age"|"field":"age".*"field":"name"/.test(body)) throw new Error(body)
console.log('ok')
`

/** A project of fastify-cli: its \`app.js\` loads folders with @fastify/autoload. */
export const CLI_APP = `
import { join } from 'node:path'
import autoload from '@fastify/autoload'
import { serverOptions } from 'fastify-error-catalog'

export const options = serverOptions({})
export default async function app (fastify, given) {
  for (const name of ['plugins', 'routes']) fastify.register(autoload, { dir: join(import.meta.dirname, name), options: { ...given } })
}
`
export const CLI_PLUGIN = `
import fp from 'fastify-plugin'
import errorCatalog from 'fastify-error-catalog'

export default fp(async (fastify) => { await fastify.register(errorCatalog) })
`
export const CLI_ROUTE = `
export default async function users (fastify) {
  fastify.get('/', (request, reply) => reply.apiError(2002))
}
`

/** Asks an app of that project through what the program gives it: a \`build\` of fastify-cli's helper. */
export const CLI_CHECK = `
import assert from 'node:assert/strict'
import helper from 'fastify-cli/helper.js'

const app = await helper.build(['app.js', '--options'], {})
for (const [url, status, code] of [['/users', 401, 2002], ['/nope', 404, 4001], ['/%zz', 400, 1000]]) {
  const response = await app.inject(url)
  assert.deepEqual([response.statusCode, response.json().error.code], [status, code], url)
}
await app.close()
console.log('ok')
`

/** Fastify without the package: whether it can do without code from strings. */
export const BARE = `
import Fastify from 'fastify'

const app = Fastify()
app.get('/', () => 'ok')
const { body } = await app.inject('/')
await app.close()
console.log(body)
`
