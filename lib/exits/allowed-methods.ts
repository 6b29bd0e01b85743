import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isRecord } from '../guards.js'
import { readProperty } from '../runtime/read-property.js'

/** Reads the value of a constraint from a request, as the router does. */
type DeriveConstraint = (request: FastifyRequest['raw'], context?: unknown) => unknown

/**
 * Makes the function that tells which methods the router answers at the URL of a request (RFC 9110 §10.2.1); none where the path is
 * unknown. Each supported method is looked up as a request of it would be, so that constraints, prefixes and options count as they do there.
 */
export function createAllowedMethods (fastify: FastifyInstance): (request: FastifyRequest) => readonly string[] {
  const custom = readCustomConstraints(fastify)

  function readConstraints (request: FastifyRequest): Record<string, unknown> {
    const { headers } = request.raw
    const constraints: Record<string, unknown> = {}
    // A constraint that no route uses would hide every route.
    if (fastify.hasConstraintStrategy('version')) constraints['version'] = headers['accept-version']
    if (fastify.hasConstraintStrategy('host')) constraints['host'] = headers.host ?? headers[':authority']
    for (const [name, derive] of custom) constraints[name] = derive(request.raw)
    return constraints
  }

  return (request) => {
    // After `rewriteUrl`, as the router saw it.
    const url = request.raw.url as string // a request, unlike a response, has one
    const path = toComparablePath(url)
    const methods: string[] = []
    let isKnown = false
    try {
      const constraints = readConstraints(request)
      for (const method of fastify.supportedMethods) {
        const route = fastify.findRoute({ method, url, constraints })
        // Fastify's types leave out that it is null where nothing matches.
        const params = (route as typeof route | null)?.params
        if (!isMatch(params)) continue
        methods.push(method)
        isKnown ||= !isCatchAll(method, params['*'], path)
      }
    } catch {
      // A query string parser or a constraint of the user's may throw: the path is not known to exist then.
      return []
    }
    return isKnown ? methods.sort() : []
  }
}

/** The router gives matches a prototype of its own; what it gives for a bad URL or an over-long parameter has that of plain objects. */
function isMatch (params: Record<string, string | undefined> | undefined): params is Record<string, string | undefined> {
  return params !== undefined && Object.getPrototypeOf(params) !== Object.prototype
}

/** `true` for a match that does not show the path to exist: @fastify/cors answers `OPTIONS *`, and a static root or an SPA `GET /*`. */
function isCatchAll (method: string, wildcard: string | undefined, path: string): boolean {
  if (wildcard === undefined) return false
  return method === 'OPTIONS' || toComparablePath(wildcard) === path
}

/** The path of a URL, decoded and without what router options may ignore: case, repeated and outer slashes, what follows a `;`. */
function toComparablePath (url: string): string {
  const path = (url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').split(/[?#;]/, 1)[0] as string)
  return decode(path).toLowerCase().replace(/\/+/g, '/').replace(/^\/|\/$/g, '')
}

function decode (path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The user's own synchronous constraints. Fastify shows them in its initial config alone. */
function readCustomConstraints (fastify: FastifyInstance): ReadonlyArray<readonly [string, DeriveConstraint]> {
  const constraints: unknown = fastify.initialConfig.routerOptions?.constraints ?? readProperty(fastify.initialConfig, 'constraints')
  return Object.entries(isRecord(constraints) ? constraints : {}).flatMap(([name, strategy]) => {
    const derive = readProperty(strategy, 'deriveConstraint')
    // One that takes a callback is asynchronous: its routes cannot be looked up.
    return typeof derive === 'function' && derive.length < 3 ? [[name, derive as DeriveConstraint] as const] : []
  })
}
