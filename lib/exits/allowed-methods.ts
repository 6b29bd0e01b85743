import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isRecord } from '../guards.js'
import { readProperty } from '../foreign/read-property.js'

/** Reads the value of a constraint from a request, as the router does. */
type DeriveConstraint = (request: FastifyRequest['raw']) => unknown

/** The parameters of a route by name; `*` is what its wildcard took. */
type RouteParams = Readonly<Record<string, string | undefined>>

/**
 * Makes the function that tells which methods the router answers at the URL of a request (RFC 9110 §10.2.1); none where the path is
 * unknown. Each supported method is looked up as a request of it would be, so that constraints, prefixes and options count as they do there.
 */
export function createAllowedMethods (fastify: FastifyInstance): (request: FastifyRequest) => readonly string[] {
  const custom = readCustomConstraints(fastify)
  let supported: readonly string[] | undefined
  // With `useSemicolonDelimiter` the path ends at a semicolon too.
  const endOfPath = readRouterOptions(fastify, 'useSemicolonDelimiter').includes(true) ? /[?#;]/ : /[?#]/

  function readConstraints ({ raw }: FastifyRequest): Record<string, unknown> {
    const constraints: Record<string, unknown> = {}
    // A constraint that no route uses would hide every route.
    if (fastify.hasConstraintStrategy('version')) constraints['version'] = raw.headers['accept-version']
    if (fastify.hasConstraintStrategy('host')) constraints['host'] = raw.headers.host ?? raw.headers[':authority']
    for (const [name, derive] of custom) constraints[name] = derive(raw)
    return constraints
  }

  function findMethods (request: FastifyRequest): readonly string[] {
    // After `rewriteUrl`, as the router saw it. A request, unlike a response, has one.
    const url = request.raw.url as string
    const constraints = readConstraints(request)
    const methods: string[] = []
    let isKnown = false
    // Where there are requests no route can be added, so no method matters that comes later.
    supported ??= fastify.supportedMethods
    for (const method of supported) {
      const route = fastify.findRoute({ method, url, constraints })
      // Fastify's types leave out that it is null where nothing matches.
      const params = (route as typeof route | null)?.params
      if (params === undefined || !isMatch(params)) continue
      methods.push(method)
      isKnown ||= !isCatchAll(method, params, () => trimSlashes(decodeURIComponent(toPath(url).split(endOfPath, 1)[0] as string)))
    }
    return isKnown ? methods.sort() : []
  }

  return (request) => {
    try {
      return findMethods(request)
    } catch {
      // A query string parser or a constraint of the user's may throw: the path is not known to exist then.
      return []
    }
  }
}

/** The router gives matches a prototype of its own; what it gives for a bad URL or an over-long parameter has that of plain objects. */
function isMatch (params: RouteParams): boolean {
  return Object.getPrototypeOf(params) !== Object.prototype
}

/** `true` for a match that does not show the path to exist: @fastify/cors answers `OPTIONS *`, and a static root or an SPA `GET /*`. */
function isCatchAll (method: string, params: RouteParams, getPath: () => string): boolean {
  const { '*': wildcard } = params
  if (wildcard === undefined) return false
  if (method === 'OPTIONS') return true
  // The empty parameter of `/:tenant/*` leaves its wildcard all there is.
  return Object.keys(params).length === 1 && trimSlashes(wildcard) === getPath()
}

/** A URL, which may be an absolute one, without scheme and authority. */
function toPath (url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
}

/** Router options may ignore repeated slashes and a last one. */
function trimSlashes (path: string): string {
  return path.replace(/\/+/g, '/').replace(/^\/|\/$/g, '')
}

/** The user's own synchronous constraints. Fastify shows them in its initial config alone. */
function readCustomConstraints (fastify: FastifyInstance): ReadonlyArray<readonly [string, DeriveConstraint]> {
  const constraints = readRouterOptions(fastify, 'constraints').find(isRecord)
  return Object.entries(constraints ?? {}).flatMap(([name, strategy]) => {
    const derive = readProperty(strategy, 'deriveConstraint')
    // One that takes a callback is asynchronous: its routes cannot be looked up.
    return typeof derive === 'function' && derive.length !== 3 ? [[name, derive.bind(strategy) as DeriveConstraint] as const] : []
  })
}

/** An option of the router, in the two places where Fastify takes it. */
function readRouterOptions ({ initialConfig }: FastifyInstance, name: string): readonly unknown[] {
  return [readProperty(initialConfig.routerOptions, name), readProperty(initialConfig, name)]
}
