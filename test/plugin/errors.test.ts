import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog } from '../../lib/index.js'
import { statusSlugs } from '../../lib/foreign/status-slugs.js'
import { hostileValues, SECRET } from './errors/hostile-values.js'
import { ask, type RawAnswer } from './raw-answer.js'

/** The value that a request names. */
const make = (request: FastifyRequest): unknown => hostileValues[String(request.headers['x-value'])]?.make()

/** A schema that fits nothing the plugin sends. */
const STRANGE = { type: 'object', required: ['z'], properties: { z: { type: 'string' } } }

/** The ways in which a request fails, each a route. */
const WAYS: Readonly<Record<string, (app: FastifyInstance, url: string) => void>> = {
  'a handler throws': (app, url) => app.get(url, (request) => { throw make(request) }),
  'a handler rejects': (app, url) => app.get(url, async (request) => { throw make(request) }),
  'an onRequest hook rejects': (app, url) => app.get(url, { onRequest: async (request) => { throw make(request) } }, () => 'ok'),
  'a preHandler hook rejects': (app, url) => app.get(url, { preHandler: async (request) => { throw make(request) } }, () => 'ok'),
  'a preSerialization hook rejects': (app, url) => app.get(url, { preSerialization: async (request) => { throw make(request) } }, () => ({})),
  'an onSend hook rejects once': (app, url) => app.get(url, {
    onSend: async (request, reply, payload) => {
      if (reply.statusCode === 200) throw make(request)
      return payload
    }
  }, () => 'ok'),
  'a handler throws on a route with response schemas': (app, url) => app.get(url, {
    schema: { response: { '4xx': STRANGE, 500: STRANGE, 507: STRANGE } }
  }, (request) => { throw make(request) })
}

async function createApp (): Promise<FastifyInstance> {
  const app = Fastify()
  await app.register(errorCatalog)
  Object.values(WAYS).forEach((declare, index) => declare(app, `/${index}`))
  app.get('/async-rejection', async () => await Promise.reject(new Error(SECRET)))
  return app
}

/** The answer is that of the status in the contract `nested`, whole, and nothing of what was thrown is in it. */
function checkAnswer (t: Test, { status, headers, body }: RawAnswer, expected: number): void {
  t.equal(status, expected)
  const entry = defaultCatalog.get(statusSlugs[expected] ?? (expected < 500 ? 'bad_request' : 'internal'))
  t.equal(body, JSON.stringify({ error: { code: entry?.code, message: entry?.message['en'] } }))
  const { connection, date, 'retry-after': retryAfter, ...others } = headers
  t.ok(date)
  t.equal(connection, 'close')
  t.equal(retryAfter, entry?.retryAfter?.toString())
  t.strictSame(others, {
    'content-type': 'application/json; charset=utf-8',
    'content-language': 'en',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    vary: 'Language, Accept-Language'
  })
}

t.test('whatever fails a request, one complete answer of the contract leaves', async (t) => {
  const app = await createApp()
  t.teardown(() => app.close())
  for (const [index, way] of Object.keys(WAYS).entries()) {
    await t.test(way, async (t) => {
      for (const [name, { status = 500 }] of Object.entries(hostileValues)) {
        await t.test(name, async (t) => {
          checkAnswer(t, await ask(app, { url: `/${index}`, headers: { 'x-value': name } }), status)
        })
      }
    })
  }
})
