import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { CompiledCatalog, CompiledEntry } from '../../types/compiled.js'
import type { ErrorCoverage, UncoveredError } from '../../types/fastify.js'
import { writeLog } from '../answer/log-error.js'
import { readProperty } from '../foreign/read-property.js'
import { isFastifyRequest } from '../guards.js'
import { findDeclaredErrors, findOwnErrors, findSharedErrors } from './route-errors.js'
import { findRoute } from './served-routes.js'

/** The errors of a route: those it declares, those it need not declare, and those that it has answered. */
interface RouteRecord {
  readonly name: Pick<UncoveredError, 'method' | 'url'>
  readonly isDeclared: boolean
  readonly declared: ReadonlyMap<string, CompiledEntry>
  /** Those that it need not declare. Asked at the first error: hooks that come after may still change the route. */
  readonly findOwn: () => ReadonlySet<string>
  readonly answered: Map<string, CompiledEntry>
}

/** The records of all routes of an app, whichever of its contexts they are in. */
const records = new WeakMap<FastifyInstance['server'], Map<RouteOptions, RouteRecord>>()

/** Keeps a record of each route that is declared from now on. Its size is bounded by routes and entries. */
export function installDriftGuard (fastify: FastifyInstance, compiled: CompiledCatalog): void {
  const known = records.get(fastify.server) ?? new Map<RouteOptions, RouteRecord>()
  records.set(fastify.server, known)
  // The HEAD that Fastify adds to a GET shares its record.
  const gets = new Map<string, RouteRecord>()

  fastify.addHook('onRoute', function (route) {
    // An outer context leaves the route to the inner one, whose hook comes later.
    if (this.errorCatalog.catalog !== compiled.catalog) return
    const record = (route.method === 'HEAD' ? gets.get(route.url) : undefined) ?? createRecord(route, compiled, this)
    if (route.method === 'GET') gets.set(route.url, record)
    known.set(route, record)
  })
}

function createRecord (route: RouteOptions, compiled: CompiledCatalog, fastify: FastifyInstance): RouteRecord {
  let own: ReadonlySet<string> | undefined
  return {
    name: { method: [route.method].flat().join(', '), url: route.url },
    isDeclared: readProperty(route.config, 'errors') !== undefined,
    declared: toMap(findDeclaredErrors(route, compiled)),
    findOwn: () => {
      own ??= new Set(toMap([...findOwnErrors(route, compiled, fastify), ...findSharedErrors(compiled)]).keys())
      return own
    },
    answered: new Map()
  }
}

function toMap (errors: ReadonlyArray<{ readonly entry: CompiledEntry }>): Map<string, CompiledEntry> {
  return new Map(errors.map(({ entry }) => [entry.entry.slug, entry]))
}

/** Notes an answer. One that its route does not declare is logged once, unless the route declares nothing. Never throws. */
export function noteAnswer (entry: CompiledEntry, request: FastifyRequest): void {
  const { slug } = entry.entry
  const record = findRecord(request)
  if (record === undefined || record.answered.has(slug)) return
  record.answered.set(slug, entry)
  const { name, isDeclared, declared } = record
  if (!isDeclared || !isUndeclared(slug, record)) return
  const line = `config: { errors: [${[...declared.keys(), slug].map((key) => `'${key}'`).join(', ')}] }`
  writeLog(request.log, 'warn', { slug }, `${name.method} ${name.url} answered ${slug}, which it does not declare. Declare it by ${line}`)
}

/** A request that Node refuses has no route. */
function findRecord (request: FastifyRequest): RouteRecord | undefined {
  if (!isFastifyRequest(request)) return undefined
  const route = findRoute(request)
  return route && records.get(request.server.server)?.get(route)
}

function isUndeclared (slug: string, { declared, findOwn }: RouteRecord): boolean {
  return !declared.has(slug) && !findOwn().has(slug)
}

/** What the routes of an app declare and have not answered, and what they have answered and do not declare. */
export function readCoverage (server: FastifyInstance['server']): ErrorCoverage {
  const all = [...new Set(records.get(server)?.values())]
  return {
    unproduced: all.flatMap((record) => toErrors(record, record.declared, (slug) => !record.answered.has(slug))),
    undeclared: all.flatMap((record) => toErrors(record, record.answered, (slug) => isUndeclared(slug, record)))
  }
}

function toErrors ({ name }: RouteRecord, entries: ReadonlyMap<string, CompiledEntry>, isListed: (slug: string) => boolean): UncoveredError[] {
  return [...entries].filter(([slug]) => isListed(slug)).map(([slug, { entry: { code } }]) => ({ ...name, code, slug }))
}
