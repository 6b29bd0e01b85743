import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import type { Probe } from '../../lib/verify/probe.js'
import { createRouteProbes } from '../../lib/verify/route-probes.js'
import { watchApps } from '../../lib/verify/watch-apps.js'

/** What is tried on the routes of an app. */
async function probe (build: (app: FastifyInstance) => void, unsafe = false): Promise<Probe[]> {
  const watch = watchApps()
  const app = Fastify({ exposeHeadRoutes: false, bodyLimit: 9 })
  watch.stop()
  build(app)
  await app.ready()
  return watch.routesOf(app).flatMap((route) => createRouteProbes(app, route, { unsafe }))
}

const list = (probes: readonly Probe[]): string[] => probes.map(({ title, method, path }) => `${title}: ${method} ${path}`)

t.test('a GET route', async (t) => {
  const probes = await probe((app) => { app.get('/users/:id', async () => 'ok') })
  t.same(list(probes), [
    'another method: PROPFIND /users/1',
    'the route as it is: GET /users/1',
    'Accept of an image: GET /users/1',
    'a language that is none: GET /users/1',
    'a coding that is none: GET /users/1'
  ])
  t.match(probes[0], { exit: 'not-found', must: { status: [405] }, route: { url: '/users/:id' } })
})

t.test('its query', async (t) => {
  const querystring = { type: 'object', properties: { limit: { type: 'integer' }, 'a b': { type: 'boolean' }, text: { type: 'string' }, any: true } }
  const probes = await probe((app) => {
    app.get('/', { schema: { querystring } }, async () => 'ok')
    app.get('/text', { schema: { querystring: { type: 'object', properties: { text: { type: 'string' } } } } }, async () => 'ok')
  })
  t.same(list(probes).filter((line) => line.startsWith('a query')), ['a query that fails its schema: GET /?limit=verify&a%20b=verify'])
})

t.test('constraints are met', async (t) => {
  const probes = await probe((app) => {
    app.get('/v', { constraints: { version: '1.2.0' } }, async () => 'ok')
    app.get('/h', { constraints: { host: 'a.test' } }, async () => 'ok')
  })
  for (const { path, bytes } of probes) t.match(bytes, path === '/v' ? /Accept-Version: 1\.2\.0\r\n/ : /Host: a\.test\r\n/)
})

t.test('HEAD and OPTIONS routes, and what takes every path', async (t) => {
  t.same(list(await probe((app) => {
    app.head('/', async () => '')
    app.options('*', async () => '')
  })), ['another method: PROPFIND /', 'the route as it is: HEAD /', 'the route as it is: OPTIONS /a'])
  t.same(list(await probe((app) => { app.all('/*', async () => '') }, true)).filter((line) => line.startsWith('another')), [])
})

t.test('other routes get none but another method, unless it is allowed', async (t) => {
  const build = (app: FastifyInstance): void => {
    app.post('/users', { bodyLimit: 99 }, async () => 'ok')
    app.delete('/users', async () => 'ok')
  }
  t.same(list(await probe(build)), ['another method: PROPFIND /users', 'another method: PROPFIND /users'])
  const probes = await probe(build, true)
  t.same(list(probes.slice(0, 7)), [
    'another method: PUT /users',
    'malformed JSON: POST /users',
    'an empty body: POST /users',
    'a body that fails its schema: POST /users',
    'a media type that is none: POST /users',
    'a coding of the body that is none: POST /users',
    'a body that is too large: POST /users'
  ])
  t.match(probes[6]?.bytes, 'Content-Length: 100\r\n')
  t.match(probes.at(-1)?.bytes, /^DELETE .*Content-Length: 10\r\n/s)
})
