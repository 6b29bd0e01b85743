import type { FastifyRequest } from 'fastify'
import type { AnyCatalog } from '../../types/catalog.js'
import type { CompiledValidation, FoundIssues, RequestFacts } from '../../types/compiled.js'
import type { AnyIssue, IssueFacts, IssueSource, SchemaValidationError } from '../../types/issue.js'
import type { DefinedLocale } from '../../types/locale.js'
import type { ValidationOptions } from '../../types/options.js'
import { VALIDATION_SLUG } from '../constants.js'
import { isFastifyRequest } from '../guards.js'
import { readProperty } from '../foreign/read-property.js'
import { isApiError } from '../answer/resolve-error.js'
import { collectFailures } from './again/collect-failures.js'
import { compileKeywordRules } from './issues/compile-keyword-rules.js'
import { compileDescriber } from './wording/describe-issues.js'
import { findThrownIssues, isForeignIssue, toPartByHand } from './validators/by-hand.js'
import { findSchema, readFailedPart, toProperty, type RouteOptions } from './validators/failed-part.js'
import { createIssueMemory } from './issues/issue-memory.js'
import { toIssueFacts } from './issues/to-issue-facts.js'
import { toIssues } from './issues/to-issues.js'
import type { Work } from './schema/work.js'
import { textsOfLocale } from './wording/texts-of-locale.js'

/** What validation is compiled with: options, checked and complete. */
export interface ValidationSetup {
  readonly catalog: AnyCatalog
  readonly locale: { readonly default: string, readonly definitions: readonly DefinedLocale[] }
  readonly validation: {
    readonly status: number | undefined
    readonly maxIssues: number
    readonly all: boolean
    readonly maxBytes: number
    readonly messages: NonNullable<ValidationOptions['messages']>
    readonly labels: NonNullable<ValidationOptions['labels']>
    readonly keywords: NonNullable<ValidationOptions['keywords']>
  }
}

/** The work that is done to find further failures of any refused request. */
const BASE_WORK = 30_000
/** The work that is done to tell them. Fastify's own refusal costs about as much as both. */
const BASE_WORK_OF_TELLING = 50_000

/** What is added for each issue that may be shown where another library than Ajv has reported all that it found, which cost it more. */
const WORK_PER_FOREIGN = 10_000

const SOURCES: ReadonlySet<unknown> = new Set<IssueSource>(['body', 'querystring', 'params', 'headers'])

/** Makes the functions by which validation failures are answered. */
export function compileValidation ({ catalog, locale, validation }: ValidationSetup): CompiledValidation {
  const { locales } = catalog
  const { maxIssues, all, maxBytes, messages, labels } = validation
  const failed = Object.fromEntries(locale.definitions.map((definition) => [definition.locale, definition.validationFailed]))
  const keywords = compileKeywordRules(validation.keywords)
  const readSchemas = createSchemaReader()
  const memory = createIssueMemory()
  const describe = compileDescriber({
    locales,
    defaultLocale: locales.indexOf(locale.default),
    definitions: locale.definitions,
    messages,
    labels
  })

  function findSchemaIssues (error: unknown, request: RequestFacts): FoundIssues {
    const context = readProperty(error, 'validationContext')
    const source = SOURCES.has(context) ? context as IssueSource : 'body'
    if (!isFastifyRequest(request)) {
      // Neither a route nor what was validated is known.
      const { errors } = readFailedPart(error, { source, schema: undefined, data: undefined })
      const facts = { source, schema: undefined, data: undefined, resource: undefined, sharedSchemas: {}, maxIssues, keywords, memory }
      return limitIssues([toIssues(errors, facts)])
    }
    const route = request.routeOptions
    const first = readFailedPart(error, { source, schema: findSchema(source, route, request.mediaType), data: readProperty(request, toProperty(source)) })
    const work: Work = { left: BASE_WORK }
    const parts = all && route.config.allIssues !== false ? collectFailures(first, request, route, { maxBytes, work }) : undefined
    const isForeign = first.errors !== readProperty(error, 'validation')
    work.left = Math.max(work.left, 0) + BASE_WORK_OF_TELLING + (isForeign ? maxIssues * WORK_PER_FOREIGN : 0)
    const resource = findResource(request, route)
    const sharedSchemas = readSchemas(request)
    // By name: an object's rest and spread cost as much as reading a failure that is known.
    return limitIssues((parts ?? [first]).map(({ errors, source, schema, data, stopped }) =>
      toIssues(errors, { source, schema, data, stopped, resource, sharedSchemas, maxIssues, keywords, memory, work })))
  }

  function limitIssues (found: readonly FoundIssues[]): FoundIssues {
    const issues: IssueFacts[] = []
    let isTruncated = false
    for (const part of found) {
      for (const issue of part.issues) issues.push(issue)
      isTruncated ||= part.truncated
    }
    if (issues.length <= maxIssues && !isTruncated) return memory.together(issues)
    return { issues: issues.slice(0, maxIssues), truncated: true }
  }

  /** Where a list has issues of a validator, they are told together, where the first of them is. */
  function findGivenIssues (given: readonly AnyIssue[], request: RequestFacts): FoundIssues {
    const resource = isFastifyRequest(request) ? findResource(request, request.routeOptions) : undefined
    const foreign = given.filter((one) => !isSchemaError(one) && isForeignIssue(one))
    return limitIssues(given.flatMap((one) => {
      if (isSchemaError(one)) return findSchemaIssues(one, request)
      if (foreign.includes(one)) return one === foreign[0] ? findForeignIssues(foreign, request) : []
      return { issues: [{ ...toIssueFacts(one), ...(resource !== undefined && { resource }) }], truncated: false }
    }))
  }

  function findForeignIssues (given: readonly unknown[], request: RequestFacts): FoundIssues {
    const resource = isFastifyRequest(request) ? findResource(request, request.routeOptions) : undefined
    const { errors, ...part } = toPartByHand(given, request)
    return toIssues(errors, { ...part, resource, maxIssues, keywords })
  }

  return Object.freeze({
    status: validation.status ?? catalog.get(VALIDATION_SLUG)?.status ?? 422,
    findIssues (error: unknown, request: RequestFacts) {
      // Another library's error may have `issues` too.
      const given = isApiError(error) ? error.issues : undefined
      return given === undefined ? findSchemaIssues(error, request) : findGivenIssues(given, request)
    },
    findThrown (error: unknown, request: RequestFacts) {
      const issues = findThrownIssues(error)
      return issues && findForeignIssues(issues, request)
    },
    describe,
    cause: locales.map((tag) => textsOfLocale(tag, failed).find((text) => text !== undefined))
  })
}

/** The route's, else the title of its body. */
function findResource ({ mediaType }: FastifyRequest, route: RouteOptions): string | undefined {
  const title = readProperty(findSchema('body', route, mediaType), 'title')
  return route.config.resource ?? (typeof title === 'string' ? title : undefined)
}

/** An element that is what a route with `attachValidation` found in `request.validationError`. */
function isSchemaError (given: AnyIssue): given is SchemaValidationError {
  return Array.isArray(readProperty(given, 'validation'))
}

/** The shared schemas of a context never change once it is ready, and Fastify copies them for each who asks. */
function createSchemaReader (): (request: FastifyRequest) => Readonly<Record<string, unknown>> {
  const known = new WeakMap<object, Readonly<Record<string, unknown>>>()
  return ({ server }) => {
    const schemas = known.get(server) ?? server.getSchemas()
    known.set(server, schemas)
    return schemas
  }
}
