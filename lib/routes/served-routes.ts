import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { readProperty } from '../foreign/read-property.js'

/** What serves a route, and where it is declared. */
export interface RouteContext {
  readonly compiled: CompiledCatalog
  readonly fastify: FastifyInstance
}

/** A route as it was declared, and what serves it: the catalogue of the innermost context that has one, whose hook runs last. */
interface Declared extends RouteContext {
  readonly route: RouteOptions
  compiled: CompiledCatalog
}

/**
 * What is known of a route, by its options and by their config. Nothing of it is in the config itself, which the app reads: a copy that @fastify/swagger
 * makes of the options has the same config.
 */
const declared = new WeakMap<object, Declared>()

/** The routes of a context by method and URL. Those that constraints alone tell apart share a key. */
const contexts = new WeakMap<FastifyInstance, Map<string, Declared[]>>()

/** The routes that have answered, by the config that their requests show: Fastify makes it when no hook sees it. */
const served = new WeakMap<object, Declared>()

/** Remembers the routes that are declared after the plugin. */
export function markRoutes (fastify: FastifyInstance, compiled: CompiledCatalog): void {
  fastify.addHook('onRoute', function (route) {
    const known = declared.get(route)
    if (known !== undefined) {
      known.compiled = compiled
      return
    }
    // Several routes may have been given the same one.
    route.config = { ...route.config } as NonNullable<typeof route.config>
    const one: Declared = { route, compiled, fastify: this }
    declared.set(route, one)
    declared.set(route.config, one)
    const routes = contexts.get(this) ?? new Map<string, Declared[]>()
    contexts.set(this, routes)
    const key = toKey(route)
    routes.set(key, [...routes.get(key) ?? [], one])
  })
}

/** The context of a route, or of a copy of it. None for a route that was declared before the plugin. */
export function getRouteContext (route: RouteOptions): RouteContext | undefined {
  return declared.get(route) ?? (route.config && declared.get(route.config))
}

/** The catalogue that serves the route of a request. None for a route that was declared before the plugin, and for a 404. */
export function getServing (request: FastifyRequest): CompiledCatalog | undefined {
  return findDeclared(request)?.compiled
}

/** The options of the route of a request, as its context declared them. */
export function findRoute (request: FastifyRequest): RouteOptions | undefined {
  return findDeclared(request)?.route
}

/** The error handler of a request: that of its route, else that of the context. */
export function getErrorHandler (request: FastifyRequest): unknown {
  return findRoute(request)?.errorHandler ?? request.server.errorHandler
}

/** Searched for once: a route is known by its config from then on. Where a handler has changed the config before, the first of several is taken. */
function findDeclared ({ routeOptions: { config, schema }, server }: FastifyRequest): Declared | undefined {
  const known = served.get(config)
  if (known !== undefined) return known
  const candidates = contexts.get(server)?.get(toKey(config)) ?? []
  const found = candidates.length > 1
    ? candidates.find(({ route }) => route.schema === schema && hasMembers(config, route.config)) ?? candidates[0]
    : candidates[0]
  if (found !== undefined) served.set(config, found)
  return found
}

/** Fastify copies the members of a config, and adds the method and the URL. */
function hasMembers (config: object, given: unknown): boolean {
  return Object.entries(Object(given) as object).every(([name, value]) => name === 'method' || name === 'url' || readProperty(config, name) === value)
}

function toKey ({ method, url }: { readonly method?: unknown, readonly url?: unknown }): string {
  return `${String(method)} ${String(url)}`
}
