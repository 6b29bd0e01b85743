import createError from '@fastify/error'
import Fastify, { type FastifyInstance } from 'fastify'
import type { BuildServer } from '../scenario.js'
import type { AddRoutes } from './catalog-server.js'

const TEXT = 'Access token expired'
const CODE = 'ACCESS_TOKEN_EXPIRED'

/** An Error with a status, which Fastify's default handler answers. */
export const plainError: BuildServer = () => throwing(Fastify(), () => Object.assign(new Error(TEXT), { statusCode: 401, code: CODE }))

/** `@fastify/error` with Fastify's default handler. */
export const fastifyError: BuildServer = () => {
  const AccessTokenExpired = createError(CODE, TEXT, 401)
  return throwing(Fastify(), () => new AccessTokenExpired())
}

/** The same, thrown by an async handler. */
export const fastifyErrorAsync: BuildServer = () => {
  const AccessTokenExpired = createError(CODE, TEXT, 401)
  const app = Fastify()
  app.get('/', async () => {
    throw new AccessTokenExpired()
  })
  return app
}

export const sensible: BuildServer = async () => {
  const app = Fastify()
  await app.register(import('@fastify/sensible'))
  return throwing(app, () => app.httpErrors.unauthorized(TEXT))
}

export const httpErrorsEnhanced: BuildServer = async () => {
  const { plugin } = await import('fastify-http-errors-enhanced')
  const { UnauthorizedError } = await import('http-errors-enhanced')
  const app = Fastify()
  await app.register(plugin)
  return throwing(app, () => new UnauthorizedError(TEXT))
}

/** What an app writes for itself. */
class AppError extends Error {
  readonly statusCode: number
  readonly code: string

  constructor (statusCode: number, code: string, message: string) {
    super(message)
    this.statusCode = statusCode
    this.code = code
  }
}

/** A usual `setErrorHandler`. */
export const handWritten: BuildServer = () => {
  const app = Fastify()
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof AppError) {
      return reply.code(error.statusCode).send({ error: { code: error.code, message: error.message } })
    }
    request.log.error(error)
    return reply.code(500).send({ error: { code: 'INTERNAL', message: 'Internal server error' } })
  })
  return throwing(app, () => new AppError(401, CODE, TEXT))
}

/** `@fastify/rate-limit` alone. */
export function rateLimited (addRoutes: AddRoutes): BuildServer {
  return async (context) => {
    const app = Fastify()
    await app.register(import('@fastify/rate-limit'), { max: 0 })
    addRoutes(app, context)
    return app
  }
}

function throwing (app: FastifyInstance, createError: () => Error): FastifyInstance {
  app.get('/', () => {
    throw createError()
  })
  return app
}
