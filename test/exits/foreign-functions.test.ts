import Fastify from 'fastify'
import t from 'tap'
import { isAsync, isDefaultNotFound } from '../../lib/exits/foreign-functions.js'

t.test("Fastify's default not-found handler is known by its name", async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  const seen: boolean[] = []
  app.addHook('onRequest', async (request) => { seen.push(isDefaultNotFound(request.routeOptions.handler)) })
  app.get('/', async () => 'ok')
  await app.inject('/')
  await app.inject('/nope')
  t.strictSame(seen, [false, true])
})

t.test('an async function is known by its constructor', async (t) => {
  t.strictSame([async () => {}, () => {}, () => Promise.resolve(), undefined, new Proxy({}, { get () { throw new Error('no') } })].map(isAsync),
    [true, false, false, false, false])
})
