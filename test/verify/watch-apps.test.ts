import Fastify from 'fastify'
import t from 'tap'
import { watchApps } from '../../lib/verify/watch-apps.js'

t.test('routes of apps that are made while it watches', async (t) => {
  const early = Fastify()
  const watch = watchApps()
  const lines: string[] = []
  const app = Fastify({ logger: { stream: { write: (line: string) => { lines.push(line) } } } })
  app.route({ method: ['GET', 'POST'], url: '/both', handler: async () => 'ok' })
  app.register(async (child) => { child.get('/:id', { config: { resource: 'User' } }, async () => 'ok') }, { prefix: '/users' })
  await app.ready()
  watch.stop()
  const late = Fastify()
  late.get('/', async () => 'ok')
  t.same(watch.routesOf(app).map(({ method, url }) => `${method} ${url}`), ['GET /both', 'POST /both', 'HEAD /both', 'GET /users/:id', 'HEAD /users/:id'])
  t.match(watch.routesOf(app)[3], { options: { config: { resource: 'User' } }, context: { prefix: '/users' } })
  t.same([watch.routesOf(early), watch.routesOf(late)], [[], []])
  await app.inject('/both')
  t.same(lines, [], 'its log is silent')
})
