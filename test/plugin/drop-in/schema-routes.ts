import type { FastifyInstance } from 'fastify'
import { toThrown } from './thrown-values.js'

interface What { Params: { what: string } }

const USER = {
  type: 'object',
  required: ['email', 'password'],
  properties: {
    email: { type: 'string', format: 'email' },
    password: { type: 'string', minLength: 8 },
    age: { type: 'integer', minimum: 18 }
  }
}
const FITTING = {
  type: 'object',
  properties: { statusCode: { type: 'integer' }, error: { type: 'string' }, message: { type: 'string' } }
}
const STRANGE = { type: 'object', required: ['reason'], properties: { reason: { type: 'string' } } }
const EMPTY = { type: 'object', properties: { reason: { type: 'string' } } }

/** Schemas of requests and of answers, those of errors included. */
export async function schemaRoutes (app: FastifyInstance): Promise<void> {
  app.post('/users/:id', {
    schema: {
      params: { type: 'object', properties: { id: { type: 'integer' } } },
      querystring: { type: 'object', required: ['page'], properties: { page: { type: 'integer', minimum: 1 } } },
      headers: { type: 'object', required: ['x-tenant'], properties: { 'x-tenant': { type: 'string' } } },
      body: USER
    }
  }, async (request) => ({ id: (request.params as { id: number }).id }))
  app.post('/attached', { schema: { body: USER }, attachValidation: true }, async (request, reply) => {
    if (request.validationError === undefined) return { fine: true }
    reply.header('x-context', String(request.validationError.validationContext))
    throw request.validationError
  })
  app.post('/formatted', {
    schema: { body: USER },
    schemaErrorFormatter: (errors, part) => Object.assign(new Error(`${part}: ${errors.length} faults`), { statusCode: 409 })
  }, async () => 'fine')
  app.post('/validator-throws', {
    schema: { body: USER },
    validatorCompiler: () => () => { throw new Error('validator') }
  }, async () => 'fine')
  app.post('/validator-joi', {
    schema: { body: USER },
    validatorCompiler: () => () => ({ error: Object.assign(new Error('"email" is required'), { details: [{ path: ['email'] }] }) })
  }, async () => 'fine')
  app.post('/validator-async', {
    schema: { body: { ...USER, $async: true } }
  }, async () => 'fine')
  app.post('/content-schema', {
    schema: { body: { content: { 'application/json': { schema: USER }, 'text/plain': { schema: { type: 'string', maxLength: 3 } } } } }
  }, async () => 'fine')

  app.get<What>('/fitting/:what', { schema: { response: { 200: USER, '4xx': FITTING, '5xx': FITTING } } }, fail)
  app.get<What>('/strange/:what', { schema: { response: { '4xx': STRANGE, '5xx': STRANGE } } }, fail)
  app.get<What>('/strange-404/:what', { schema: { response: { 404: STRANGE } } }, fail)
  app.get<What>('/empty/:what', { schema: { response: { '4xx': EMPTY, 500: EMPTY } } }, fail)
  app.get<What>('/default/:what', { schema: { response: { 200: USER, default: EMPTY } } }, fail)
  app.get<What>('/by-type/:what', {
    schema: { response: { '5xx': { content: { 'application/json': { schema: STRANGE }, 'text/plain': { schema: { type: 'string' } } } } } }
  }, fail)
  app.get<What>('/serializer/:what', (request, reply) => {
    reply.serializer((payload) => `<${typeof payload}>`)
    throw toThrown(request.params.what)
  })
  app.register(async (child) => {
    child.setReplySerializer((payload) => `own ${JSON.stringify(payload)}`)
    child.get<What>('/reply-serializer/:what', async (request) => { throw toThrown(request.params.what) })
  })
  app.register(async (child) => {
    child.setSerializerCompiler(() => () => { throw new Error('serializer compiler') })
    child.get<What>('/serializer-compiler/:what', { schema: { response: { '4xx': EMPTY, '5xx': EMPTY } } }, fail)
  })

  app.get('/missing-member', { schema: { response: { 200: STRANGE } } }, async () => ({ other: 1 }))
  app.get('/circular', async () => { const body: Record<string, unknown> = {}; body['self'] = body; return body })
  app.get('/bigint', async () => ({ big: 1n }))
  app.get('/serializer-throws', (_request, reply) => {
    reply.serializer(() => { throw new Error('serializer') }).send({ any: 1 })
  })
  app.get('/serializer-object', (_request, reply) => {
    // What a serializer must not return, and Fastify finds out.
    reply.serializer((() => ({})) as unknown as () => string).send({ any: 1 })
  })
  app.get('/not-found-by-hand', { schema: { response: { 404: FITTING } } }, async (_request, reply) => {
    reply.code(404)
    return { statusCode: 404, error: 'None', message: 'by hand', hidden: true }
  })
}

async function fail (request: { params: { what: string } }): Promise<never> {
  throw toThrown(request.params.what)
}
