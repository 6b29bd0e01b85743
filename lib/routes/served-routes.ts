import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { readProperty } from '../foreign/read-property.js'

/** The catalogue that serves a route, in its config. */
const kServedBy = Symbol('fastify-error-catalog.served-by')

/** The context in which a route is declared, in its config. */
const kDeclaredIn = Symbol('fastify-error-catalog.declared-in')

/** The error handler that a route has for itself, in its config. */
const kErrorHandler = Symbol('fastify-error-catalog.error-handler')

/** What serves a route, and where it is declared. */
export interface RouteContext {
  readonly compiled: CompiledCatalog
  readonly fastify: FastifyInstance
}

/** Marks the routes that are declared after the plugin: with the catalogue of the innermost context that has it. */
export function markRoutes (fastify: FastifyInstance, compiled: CompiledCatalog): void {
  fastify.addHook('onRoute', function (route) {
    // Fastify copies the config into the route, symbols too. The hooks of inner contexts run later.
    const marks = { [kServedBy]: compiled, [kDeclaredIn]: this, [kErrorHandler]: route.errorHandler }
    route.config = { ...route.config, ...marks } as NonNullable<typeof route.config>
  })
}

/** The context of a route by its config. None for a route that was declared before the plugin. */
export function getRouteContext (config: unknown): RouteContext | undefined {
  const [compiled, fastify] = [readProperty(config, kServedBy), readProperty(config, kDeclaredIn)]
  // What is under these symbols was put there above.
  return compiled === undefined ? undefined : { compiled, fastify } as RouteContext
}

/** The catalogue that serves the route of a request. None for a route that was declared before the plugin, and for a 404. */
export function getServing (request: FastifyRequest): unknown {
  return readProperty(request.routeOptions.config, kServedBy)
}

/** The error handler of a request: that of its route, else that of the context. */
export function getErrorHandler ({ routeOptions, server }: FastifyRequest): unknown {
  return readProperty(routeOptions.config, kErrorHandler) ?? server.errorHandler
}
