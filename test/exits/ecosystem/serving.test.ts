import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cors from '@fastify/cors'
import middie from '@fastify/middie'
import responseValidation from '@fastify/response-validation'
import serveStatic from '@fastify/static'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { testPlugin } from './plugin-case.js'

/** A folder of files that goes when the app does. */
function makeFolder (app: FastifyInstance): string {
  const root = mkdtempSync(join(tmpdir(), 'static-'))
  app.addHook('onClose', async () => { rmSync(root, { recursive: true }) })
  writeFileSync(join(root, 'a.txt'), '0123456789')
  writeFileSync(join(root, '.secret'), 'x')
  mkdirSync(join(root, 'folder'))
  writeFileSync(join(root, 'folder', 'b.txt'), 'b')
  return root
}

testPlugin('@fastify/static', {
  async register (app) {
    const root = makeFolder(app)
    await app.register(serveStatic, { root, prefix: '/files/', dotfiles: 'deny' })
    await app.register(serveStatic, { root, prefix: '/closed/', decorateReply: false, allowedPath: () => false })
  },
  rows: [
    { title: 'no such file', url: '/files/none.txt', status: 404, slug: 'not_found' },
    { title: 'no such file, HEAD', method: 'HEAD', url: '/files/none.txt', status: 404, slug: 'not_found' },
    { title: 'a folder', url: '/files/folder', status: 404, slug: 'not_found' },
    { title: 'a path that is not allowed', url: '/closed/a.txt', status: 404, slug: 'not_found' },
    { title: 'a hidden file', url: '/files/.secret', status: 403, slug: 'access_denied' },
    { title: 'a path that leaves the root', url: '/files/..%2f..%2fetc/passwd', status: 403, slug: 'access_denied' },
    { title: 'a range that is not there', url: '/files/a.txt', headers: { range: 'bytes=50-60' }, status: 416, slug: 'range_not_satisfiable', has: { 'content-range': 'bytes */10', etag: undefined } },
    { title: 'a condition that fails', url: '/files/a.txt', headers: { 'if-match': '"x"' }, status: 412, slug: 'precondition_failed' },
    { title: 'another method', method: 'POST', url: '/files/a.txt', status: 405, slug: 'method_not_allowed', has: { allow: 'GET, HEAD' } },
    { title: 'a file', url: '/files/a.txt', status: 200, answer: '0123456789' }
  ]
})

testPlugin('@fastify/cors', {
  async register (app) {
    await app.register(cors, {
      origin: async (origin: string | undefined) => {
        if (origin === 'https://bad.test') throw new Error('hunter2')
        return origin === 'https://odd.test' ? Symbol('odd') as unknown as string : true
      }
    })
  },
  addRoutes: (app) => app.get('/', async () => 'ok'),
  rows: [
    { title: 'a preflight without its headers', method: 'OPTIONS', url: '/', headers: { origin: 'https://a.test' }, status: 400, slug: 'bad_request' },
    { title: 'one of an unknown path', method: 'OPTIONS', url: '/nowhere', status: 400, slug: 'bad_request' },
    { title: 'an origin that cannot be checked', url: '/', headers: { origin: 'https://bad.test' }, status: 500, slug: 'internal' },
    {
      title: 'a 404 that scripts may read',
      url: '/nowhere',
      headers: { origin: 'https://a.test' },
      status: 404,
      slug: 'not_found',
      has: { 'access-control-allow-origin': 'https://a.test', 'access-control-expose-headers': /Retry-After, Allow/, vary: /Origin/ }
    },
    { title: 'a 405 that scripts may read', method: 'PUT', url: '/', headers: { origin: 'https://a.test' }, status: 405, slug: 'method_not_allowed', has: { allow: 'GET, HEAD', 'access-control-allow-origin': /./ } }
  ]
})

testPlugin('@fastify/under-pressure', {
  register: (app) => app.register(underPressure, { healthCheck: async () => false, healthCheckInterval: 60_000, retryAfter: 50, message: 'hunter2' }),
  addRoutes: (app) => app.get('/', async () => 'ok'),
  rows: [
    { title: 'under pressure', url: '/', status: 503, slug: 'service_unavailable', has: { 'retry-after': '50' } },
    { title: 'an unknown path', url: '/nowhere', status: 503, slug: 'service_unavailable', has: { 'retry-after': '50' } }
  ]
})

testPlugin('@fastify/under-pressure, by its own route', {
  register: (app) => app.register(underPressure, { healthCheck: async () => { throw new Error('hunter2') }, exposeStatusRoute: true }),
  rows: [{ title: 'a check that fails', url: '/status', status: 503, slug: 'service_unavailable', has: { 'retry-after': '10' } }]
})

const response = { 200: { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 9 } } } }

testPlugin('@fastify/response-validation', {
  register: (app) => app.register(responseValidation),
  addRoutes: (app) => app.get('/', { schema: { response } }, async () => ({ name: 'hunter2' })),
  rows: [{ title: 'an answer that fails its schema', url: '/', status: 500, slug: 'internal' }]
})

testPlugin('@fastify/middie', {
  async register (app) {
    await app.register(middie)
    app.use('/refused', (_request: unknown, _response: unknown, next: (error?: Error) => void) => {
      next(Object.assign(new Error('hunter2'), { statusCode: 403, headers: { 'retry-after': '5' } }))
    })
    app.use('/failed', () => { throw new Error('hunter2') })
  },
  addRoutes (app) {
    for (const url of ['/refused', '/failed']) app.get(url, async () => 'ok')
  },
  rows: [
    { title: 'an error with a status', url: '/refused', status: 403, slug: 'access_denied', has: { 'retry-after': '5' } },
    { title: 'an error without one', url: '/failed', status: 500, slug: 'internal' },
    { title: 'no such path', url: '/nowhere', status: 404, slug: 'not_found' }
  ]
})
