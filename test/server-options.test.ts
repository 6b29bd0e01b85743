import { Writable } from 'node:stream'
import Fastify, { type FastifyServerOptions } from 'fastify'
import t from 'tap'
import errorCatalog, { serverOptions } from '../lib/index.js'
import { CLOSING, exchange } from './exits/socket-exchange.js'

function fail (): never {
  throw new Error('secret')
}

t.test('bad URLs and over-long parameters follow the catalogue', async (t) => {
  const app = Fastify(serverOptions())
  await app.register(errorCatalog, { format: 'flat' })
  app.get('/items/:id', async () => 'ok')
  const bad = await app.inject({ url: '/%', headers: { language: 'ru' } })
  t.equal(bad.statusCode, 400)
  t.equal(bad.body, '{"code":400,"message":"Не удалось понять запрос"}')
  const long = await app.inject(`/items/${'a'.repeat(300)}`)
  t.equal(long.statusCode, 414)
  t.equal(long.body, '{"code":414,"message":"The request URL is too long"}')
})

t.test('without a registered catalogue the default one answers', async (t) => {
  const app = Fastify(serverOptions())
  t.teardown(() => app.close())
  for (const time of ['first', 'second']) {
    const { statusCode, body } = await app.inject('/%')
    t.equal(statusCode, 400, time)
    t.equal(body, '{"error":{"code":1000,"message":"The request could not be understood"}}', time)
  }
  await app.listen({ port: 0, host: '127.0.0.1' })
  const answer = await exchange(app, `FOO / HTTP/1.1\r\n${CLOSING}`)
  t.equal(answer.status, 501)
  t.equal(answer.body, '{"error":{"code":9002,"message":"The requested functionality is not implemented"}}')
})

t.test('options that throw are a 500, not the end of the process', async (t) => {
  const THROWING: Readonly<Record<string, FastifyServerOptions>> = {
    rewriteUrl: { rewriteUrl: fail },
    genReqId: { genReqId: fail },
    querystringParser: { routerOptions: { querystringParser: fail } },
    childLoggerFactory: { childLoggerFactory: fail }
  }
  for (const [name, options] of Object.entries(THROWING)) {
    for (const given of [options, serverOptions(options)]) {
      const app = Fastify(given)
      await app.register(errorCatalog, { format: 'flat' })
      app.get('/', async () => 'ok')
      await app.listen({ port: 0, host: '127.0.0.1' })
      const answer = await exchange(app, `GET /?a=1 HTTP/1.1\r\n${CLOSING}`)
      t.equal(answer.status, 500, name)
      t.equal(answer.body, '{"code":500,"message":"Internal server error"}', name)
      await app.close()
    }
    const app = Fastify(serverOptions(options))
    await app.register(errorCatalog, { format: 'flat' })
    app.get('/', async () => 'ok')
    t.equal((await app.inject('/?a=1')).statusCode, 500, `${name}, injected`)
  }
})

t.test('a constraint that throws', async (t) => {
  const tenant = { name: 'tenant', storage: () => ({ get: () => null, set () {} }), deriveConstraint: fail, validate () {} }
  const app = Fastify(serverOptions({ routerOptions: { constraints: { tenant } } }))
  await app.register(errorCatalog)
  app.get('/', { constraints: { tenant: 'a' } }, async () => 'ok')
  t.equal((await app.inject('/')).statusCode, 500)
})

t.test('your own handlers keep the last word', async (t) => {
  const given: FastifyServerOptions = {
    return503OnClosing: true,
    frameworkErrors: (error, _request, reply) => { reply.raw.end(`mine: ${error.code}`) },
    clientErrorHandler: (error, socket) => { socket.end(`HTTP/1.1 499 ${error.message ? 'Mine' : ''}\r\nConnection: close\r\n\r\n`) }
  }
  const before = { ...given }
  const options = serverOptions(given)
  t.same(given, before, 'the object that is given is left alone')
  t.equal(options.return503OnClosing, true)
  const app = Fastify(options)
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  t.equal((await app.inject('/%')).body, 'mine: FST_ERR_BAD_URL')
  await app.listen({ port: 0, host: '127.0.0.1' })
  t.equal((await exchange(app, 'garbage\r\n\r\n')).status, 499)
})

t.test('your own handlers that throw are answered for', async (t) => {
  const lines: string[] = []
  const stream = new Writable({
    write (chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    }
  })
  const app = Fastify(serverOptions({ logger: { level: 'error', stream }, frameworkErrors: fail, clientErrorHandler: fail }))
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  const { statusCode, body } = await app.inject('/%')
  t.equal(statusCode, 500)
  t.notMatch(body, 'secret')
  await app.listen({ port: 0, host: '127.0.0.1' })
  t.equal((await exchange(app, 'garbage\r\n\r\n')).status, 400)
  t.match(lines.join(''), /clientErrorHandler failed/)
})

t.test('several apps in one process answer each by its own catalogue', async (t) => {
  const flat = Fastify(serverOptions())
  const typed = Fastify(serverOptions())
  await flat.register(errorCatalog, { format: 'flat' })
  await typed.register(errorCatalog, { format: 'typed' })
  t.match((await flat.inject('/%')).json(), { code: 400 })
  t.match((await typed.inject('/%')).json(), { error_type: 'bad_request' })
})
