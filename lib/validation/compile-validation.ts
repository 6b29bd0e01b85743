import type { FastifyRequest } from 'fastify'
import type { AnyCatalog } from '../../types/catalog.js'
import type { CompiledValidation, FoundIssues } from '../../types/compiled.js'
import type { IssueInput, IssueSource, SchemaValidationError } from '../../types/issue.js'
import type { ValidationOptions } from '../../types/options.js'
import { DEFAULT_LOCALE, VALIDATION_SLUG } from '../constants.js'
import { builtInLocales } from '../message/locales/index.js'
import { readProperty } from '../runtime/read-property.js'
import { collectFailures, toProperty, type FailedPart } from './collect-failures.js'
import { compileDescriber } from './describe-issues.js'
import { toForeignFailures } from './to-foreign-failures.js'
import { toIssueFacts } from './to-issue-facts.js'
import { toIssues } from './to-issues.js'
import { textsOfLocale } from './texts-of-locale.js'

/** What validation is compiled with: options, checked and complete. */
export interface ValidationSetup {
  readonly catalog: AnyCatalog
  readonly locale: { readonly default: string }
  readonly validation: {
    readonly status: number | undefined
    readonly maxIssues: number
    readonly all: boolean
    readonly maxBytes: number
    readonly messages: NonNullable<ValidationOptions['messages']>
    readonly labels: NonNullable<ValidationOptions['labels']>
  }
}

const SOURCES: ReadonlySet<unknown> = new Set<IssueSource>(['body', 'querystring', 'params', 'headers'])

/** Makes the functions by which validation failures are answered. */
export function compileValidation ({ catalog, locale, validation }: ValidationSetup): CompiledValidation {
  const { locales } = catalog
  const { maxIssues, all, maxBytes, messages, labels } = validation
  const failed = Object.fromEntries(builtInLocales.map(({ locale, validationFailed }) => [locale, validationFailed]))
  const readSchemas = createSchemaReader()
  const describe = compileDescriber({
    locales,
    defaultLocale: locales.indexOf(locale.default),
    definitions: builtInLocales,
    messages,
    labels
  })

  function findSchemaIssues (error: unknown, request: FastifyRequest): FoundIssues {
    const { config, schema } = request.routeOptions
    const context = readProperty(error, 'validationContext')
    const source = SOURCES.has(context) ? context as IssueSource : 'body'
    const errors = readProperty(error, 'validation')
    const data = readProperty(request, toProperty(source))
    const foreign = toForeignFailures(error, data)
    const first: FailedPart = {
      source,
      errors: foreign ?? (Array.isArray(errors) ? errors : []),
      schema: foreign === undefined ? readProperty(schema, source) : undefined,
      data
    }
    const parts = foreign === undefined && all && config.allIssues !== false ? collectFailures(first, request, maxBytes) : undefined
    const resource = config.resource ?? toTitle(schema?.body)
    const sharedSchemas = readSchemas(request)
    return limitIssues((parts ?? [first]).map((part) => toIssues(part.errors, { ...part, resource, sharedSchemas, maxIssues })))
  }

  function limitIssues (found: readonly FoundIssues[]): FoundIssues {
    const issues = found.flatMap(({ issues }) => issues)
    return { issues: issues.slice(0, maxIssues), truncated: issues.length > maxIssues || found.some(({ truncated }) => truncated) }
  }

  function findGivenIssues (given: ReadonlyArray<IssueInput | SchemaValidationError>, request: FastifyRequest): FoundIssues {
    const { config, schema } = request.routeOptions
    const resource = config.resource ?? toTitle(schema?.body)
    return limitIssues(given.map((one) => {
      if (isSchemaError(one)) return findSchemaIssues(one, request)
      return { issues: [{ ...toIssueFacts(one), ...(resource !== undefined && { resource }) }], truncated: false }
    }))
  }

  return Object.freeze({
    status: validation.status ?? catalog.get(VALIDATION_SLUG)?.status ?? 422,
    findIssues (error: unknown, request: FastifyRequest) {
      const given = readProperty(error, 'issues')
      return Array.isArray(given) && toForeignFailures(error, undefined) === undefined ? findGivenIssues(given, request) : findSchemaIssues(error, request)
    },
    describe,
    cause: locales.map((tag) => textsOfLocale(tag, failed)[0] ?? failed[DEFAULT_LOCALE])
  })
}

function toTitle (schema: unknown): string | undefined {
  const title = readProperty(schema, 'title')
  return typeof title === 'string' ? title : undefined
}

/** An element that is what a route with `attachValidation` found in `request.validationError`. */
function isSchemaError (given: IssueInput | SchemaValidationError): given is SchemaValidationError {
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
