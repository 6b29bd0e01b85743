import Fastify from 'fastify'
import t from 'tap'
import { findSchema, readFailedPart, toProperty } from '../../../lib/validation/validators/failed-part.js'

const part = { source: 'body', schema: { title: 'A' }, data: { a: 1 } } as const

t.test('errors of Ajv, of other libraries, and of nobody knows whom', async (t) => {
  const errors = [{ keyword: 'type', instancePath: '/a', schemaPath: '#/type', params: {} }]
  t.strictSame(readFailedPart({ validation: errors }, part), { ...part, errors })
  t.match(readFailedPart({ validation: [{ message: 'x', path: ['a'] }] }, part), { source: 'body', errors: [{ instancePath: '/a' }], schema: undefined, data: part.data })
  for (const error of [undefined, new Error('x'), { validation: 'x' }]) t.strictSame(readFailedPart(error, part), { ...part, errors: [] })
})

t.test('the schema of a part', async (t) => {
  const app = Fastify()
  app.addContentTypeParser('application/x.other', { parseAs: 'string' }, async () => ({}))
  const json = { title: 'JSON' }
  const schema = { querystring: { title: 'Query' }, body: { content: { 'application/json': { schema: json } } } }
  app.post('/', { schema }, ({ routeOptions, mediaType }) => ['querystring', 'body', 'headers'].map((source) => findSchema(source as 'body', routeOptions, mediaType) ?? null))
  app.post('/plain', { schema: { body: json } }, ({ routeOptions, mediaType }) => [findSchema('body', routeOptions, mediaType)])
  app.post('/none', ({ routeOptions, mediaType }) => [findSchema('body', routeOptions, mediaType) ?? null])
  const ask = async (url: string, type?: string): Promise<unknown> => {
    return (await app.inject({ method: 'POST', url, ...(type !== undefined && { headers: { 'content-type': type }, payload: '{}' }) })).json<unknown>()
  }
  t.match(await ask('/', 'application/json; charset=utf-8'), [{ title: 'Query' }, json, null])
  t.match(await ask('/', 'application/x.other'), [{ title: 'Query' }, null, null])
  t.match(await ask('/plain', 'application/json'), [json])
  t.match(await ask('/none', 'application/json'), [null])
  t.match(await ask('/'), [{ title: 'Query' }, null, null], 'no body')
})

t.test('parts are properties of the request', async (t) => {
  t.strictSame((['params', 'body', 'querystring', 'headers'] as const).map(toProperty), ['params', 'body', 'query', 'headers'])
})
