import type { RouteOptions } from 'fastify'
import type { CompiledCatalog, CompiledFormat } from '../../types/compiled.js'
import type { NeutralError } from '../../types/format.js'
import { VALIDATION_SLUG } from '../constants.js'
import { findDeclaredErrors, findOwnErrors, type RouteError } from '../routes/route-errors.js'
import type { RouteContext } from '../routes/served-routes.js'
import { toMediaType } from '../format/to-media-type.js'
import type { PossibleIssue } from './find-schema-issues.js'
import { inferSchema, toTemplate } from './infer-schema.js'
import { narrowSchema } from './narrow-schema.js'
import { toResponseHeaders } from './response-headers.js'
import { findRouteIssues } from './route-issues.js'
import { toExampleError, toProbes } from './sample-errors.js'
import { toOpenapiSchema, type OpenapiVersion } from './to-openapi-schema.js'

type JsonObject = Readonly<Record<string, unknown>>

/** A response of a route. */
export interface RouteResponse {
  /** The name under which routes share it; `undefined` for one that is this route's alone. */
  readonly name: string | undefined
  readonly response: JsonObject
}

/** What the errors of a route add to the document. */
export interface RouteDescription {
  /** By status. */
  readonly responses: Readonly<Record<string, RouteResponse>>
  /** The schemas that they refer to, by name. */
  readonly schemas: JsonObject
}

/** Where `transform` leaves the description of a route for `transformObject`: @fastify/swagger copies what begins with `x-` as it is. */
export const DESCRIPTION = 'x-error-catalog'

/** The format that leaves foreign errors to Fastify, whose codes are no slugs. */
const DROP_IN = 'fastify'
const JSON_TYPE = /[/+]json$/
/** Any issue at all. */
const UNKNOWN: PossibleIssue = {
  path: [''], facts: { source: 'body', pointer: '', field: '', code: '', group: 'invalid', keyword: '', params: {} }
}
const UNFIT = /[^\w.-]+/g

/** Describes the errors of a route: those that it declares and those that it can answer by itself. Internal entries are not told. */
export function describeRoute (route: RouteOptions, { compiled, fastify }: Partial<RouteContext> & Pick<RouteContext, 'compiled'>, version: OpenapiVersion): RouteDescription {
  const declared = findDeclaredErrors(route, compiled)
  const own = findOwnErrors(route, compiled, fastify)
  const isDropIn = compiled.formats[0]?.name === DROP_IN
  const issues = findRouteIssues(route, fastify)

  function toResponse (status: number): [string, RouteResponse] | undefined {
    const errors = toDistinct([...declared, ...own], status)
    if (errors.length === 0) return undefined
    const isLoose = isDropIn && own.some((error) => error.status === status)
    const known = errors.some(isValidation) ? issues : undefined
    const shown = isLoose ? toDistinct(declared, status) : errors
    const content = compiled.formats.map((format) => [toMediaType(format.contentType), {
      schema: isLoose ? toReference(format) : toSchema(compiled, format, errors, known, version),
      ...toExamples(compiled, format, shown, known)
    }])
    const description = errors.map((error) => toLine(compiled, error)).join('\n\n')
    const [format] = compiled.formats as [CompiledFormat] // there is always one
    const headers = isLoose ? {} : toResponseHeaders(compiled, format, errors, status)
    const isHead = route.method === 'HEAD'
    return [String(status), {
      name: known === undefined && !isHead ? [status, ...errors.map(({ entry }) => entry.entry.slug)].join('.') : undefined,
      response: { description, headers, ...(!isHead && { content: Object.fromEntries(content) }) }
    }]
  }

  const statuses = [...new Set([...declared, ...own].map(({ status }) => status))].sort((a, b) => a - b)
  return {
    responses: Object.fromEntries(statuses.flatMap((status) => [toResponse(status) ?? []]).filter((pair) => pair.length > 0)),
    schemas: Object.fromEntries(compiled.formats.map((format) => [toSchemaName(format), toOpenapiSchema(format.schema, version)]))
  }
}

function isValidation ({ entry }: RouteError): boolean {
  return entry.entry.slug === VALIDATION_SLUG
}

function toDistinct (errors: readonly RouteError[], status: number): readonly RouteError[] {
  const listed = errors.filter((error) => error.status === status && !error.entry.entry.internal)
  return [...new Map(listed.map((error) => [error.entry.entry.slug, error])).values()]
}

/** The schema of the format, narrowed to what these errors put into it: the format itself is asked. */
function toSchema (
  compiled: CompiledCatalog,
  format: CompiledFormat,
  errors: readonly RouteError[],
  issues: readonly PossibleIssue[] | undefined,
  version: OpenapiVersion
): JsonObject {
  if (!isJson(format)) return toReference(format)
  const probes = errors.flatMap((error) => {
    const plain = toProbes(compiled, error, undefined)
    if (!isValidation(error)) return [plain]
    // Of issues that are not known nothing is said, so neither is what comes and goes with them.
    if (issues === undefined) return [[plain[0], toProbes(compiled, error, UNKNOWN)[1]] as const]
    return [plain, ...issues.map((issue) => toProbes(compiled, error, issue))]
  })
  const templates = probes.map(([one, other]) => toTemplate(JSON.parse(format.render(one)), JSON.parse(format.render(other))))
  const narrowed = toInferred(inferSchema(templates), version)
  // A list of both schemas would have, in types made of the document, items of either.
  if (issues !== undefined && issues.length > 0) return narrowSchema(toOpenapiSchema(format.schema, version), narrowed)
  return { allOf: [toReference(format), narrowed] }
}

/** 3.0 has no schemas for names by pattern, and nothing is said of them there. */
function toInferred (schema: JsonObject, version: OpenapiVersion): JsonObject {
  if (version === '3.1') return schema
  return JSON.parse(JSON.stringify(schema, (name, value) => name === 'patternProperties' ? undefined : value))
}

function toExamples (
  compiled: CompiledCatalog,
  format: CompiledFormat,
  errors: readonly RouteError[],
  issues: readonly PossibleIssue[] | undefined
): JsonObject {
  const examples = errors.flatMap((error) => compiled.locales.flatMap((tag, locale) => {
    const found = isValidation(error) && issues !== undefined && issues.length > 0 ? issues.map(({ facts }) => facts) : undefined
    const sample = toExampleError(compiled, error, locale, found)
    if (sample === undefined) return []
    const body = format.render(sample)
    return [[`${sample.slug}.${tag}`, { summary: sample.message, value: isJson(format) ? JSON.parse(body) : body }]]
  }))
  return examples.length === 0 ? {} : { examples: Object.fromEntries(examples) }
}

function toLine (compiled: CompiledCatalog, error: RouteError): string {
  const { code, slug } = error.entry.entry
  const { message } = toExampleError(compiled, error, 0, undefined) as NeutralError // the default locale has every text
  return `\`${code === undefined ? '' : `${code} `}${slug}\`: ${message}`
}

function isJson ({ contentType }: CompiledFormat): boolean {
  return JSON_TYPE.test(toMediaType(contentType))
}

function toReference (format: CompiledFormat): JsonObject {
  return { $ref: `#/components/schemas/${toSchemaName(format)}` }
}

/** The `$id` of its schema, else a name of its own. */
function toSchemaName ({ name, schema: { $id } }: CompiledFormat): string {
  return ($id ?? `ErrorCatalog.${name}`).replace(UNFIT, '_')
}
