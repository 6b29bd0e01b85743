import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import errorCatalog from '../../lib/index.js'
import type { Pair } from './pair.js'

/** Which app answers: Fastify alone, or with the plugin. */
export type Side = 'plain' | 'ours'

/** An app of one pair. */
export async function createApp ({ schema, options, plugins, setUp }: Pair, side: Side): Promise<FastifyInstance> {
  // Schemas of one keyword have no types, of which Ajv would warn.
  const customOptions = { strictTypes: false, ...options }
  const app = Fastify({ ajv: { customOptions, plugins: plugins ?? [] } })
  if (side === 'ours') await app.register(errorCatalog)
  setUp?.(app)
  const method = schema['body'] === undefined ? 'GET' : 'POST'
  app.route({ method, url: '/', schema, handler: () => 'ok' })
  await app.ready()
  return app
}

/** Asks for each request. */
export async function askAll (app: FastifyInstance, requests: readonly InjectOptions[]): Promise<void> {
  for (const request of requests) {
    const { statusCode, body } = await app.inject(request)
    if (statusCode !== 400 && statusCode !== 422) throw new Error(`the status must be 400 or 422, received ${statusCode}: ${body.slice(0, 200)}`)
  }
}
