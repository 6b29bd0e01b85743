import type { CompiledCatalog, CompiledFormat } from '../../types/compiled.js'
import type { NeutralError } from '../../types/format.js'
import { VALIDATION_SLUG } from '../constants.js'
import { toMediaType } from '../format/to-media-type.js'
import type { RouteError } from '../routes/route-errors.js'
import type { PossibleIssue } from './find-schema-issues.js'
import { inferSchema, toTemplate } from './infer-schema.js'
import { narrowSchema } from './narrow-schema.js'
import { toResponseHeaders } from './response-headers.js'
import { toExampleError, toProbes } from './sample-errors.js'
import { SharedPart, toIdentifier, toPascalCase, toSetName } from './shared-part.js'
import { toOpenapiSchema, type OpenapiVersion } from './to-openapi-schema.js'

type JsonObject = Readonly<Record<string, unknown>>

/** The languages of examples. */
export type ExampleLanguages = 'default' | 'all'

const JSON_TYPE = /[/+]json$/
/** Any issue at all. */
const UNKNOWN: PossibleIssue = {
  path: [''], facts: { source: 'body', pointer: '', field: '', code: '', group: 'invalid', keyword: '', params: {} }
}

/** Errors of one status. */
export interface DescribedErrors {
  readonly compiled: CompiledCatalog
  readonly version: OpenapiVersion
  readonly languages: ExampleLanguages
  readonly status: number
  readonly errors: readonly RouteError[]
  /** Those that examples are shown of. */
  readonly shown: readonly RouteError[]
  /** The issues of a failed schema, where they are known. */
  readonly issues: readonly PossibleIssue[] | undefined
  /** `true` where Fastify's own answers are among them. */
  readonly isLoose: boolean
  readonly isHead: boolean
}

/** The response of errors of one status. */
export function describeErrors (described: DescribedErrors): SharedPart {
  const { compiled, status, errors, isLoose, isHead } = described
  const content = compiled.formats.map((format) => [toMediaType(format.contentType), {
    schema: isLoose ? toBaseSchema(format, described) : toSchema(format, described),
    ...toExamples(format, described)
  }])
  const [format] = compiled.formats as [CompiledFormat] // there is always one
  const name = toSetName(errors.map(({ entry }) => entry.entry.slug))
  return new SharedPart('responses', isHead ? `${name}Head` : name, {
    description: errors.map((error) => toLine(compiled, error)).join('\n\n'),
    headers: isLoose ? {} : toResponseHeaders(compiled, format, errors, status),
    ...(!isHead && { content: Object.fromEntries(content) })
  })
}

export function isValidation ({ entry }: RouteError): boolean {
  return entry.entry.slug === VALIDATION_SLUG
}

/** The schema of the format, narrowed to what these errors put into it: the format itself is asked. */
function toSchema (format: CompiledFormat, { compiled, errors, issues, version }: DescribedErrors): unknown {
  const base = toBaseSchema(format, { version })
  if (!isJson(format)) return base
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
  return { allOf: [base, narrowed] }
}

/** 3.0 has no schemas for names by pattern, and nothing is said of them there. */
function toInferred (schema: JsonObject, version: OpenapiVersion): JsonObject {
  if (version === '3.1') return schema
  return JSON.parse(JSON.stringify(schema, (name, value) => name === 'patternProperties' ? undefined : value))
}

/** An example of each error: a part that responses share, unless it shows issues of a schema. */
function toExamples (format: CompiledFormat, { compiled, shown, issues = [], languages }: DescribedErrors): JsonObject {
  const locales = compiled.locales.slice(0, languages === 'all' ? undefined : 1)
  const suffix = compiled.formats.length === 1 ? '' : toPascalCase(format.name)
  const examples = shown.flatMap((error) => locales.flatMap((tag, locale) => {
    const found = isValidation(error) && issues.length > 0 ? issues.map(({ facts }) => facts) : undefined
    const sample = toExampleError(compiled, error, locale, found)
    if (sample === undefined) return []
    const body = format.render(sample)
    const example = { summary: sample.message, value: isJson(format) ? JSON.parse(body) : body }
    const language = locale === 0 ? '' : `_${toIdentifier(tag)}`
    const name = `${toPascalCase(sample.slug)}${suffix}${language}`
    return [[`${sample.slug}${language}`, found === undefined ? new SharedPart('examples', name, example) : example]]
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

/** The schema of the format, under its `$id`, else under a name of its own. */
function toBaseSchema ({ name, schema }: CompiledFormat, { version }: Pick<DescribedErrors, 'version'>): SharedPart {
  return new SharedPart('schemas', toIdentifier(schema.$id ?? `ErrorCatalog_${name}`), toOpenapiSchema(schema, version))
}
