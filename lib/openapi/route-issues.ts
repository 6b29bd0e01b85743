import type { RouteOptions } from 'fastify'
import type { IssueSource } from '../../types/issue.js'
import type { RouteContext } from '../routes/served-routes.js'
import { readProperty } from '../foreign/read-property.js'
import { isRecord } from '../guards.js'
import { toSegments } from '../validation/schema/json-pointer.js'
import { toIssueFacts } from '../validation/issues/to-issue-facts.js'
import { findSchemaIssues, type PossibleIssue } from './find-schema-issues.js'

/** The parts in the order in which people read them. */
const SOURCES: readonly IssueSource[] = ['body', 'querystring', 'params', 'headers']

/** The keys of the parts in a schema of Fastify's. */
const KEYS: readonly string[] = [...SOURCES, 'query']

const PLAIN: ReadonlySet<unknown> = new Set([Object.prototype, null])

/** More issues than this are not listed. */
const MAX_LISTED = 200

/** What is known of the schemas of a document: routes with equal schemas have the same issues. */
export interface IssueMemo {
  /** Issues by all that they depend on. */
  readonly byContent: Map<string, readonly PossibleIssue[] | undefined>
  /** The same, where it depends on the shared schemas of a context too. */
  readonly byContext: WeakMap<object, Map<string, readonly PossibleIssue[] | undefined>>
}

/**
 * As `findRouteIssues`, but for equal schemas it gives the very same list.
 */
export function recallRouteIssues (route: RouteOptions, fastify: RouteContext['fastify'] | undefined, memo: IssueMemo): readonly PossibleIssue[] | undefined {
  const key = toKey(route)
  if (key === undefined) return findRouteIssues(route, fastify)
  const known = getKnown(key.includes('"$ref"') ? fastify : undefined, memo)
  if (!known.has(key)) known.set(key, findRouteIssues(route, fastify))
  return known.get(key)
}

function getKnown (context: object | undefined, { byContent, byContext }: IssueMemo): IssueMemo['byContent'] {
  if (context === undefined) return byContent
  const known = byContext.get(context) ?? new Map<string, readonly PossibleIssue[] | undefined>()
  byContext.set(context, known)
  return known
}

/** All that the issues of a route depend on. `undefined` where that is more than plain data: schemas of Zod, Joi and others. */
function toKey ({ schema, config, url, validatorCompiler }: RouteOptions): string | undefined {
  if (validatorCompiler !== undefined) return undefined
  const parts: unknown[] = []
  for (const source of KEYS) {
    const part = readProperty(schema, source)
    if (!isPlain(part)) return undefined
    parts.push(part)
  }
  return JSON.stringify([parts, config?.resource, config?.issues, url.endsWith('?')])
}

function isPlain (part: unknown): boolean {
  return part === undefined || (isRecord(part) && PLAIN.has(Object.getPrototypeOf(part)))
}

/**
 * The issues that a route can answer: those of its schemas, and those that its config says are raised by hand. `undefined` where they are not
 * known: a schema is none of JSON Schema, a validator is the route's own, or there are too many.
 */
export function findRouteIssues ({ schema, config, url, validatorCompiler }: RouteOptions, fastify: RouteContext['fastify'] | undefined): readonly PossibleIssue[] | undefined {
  if (validatorCompiler !== undefined) return undefined
  const resource = config?.resource ?? toTitle(schema?.body)
  const sharedSchemas = fastify?.getSchemas()
  const parts = SOURCES.map((source) => {
    const part = readProperty(schema, source) ?? (source === 'querystring' ? readProperty(schema, 'query') : undefined)
    const issues = part === undefined ? [] : findSchemaIssues({ source, schema: part, sharedSchemas, resource })
    // A route that is found has its params, but for an optional one at its end.
    return source === 'params' && !url.endsWith('?') ? issues?.filter(({ facts }) => facts.code !== 'missing_field') : issues
  })
  const given = (config?.issues ?? []).map((issue): PossibleIssue => {
    const facts = { ...toIssueFacts(issue), ...(resource !== undefined && { resource }) }
    return { path: toSegments(facts.pointer), facts }
  })
  const issues = toDistinct([...parts.flatMap((part) => part ?? []), ...given])
  return parts.includes(undefined) || issues.length > MAX_LISTED ? undefined : issues
}

function toTitle (schema: unknown): string | undefined {
  const title = readProperty(schema, 'title')
  return typeof title === 'string' ? title : undefined
}

function toDistinct (issues: readonly PossibleIssue[]): readonly PossibleIssue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify([issue.facts.source, issue.path, issue.facts.code]), issue])).values()]
}
