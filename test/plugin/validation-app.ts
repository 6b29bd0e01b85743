import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, type InjectOptions, type RouteShorthandOptions } from 'fastify'
import { Type } from '@sinclair/typebox'
import type { Issue } from '../../types/issue.js'
import type { ErrorCatalogOptions } from '../../types/options.js'
import errorCatalog, { defineFormat } from '../../lib/index.js'

/** A format that shows issues as they are. */
export const plain = defineFormat({
  name: 'plain',
  contentType: 'application/json',
  schema: Type.Any(),
  render: ({ issues, truncated }) => ({ issues, truncated })
})

/** What an app is asked, and what it is made of. */
export interface Trial {
  readonly schema: RouteShorthandOptions['schema']
  readonly request?: InjectOptions
  readonly server?: FastifyServerOptions
  readonly validation?: ErrorCatalogOptions['validation']
  readonly route?: Partial<RouteShorthandOptions>
  /** Runs before the plugin is registered. */
  readonly before?: (app: FastifyInstance) => void
  /** Runs after it, before the route is declared. */
  readonly after?: (app: FastifyInstance) => void
  /** Sees the request once it has failed. */
  readonly see?: (request: FastifyRequest) => void
}

/** What came of a trial. */
export interface Outcome {
  readonly status: number
  readonly issues: readonly Issue[]
  readonly truncated: boolean
}

/** Asks an app of one route, `POST /:id`. */
export async function attempt ({ schema, request, server, validation, route, before, after, see }: Trial): Promise<Outcome> {
  const app = Fastify(server ?? {})
  before?.(app)
  await app.register(errorCatalog, { format: plain, validation })
  after?.(app)
  app.addHook('onError', async (failed) => see?.(failed))
  app.post('/:id', { ...route, schema: schema ?? {} }, async () => 'ok')
  const response = await app.inject({ method: 'POST', url: '/1', ...request })
  await app.close()
  const { issues = [], truncated = false } = response.statusCode === 200 ? {} : response.json<Partial<Outcome>>()
  return { status: response.statusCode, issues, truncated }
}

/** The issues in short: `body /a too_short`. */
export async function tell (trial: Trial): Promise<string[]> {
  const { issues } = await attempt(trial)
  return issues.map(({ source, pointer, code }) => `${source} ${pointer} ${code}`)
}
