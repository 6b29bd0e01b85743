import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { readProperty } from '../runtime/read-property.js'

/** The catalogue that serves a route, in its config. */
const kServedBy = Symbol('fastify-error-catalog.served-by')

/** Marks the routes that are declared after the plugin: with the catalogue of the innermost context that has it. */
export function markRoutes (fastify: FastifyInstance, compiled: CompiledCatalog): void {
  fastify.addHook('onRoute', (route) => {
    // Fastify copies the config into the route, symbols too. The hooks of inner contexts run later.
    route.config = { ...route.config, [kServedBy]: compiled } as NonNullable<typeof route.config>
  })
}

/** The catalogue that serves the route of a request. None for a route that was declared before the plugin, and for a 404. */
export function getServing (request: FastifyRequest): unknown {
  return readProperty(request.routeOptions.config, kServedBy)
}
