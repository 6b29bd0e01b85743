import type { FastifyInstance } from 'fastify'
import { isRecord } from '../guards.js'
import { toBytes, type Expectation, type Probe, type RequestParts } from './probe.js'
import { toUrl } from './to-url.js'
import type { SeenRoute } from './watch-apps.js'

/** Methods that ask for nothing but an answer (RFC 9110 §9.2.1). */
const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'QUERY']
/** What no route takes is tried with the first of these: safe ones first. */
const OTHERS: readonly string[] = ['PROPFIND', 'TRACE']
const UNSAFE_OTHERS: readonly string[] = ['DELETE', 'PUT', 'PATCH', 'POST']
/** The methods whose body Fastify reads. */
const WITH_BODY: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY']

const NOT_ALLOWED: Expectation = { status: [405], rule: 'RFC 9110 §15.5.6' }
const MALFORMED: Expectation = { status: [400, 404, 415], rule: 'RFC 9110 §15.5.1' }
const INVALID: Expectation = { status: [400, 404, 415, 422], rule: 'RFC 9110 §15.5.21' }
const TOO_LARGE: Expectation = { status: [413, 404, 415], rule: 'RFC 9110 §15.5.14' }
const MEDIA_TYPE: Expectation = { status: [415, 404], rule: 'RFC 9110 §15.5.16' }
/** What takes every path makes none known, so that another method of it is no 405. */
const CATCH_ALL = /^\/?\*$/

/** How far the probes of routes go. */
export interface RouteProbeOptions {
  /** Send requests to the routes of methods that are not safe too: their handlers may run. */
  readonly unsafe: boolean
}

/** What is tried on a route. */
export function createRouteProbes (app: FastifyInstance, route: SeenRoute, options: RouteProbeOptions): readonly Probe[] {
  const { schema, constraints } = route.options
  const path = toUrl(route.url, schema?.params)
  const { host, version } = constraints ?? {}
  const headers = { ...(typeof host === 'string' && { Host: host }), ...(typeof version === 'string' && { 'Accept-Version': version }) }

  function toProbe (title: string, { headers: more, ...parts }: Partial<RequestParts>, must?: Expectation): Probe {
    const request = { method: route.method, path, ...parts, headers: { ...headers, ...more } }
    return { title, method: request.method, path: request.path, bytes: toBytes(request), exit: must === NOT_ALLOWED ? 'not-found' : 'route', route, must }
  }

  const wrong = CATCH_ALL.test(route.url) ? undefined : findWrongMethod(app, path, constraints ?? {}, options)
  return [
    ...(wrong === undefined ? [] : [toProbe('another method', { method: wrong }, NOT_ALLOWED)]),
    ...(SAFE.includes(route.method) ? [toProbe('the route as it is', {})] : []),
    ...(route.method === 'GET' ? createReadProbes(path, schema, toProbe) : []),
    ...(options.unsafe && WITH_BODY.includes(route.method) ? createBodyProbes(app, route, toProbe) : [])
  ]
}

type ToProbe = (title: string, parts: Partial<RequestParts>, must?: Expectation) => Probe

function createReadProbes (path: string, schema: SeenRoute['options']['schema'], toProbe: ToProbe): Probe[] {
  const query = toWrongQuery(schema?.querystring)
  return [
    toProbe('Accept of an image', { headers: { Accept: 'image/png' } }),
    toProbe('a language that is none', { headers: { 'Accept-Language': '*-!;q=x', Language: '*-!;q=x' } }),
    toProbe('a coding that is none', { headers: { 'Accept-Encoding': 'verify, identity;q=0' } }),
    ...(query === undefined ? [] : [toProbe('a query that fails its schema', { path: `${path}?${query}` })])
  ]
}

/** The bodies are such that no handler should see them, but for one that takes any. */
function createBodyProbes (app: FastifyInstance, { options }: SeenRoute, toProbe: ToProbe): Probe[] {
  const json = { 'Content-Type': 'application/json' }
  // Fastify always tells it.
  const limit = options.bodyLimit ?? Number(app.initialConfig.bodyLimit)
  return [
    toProbe('malformed JSON', { headers: json, body: '{' }, MALFORMED),
    toProbe('an empty body', { headers: json, body: '' }, INVALID),
    toProbe('a body that fails its schema', { headers: json, body: '[]' }, INVALID),
    toProbe('a media type that is none', { headers: { 'Content-Type': 'application/x-verify' }, body: 'verify' }, MEDIA_TYPE),
    toProbe('a coding of the body that is none', { headers: { ...json, 'Content-Encoding': 'verify' }, body: '{' }),
    // Its length alone is told.
    toProbe('a body that is too large', { headers: { ...json, 'Content-Length': String(limit + 1) }, body: '{' }, TOO_LARGE)
  ]
}

/** A method that no route takes at a path, not even one that takes every path: so no handler runs. */
function findWrongMethod (app: FastifyInstance, url: string, constraints: NonNullable<SeenRoute['options']['constraints']>, { unsafe }: RouteProbeOptions): string | undefined {
  const methods = unsafe ? [...UNSAFE_OTHERS, ...OTHERS] : OTHERS
  // Fastify's types list the methods that it has by default; `findRoute` takes any.
  return methods.find((method) => app.findRoute({ method: method as 'GET', url, constraints }) === null)
}

/** A query in which each number and flag of a schema is neither. */
function toWrongQuery (schema: unknown): string | undefined {
  const properties = isRecord(schema) && isRecord(schema['properties']) ? Object.entries(schema['properties']) : []
  const wrong = properties.filter(([, property]) => isRecord(property) && ['integer', 'number', 'boolean'].includes(String(property['type'])))
  return wrong.length === 0 ? undefined : wrong.map(([name]) => `${encodeURIComponent(name)}=verify`).join('&')
}
