import type { FastifyInstance, RouteOptions } from 'fastify'
import type { CompiledCatalog, CompiledEntry } from '../../types/compiled.js'
import { VALIDATION_SLUG } from '../constants.js'
import { isRecord } from '../guards.js'
import { createMust, OptionsError, type Problem } from '../plugin-errors.js'
import { readProperty } from '../foreign/read-property.js'
import { suggestSlug } from '../find-similar-name.js'

/** An error that a route may answer, and its status there. */
export interface RouteError {
  readonly entry: CompiledEntry
  readonly status: number
}

const PARTS = ['body', 'querystring', 'query', 'params', 'headers']

/** Methods whose requests have a body as a rule. */
const WITH_BODY = new Set(['PATCH', 'POST', 'PUT', 'QUERY'])

const LIMITER_HOOKS = ['onRequest', 'preParsing', 'preValidation', 'preHandler'] as const

/** The errors that each route of a context may answer. */
export function findSharedErrors ({ find, errors, validation }: CompiledCatalog): readonly RouteError[] {
  // Registration has found them all.
  return errors.flatMap((key) => toRouteError(find(key), validation.status))
}

function toRouteError (entry: CompiledEntry | undefined, status: number): readonly RouteError[] {
  return entry === undefined ? [] : [{ entry, status: entry.entry.slug === VALIDATION_SLUG ? status : entry.status }]
}

/**
 * The errors that a route declares in its config.
 *
 * @throws `OptionsError` for what is no list of codes and slugs of the catalogue
 */
export function findDeclaredErrors ({ config, method, url }: RouteOptions, { catalog, find, validation }: CompiledCatalog): readonly RouteError[] {
  const keys = readProperty(config, 'errors')
  if (keys === undefined) return []
  const problems: Problem[] = []
  const must = createMust(problems, `${[method].flat().join(', ')} ${url}: config.`)
  if (!Array.isArray(keys)) must('errors', 'an array of codes and slugs', keys)
  const errors = (Array.isArray(keys) ? keys : []).flatMap((key: unknown): readonly RouteError[] => {
    const entry = find(key)
    if (entry === undefined) must('errors', `of codes and slugs of the catalogue${suggestSlug(key, catalog.entries())}`, key)
    return toRouteError(entry, validation.status)
  })
  if (problems.length > 0) throw new OptionsError(problems)
  return errors
}

/**
 * The errors that a route can answer without raising one itself: those of its schemas, of a body that cannot be read, of its limits and of its
 * config, and `internal`. Where the route opts out of the catalogue they keep their own answers, but for those that the config asks for.
 */
export function findOwnErrors (route: RouteOptions, { byStatus, validation }: CompiledCatalog, fastify: FastifyInstance | undefined): readonly RouteError[] {
  const { config } = route
  const demanded = [
    ...(readProperty(config, 'produces') === undefined ? [] : [406]),
    ...(readProperty(config, 'requireContentLength') === true ? [411] : [])
  ]
  const errors = demanded.map((status) => ({ entry: byStatus(status), status }))
  if (readProperty(config, 'errorCatalog') === false) return errors
  const others = [
    ...(takesBody(route) ? [400, 413, 415] : []),
    ...(isLimited(route, fastify) ? [429] : []),
    500,
    // Fastify's own limit for a handler.
    ...(typeof readProperty(route, 'handlerTimeout') === 'number' ? [503] : [])
  ]
  errors.push(...others.map((status) => ({ entry: byStatus(status), status })))
  const isValidated = PARTS.some((part) => readProperty(route.schema, part) !== undefined) && route.attachValidation !== true
  if (isValidated) errors.push({ entry: byStatus(422), status: validation.status })
  return errors
}

function takesBody ({ method, schema }: RouteOptions): boolean {
  return schema?.body !== undefined || [method].flat().some((one) => WITH_BODY.has(one))
}

/** `true` for a route with a limit of its own, and for one that the limiter of all routes has given its hook. */
function isLimited (route: RouteOptions, fastify: FastifyInstance | undefined): boolean {
  const limit = readProperty(route.config, 'rateLimit')
  if (limit !== undefined) return isRecord(limit)
  if (fastify?.hasDecorator('rateLimit') !== true) return false
  return LIMITER_HOOKS.some((hook) => [readProperty(route, hook)].flat().some(isLimiterHook))
}

/** Nothing marks the hook of @fastify/rate-limit; what is known of it is its form, which a test holds. */
function isLimiterHook (hook: unknown): boolean {
  return typeof hook === 'function' && hook.name === '' && hook.constructor.name === 'AsyncFunction'
}
