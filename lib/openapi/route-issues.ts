import type { RouteOptions } from 'fastify'
import type { IssueSource } from '../../types/issue.js'
import type { RouteContext } from '../routes/served-routes.js'
import { readProperty } from '../foreign/read-property.js'
import { toSegments } from '../validation/schema/json-pointer.js'
import { toIssueFacts } from '../validation/issues/to-issue-facts.js'
import { findSchemaIssues, type PossibleIssue } from './find-schema-issues.js'

/** The parts in the order in which people read them. */
const SOURCES: readonly IssueSource[] = ['body', 'querystring', 'params', 'headers']

/** More issues than this are not listed. */
const MAX_LISTED = 200

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
