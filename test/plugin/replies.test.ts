import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog as catalog, type ErrorCatalogOptions } from '../../lib/index.js'
import { ask } from './raw-answer.js'

async function createApp (t: Test, options: ErrorCatalogOptions = {}): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, options)
  return app
}

t.test('validationError answers issues raised by hand', async (t) => {
  const app = await createApp(t)
  const issues = [{ field: 'email', code: 'already_exists' }, { pointer: '/items/0/name', code: 'odd', message: 'Items are odd' }]
  app.get('/helper', (_request, reply) => reply.validationError(issues))
  app.get('/async', async (_request, reply) => reply.validationError(issues))
  app.get('/thrown', () => { throw catalog.validationError(issues) })
  app.get('/rejected', async () => { throw catalog.validationError(issues) })
  const { body: first } = await app.inject('/helper')
  t.strictSame(JSON.parse(first), {
    error: {
      code: 7001,
      message: 'The given data is invalid',
      errors: [
        { field: 'email', code: 'already_exists', message: 'email is already taken' },
        { field: 'items.0.name', code: 'odd', message: 'Items are odd' }
      ]
    }
  })
  for (const url of ['/helper', '/async', '/thrown', '/rejected']) {
    const { statusCode, body } = await app.inject(url)
    t.equal(statusCode, 422)
    t.equal(body, first)
  }
})

t.test('validationError takes options, as other errors do', async (t) => {
  const app = await createApp(t)
  app.get('/', (_request, reply) => reply.validationError([{ field: 'email', code: 'already_exists' }], {
    detail: 'Try another', headers: { 'x-tries': 3 }
  }))
  const { body, headers } = await app.inject('/')
  t.equal(JSON.parse(body).error.detail, 'Try another')
  t.equal(headers['x-tries'], '3')
})

t.test('issues raised by hand have the status of other validation failures', async (t) => {
  const app = await createApp(t, { validation: { status: 400 } })
  app.get('/', (_request, reply) => reply.validationError([{ field: 'email', code: 'already_exists' }]))
  app.post('/', { schema: { body: { type: 'object' } } }, () => 'ok')
  t.equal((await app.inject('/')).statusCode, 400)
  t.equal((await app.inject({ method: 'POST', url: '/', payload: '[]', headers: { 'content-type': 'application/json' } })).statusCode, 400)
})

t.test('with attachValidation, what the schema found goes together with what the handler found', async (t) => {
  const app = await createApp(t)
  app.post('/', {
    attachValidation: true,
    schema: { body: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } }
  }, (request, reply) => {
    if (request.validationError === undefined) return 'ok'
    // It is what Ajv found, as the type of the list asks.
    const found = request.validationError as Parameters<typeof reply.validationError>[0][number]
    return reply.validationError([found, { field: 'email', code: 'already_exists' }, undefined])
  })
  t.equal((await app.inject({ method: 'POST', url: '/', payload: { name: 'Ann' } })).body, 'ok')
  const response = await app.inject({ method: 'POST', url: '/', payload: {} })
  t.equal(response.statusCode, 422)
  t.strictSame(response.json().error.errors.map(({ field, code }: Record<string, unknown>) => [field, code]), [
    ['name', 'missing_field'], ['email', 'already_exists']
  ])
})

t.test('a malformed issue is a fault of the server', async (t) => {
  const app = await createApp(t)
  app.get('/', (_request, reply) => reply.validationError([{ field: 'email' } as { field: string, code: string }]))
  t.equal((await app.inject('/')).statusCode, 500)
})

t.test('created answers 201 with a Location in visible ASCII', async (t) => {
  const app = await createApp(t)
  const locations: Array<[given: string, sent: string]> = [
    ['/users/1', '/users/1'],
    ['https://api.test/users/1?x=1#y', 'https://api.test/users/1?x=1#y'],
    ['/users/Анна Б', '/users/%D0%90%D0%BD%D0%BD%D0%B0%20%D0%91'],
    ['/users/%D0%90', '/users/%D0%90'],
    ['/users/😀', '/users/%F0%9F%98%80'],
    ['/a\r\nx-injected: 1', '/a%0D%0Ax-injected:%201']
  ]
  locations.forEach(([given], index) => {
    app.get(`/${index}`, (_request, reply) => reply.created(given, { id: index }))
    app.get(`/bare/${index}`, async (_request, reply) => reply.created(given))
  })
  for (const [index, [, sent]] of locations.entries()) {
    const { status, headers, body } = await ask(app, { url: `/${index}` })
    t.equal(status, 201)
    t.equal(headers['location'], sent)
    t.equal(headers['x-injected'], undefined)
    t.equal(body, `{"id":${index}}`)
    t.equal((await ask(app, { url: `/bare/${index}` })).body, '')
  }
})

t.test('created wants a location', async (t) => {
  const app = await createApp(t)
  app.get('/', (_request, reply) => reply.created(''))
  app.get('/none', (_request, reply) => reply.created(undefined as unknown as string))
  for (const url of ['/', '/none']) {
    const response = await app.inject(url)
    t.equal(response.statusCode, 500)
    t.equal(response.headers['location'], undefined)
  }
})

t.test('noContent answers 204 without a body', async (t) => {
  const app = await createApp(t)
  app.get('/', (_request, reply) => reply.noContent())
  app.get('/async', async (_request, reply) => reply.noContent())
  for (const url of ['/', '/async']) {
    const { status, headers, body } = await ask(app, { url })
    t.equal(status, 204)
    t.equal(headers['content-length'], undefined)
    t.equal(headers['content-type'], undefined)
    t.equal(body, '')
  }
})

t.test('the app and the request say what serves them', async (t) => {
  const app = await createApp(t, { format: ['flat', 'problem'] })
  t.equal(app.errorCatalog.catalog, catalog)
  t.strictSame(app.errorCatalog.formats, ['flat', 'problem'])
  t.strictSame(app.errorCatalog.locales, catalog.locales)
  t.throws(() => { (app.errorCatalog as { locales: unknown }).locales = [] })
  app.get('/', (request) => request.locale)
  t.equal((await app.inject('/')).body, 'en')
  t.equal((await app.inject({ url: '/', headers: { language: 'ru-RU' } })).body, 'ru')
})

t.test('a hardened process throws the same errors', async (t) => {
  const script = `
    import errorCatalog, { defaultCatalog } from '${new URL('../../lib/index.js', import.meta.url).href}'
    import Fastify from '${import.meta.resolve('fastify')}'
    Object.freeze(Error)
    const app = Fastify()
    await app.register(errorCatalog)
    app.get('/', () => { throw defaultCatalog.error(2002) })
    console.log((await app.inject('/')).body)
  `
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
  t.equal(stdout.trim(), '{"error":{"code":2002,"message":"Access token expired"}}')
})
