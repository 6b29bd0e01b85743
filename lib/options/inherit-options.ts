import type { FastifyInstance } from 'fastify'
import type { ErrorCatalogOptions } from '../../types/options.js'
import { isRecord } from '../guards.js'

/** What each context was given, with what it inherited, by what it decorates the app with. */
const optionsOf = new WeakMap<object, ErrorCatalogOptions>()

/** The options whose own parts are replaced one by one. */
const GROUPS = ['locale', 'validation'] as const

/** What Fastify adds to the options of any plugin, and what works in inner contexts by itself. */
const OWN: ReadonlySet<string> = new Set(['prefix', 'logLevel', 'logSerializers', 'rateLimit', 'docs', 'inherit'])

/**
 * The options of a registration in a context whose outer one has the plugin too: what is given replaces the outer options one by one. Mappings of its
 * own go first, those of the outer context follow. Limits and pages of the outer context work in the inner one as they are.
 */
export function inheritOptions (fastify: FastifyInstance, given: ErrorCatalogOptions): ErrorCatalogOptions {
  const outer = fastify.hasDecorator('errorCatalog') ? optionsOf.get(fastify.errorCatalog) : undefined
  if (outer === undefined || given.inherit === false) return given
  const own = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const inherited: ErrorCatalogOptions = { ...Object.fromEntries(Object.entries(outer).filter(([name]) => !OWN.has(name))), ...own }
  const groups = GROUPS.filter((name) => isRecord(outer[name]) && isRecord(given[name])).map((name) => [name, { ...outer[name], ...given[name] }])
  const map = Array.isArray(outer.map) && Array.isArray(given.map) ? { map: [...given.map, ...outer.map] } : {}
  return { ...inherited, ...Object.fromEntries(groups), ...map }
}

/** Remembers the options of a context for its inner ones. */
export function keepOptions (fastify: FastifyInstance, options: ErrorCatalogOptions): void {
  optionsOf.set(fastify.errorCatalog, options)
}
