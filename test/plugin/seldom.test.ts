import Fastify from 'fastify'
import t from 'tap'
import { z } from 'zod'
import errorCatalog from '../../lib/index.js'

t.test('members are asked where there is a request of Fastify, and nowhere else', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { members: ({ slug }) => ({ help: slug }) })
  t.match(app.errorCatalog.render(new Error('x')).value, { error: { code: 9001, help: undefined } })
  t.match((await app.inject('/nowhere')).json(), { error: { help: 'not_found' } })
})

t.test('an error that an error handler turns into a 404 is reported with it', async (t) => {
  const events: unknown[] = []
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { onError: ({ status, error }) => { events.push([status, (error as Error | undefined)?.message]) } })
  app.setErrorHandler((_error, _request, reply) => { reply.callNotFound() })
  app.get('/', () => { throw new Error('lost') })
  const answer = await app.inject('/')
  t.equal(answer.statusCode, 404)
  t.strictSame(answer.json(), { error: { code: 4001, message: 'Resource not found' } })
  t.equal(events.length, 1)
})

t.test('issues raised by hand have the resource of their route, and those of one validator stay together', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { format: 'flat' })
  const zodLike = [{ code: 'invalid_type', path: ['a'], message: 'x', expected: 'string' }, { code: 'invalid_type', path: ['b'], message: 'x', expected: 'string' }]
  app.get('/hand', { config: { resource: 'User' } }, (_request, reply) => reply.validationError([{ field: 'email', code: 'already_exists' }]))
  app.get('/bare', (_request, reply) => reply.validationError([{ field: 'email', code: 'already_exists' }]))
  app.get('/zod', { config: { resource: 'User' } }, (_request, reply) => reply.validationError([...zodLike, { field: 'c', code: 'blank' }] as never))
  t.match((await app.inject('/hand')).json(), { errors: [{ resource: 'User', field: 'email' }] })
  t.equal((await app.inject('/bare')).json().errors[0].resource, undefined)
  t.strictSame((await app.inject('/zod')).json().errors.map(({ field }: { field: string }) => field).sort(), ['a', 'b', 'c'])
})

t.test('a body that is absent is validated as Fastify validates it, by another library too', async (t) => {
  const seen: unknown[] = []
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  const validatorCompiler = ({ httpPart }: { httpPart?: string }) => (value: unknown): object => {
    seen.push([httpPart, value])
    return { error: Object.assign(new Error(`${httpPart} is wrong`), { validation: [{ instancePath: '/id', keyword: 'x', message: 'x', params: {}, schemaPath: '' }] }) }
  }
  app.post('/:id', { validatorCompiler, schema: { params: { a: 1 }, body: { b: 1 } } }, () => '')
  t.equal((await app.inject({ method: 'POST', url: '/1' })).statusCode, 422)
  t.equal(JSON.stringify(seen), '[["params",{"id":"1"}],["body",null]]')
})

t.test('what a validator throws is rendered without a request too', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  const { error } = z.object({ name: z.string() }).safeParse({})
  t.equal(app.errorCatalog.render(error).status, 422)
})
