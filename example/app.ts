import { randomBytes } from 'node:crypto'
import Fastify from 'fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import cors from '@fastify/cors'
import jwt from '@fastify/jwt'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import errorCatalog, { serverOptions } from '../lib/index.js'
import type { ErrorCatalogOptions } from '../lib/index.js'
import { swaggerTransform, swaggerTransformObject } from '../lib/openapi/index.js'
import { catalog, map } from './catalog.js'
import type { Database } from './database.js'
import type { Deliver } from './gateway.js'
import { labels, messages } from './labels.js'
import issueRoutes from './routes/issues.js'
import phoneRoutes from './routes/phone.js'
import sessionRoutes from './routes/sessions.js'
import userRoutes from './routes/users.js'

/** What the example can be told. Only the database is a must. */
export interface AppOptions {
  /** Closed together with the app. */
  readonly database: Database
  /** How people get messages. Default: they are dropped, and the log says so. */
  readonly deliver?: Deliver | undefined
  /** The wire format of errors. Default: `'nested'`. */
  readonly format?: NonNullable<ErrorCatalogOptions['format']> | undefined
  /** The version of the OpenAPI document. Default: `'3.1.0'`. */
  readonly openapi?: '3.0.3' | '3.1.0'
  /** Signs the tokens. Default: a random one, so that tokens end with the process. */
  readonly jwtSecret?: string | undefined
  /** Seconds that an access token is good for. Default: 900. */
  readonly accessTokenSeconds?: number
  /** Seconds that a refresh token is good for. Default: 30 days. */
  readonly refreshTokenSeconds?: number
  /** Open issues that one user can have. Default: 100. */
  readonly maxOpenIssues?: number
  /** The origin whose scripts may read the answers. Default: none. */
  readonly corsOrigin?: string
  /** Requests that one address can send in a minute. Default: 1000. */
  readonly requestsPerMinute?: number
  /** The level of the log, and where its lines go. Default: no log. */
  readonly logger?: { readonly level: string, readonly stream?: { write: (line: string) => void } }
}

/** What the log says of a request: nothing that its sender wrote. URLs hold e-mail addresses and tokens sooner or later. */
function describeRequest ({ method, routeOptions }: FastifyRequest): Record<string, string | undefined> {
  return { method, route: routeOptions?.url }
}

/** Builds the API: users, sessions and issues. The caller listens and closes. */
export async function buildApp (options: AppOptions): Promise<FastifyInstance> {
  const { database, maxOpenIssues = 100 } = options
  const lifetimes = { access: options.accessTokenSeconds ?? 900, refresh: options.refreshTokenSeconds ?? 30 * 24 * 3600 }
  // `serverOptions` brings the answers that Fastify gives before any plugin is asked into the contract.
  const app = Fastify(serverOptions({
    logger: options.logger === undefined ? false : { ...options.logger, serializers: { req: describeRequest } },
    bodyLimit: 64 * 1024
  }))
  const deliver: Deliver = options.deliver ?? (async ({ channel }) => app.log.info({ channel }, 'No gateway: not delivered'))

  app.addHook('onClose', () => database.close())

  if (options.corsOrigin !== undefined) await app.register(cors, { origin: options.corsOrigin })
  // Awaited, so that the limiter sees the routes that come after.
  await app.register(errorCatalog, {
    catalog,
    format: options.format ?? 'nested',
    map,
    validation: { labels, messages },
    // A page for each error; answers lead there.
    docs: { prefix: '/errors', title: 'Issues', links: [{ url: '/docs', title: { en: 'Reference', ru: 'Справочник' } }] },
    locale: { only: ['en', 'ru'] },
    rateLimit: { max: options.requestsPerMinute ?? 1000, timeWindow: '1 minute' }
  })
  await app.register(swagger, {
    openapi: {
      openapi: options.openapi ?? '3.1.0',
      info: { title: 'Issues', version: '1.0.0', license: { name: 'MIT', url: 'https://opensource.org/license/mit' } },
      servers: [{ url: '/' }],
      tags: ['users', 'sessions', 'issues'].map((name) => ({ name, description: `All about ${name}` })),
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
      security: [{ bearer: [] }]
    },
    // The root of a prefix is served with a slash at its end and without: the document has the one without.
    transform: swaggerTransform(undefined, ({ schema, url }) => ({ schema, url: url.replace(/\/$/, '') })),
    transformObject: swaggerTransformObject()
  })
  await app.register(jwt, {
    secret: options.jwtSecret ?? randomBytes(32).toString('hex'),
    verify: { allowedAud: 'access' }
  })

  await app.register(swaggerUi, { routePrefix: '/docs' })

  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
  app.register(userRoutes, { prefix: '/users', database })
  app.register(phoneRoutes, { prefix: '/users/me/phone', database, deliver })
  app.register(sessionRoutes, { prefix: '/sessions', database, lifetimes })
  app.register(issueRoutes, { prefix: '/issues', database, deliver, maxOpenIssues })
  return app
}
