import boom from '@hapi/boom'
import sensible from '@fastify/sensible'
import type { FastifyInstance } from 'fastify'
import createHttpError from 'http-errors'
import * as enhanced from 'http-errors-enhanced'
import { statusSlugs } from '../../../lib/foreign/status-slugs.js'
import { testPlugin, type FailureRow } from './plugin-case.js'

const STATUSES = Object.keys(statusSlugs).map(Number).filter((status) => status !== 422)

/** A route for each status, that fails with what a library makes of it. */
const rows: readonly FailureRow[] = STATUSES.map((status) => ({
  title: `status ${status}`,
  url: `/${status}`,
  status,
  slug: statusSlugs[status] ?? '',
  has: { allow: status === 405 ? /./ : undefined, 'www-authenticate': status === 401 ? /^Bearer / : undefined }
}))

testPlugin('@fastify/sensible', {
  register: (app) => app.register(sensible),
  addRoutes (app) {
    for (const status of STATUSES) {
      app.get(`/${status}`, () => { throw app.httpErrors.createError(status, 'hunter2', { secret: 'hunter2' }) })
    }
    app.get('/reply', (_request, reply) => { reply.notFound('hunter2') })
    const assert: FastifyInstance['assert'] = app.assert
    app.get('/assert', async () => { assert.ok(false, 409, 'hunter2') })
    app.get('/to', async () => await app.to(Promise.reject(new Error('hunter2'))).then(([error]) => { throw error }))
  },
  rows: [
    ...rows,
    { title: 'reply.notFound', url: '/reply', status: 404, slug: 'not_found' },
    { title: 'an assertion', url: '/assert', status: 409, slug: 'conflict' },
    { title: 'an error of fastify.to', url: '/to', status: 500, slug: 'internal' }
  ]
})

testPlugin('http-errors', {
  register: () => {},
  addRoutes (app) {
    for (const status of STATUSES) app.get(`/${status}`, () => { throw createHttpError(status, 'hunter2', { secret: 'hunter2', expose: true }) })
    app.get('/headers', () => { throw createHttpError(401, 'hunter2', { headers: { 'WWW-Authenticate': 'Basic realm="own"', 'X-Secret': 'hunter2' } }) })
  },
  rows: [
    ...rows,
    { title: 'with headers', url: '/headers', status: 401, slug: 'unauthorized', has: { 'www-authenticate': 'Basic realm="own"', 'x-secret': undefined } }
  ]
})

testPlugin('http-errors-enhanced', {
  register: () => {},
  addRoutes (app) {
    for (const status of STATUSES) app.get(`/${status}`, () => { throw enhanced.createError(status, 'hunter2', { secret: 'hunter2' }) })
  },
  rows
})

testPlugin('@hapi/boom', {
  register: () => {},
  addRoutes (app) {
    for (const status of STATUSES) app.get(`/${status}`, () => { throw new boom.Boom('hunter2', { statusCode: status, data: { secret: 'hunter2' } }) })
    app.get('/challenge', async () => { throw boom.unauthorized(null, 'Basic', { realm: 'own' }) })
    app.put('/allow', async () => { throw boom.methodNotAllowed('hunter2', undefined, ['GET', 'PATCH']) })
    app.get('/boomified', async () => { throw boom.boomify(new Error('hunter2'), { statusCode: 409 }) })
    app.get('/bad-data', async () => { throw boom.badData('hunter2') })
    app.get('/late', async () => {
      const error = boom.tooManyRequests('hunter2')
      error.output.headers['Retry-After'] = 7
      error.output.headers['X-Secret'] = 'hunter2'
      throw error
    })
    app.get('/odd', async () => { throw Object.assign(new Error('hunter2'), { isBoom: true, output: { statusCode: 200, headers: null } }) })
    app.get('/alike', async () => { throw Object.assign(new Error('hunter2'), { output: { statusCode: 404, headers: { allow: 'hunter2' } } }) })
  },
  rows: [
    ...rows,
    { title: 'a challenge', url: '/challenge', status: 401, slug: 'unauthorized', has: { 'www-authenticate': /^Basic realm="own"/ } },
    { title: 'methods', method: 'PUT', url: '/allow', status: 405, slug: 'method_not_allowed', has: { allow: 'GET, PATCH' } },
    { title: 'made of another error', url: '/boomified', status: 409, slug: 'conflict' },
    { title: 'data that make no sense', url: '/bad-data', status: 422, slug: 'validation' },
    { title: 'headers', url: '/late', status: 429, slug: 'too_many_requests', has: { 'retry-after': '7', 'x-secret': undefined } },
    { title: 'a status that is none', url: '/odd', status: 500, slug: 'internal' },
    { title: 'what only looks like one', url: '/alike', status: 500, slug: 'internal', has: { allow: undefined } }
  ]
})
