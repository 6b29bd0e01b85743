import type { AnyCatalog } from '../types/catalog.js'
import type { FormatDefinition } from '../types/format.js'
import type { ErrorCatalogOptions, ErrorMapping, ValidationOptions } from '../types/options.js'
import { isCatalog } from './catalog/build-catalog.js'
import { defaultCatalog } from './catalog/default-catalog.js'
import { findChallengeProblem } from './catalog/validate-challenge.js'
import { findMatcherProblem } from './catalog/validate-matcher.js'
import { toMediaType, type CompileOptions } from './compile/compile-catalog.js'
import { BAD_REQUEST_SLUG, INTERNAL_SLUG, VALIDATION_SLUG } from './constants.js'
import type { ForeignPolicy } from './exits/error-handler.js'
import type { NotFoundPolicy } from './exits/not-found.js'
import { builtInFormats } from './format/built-in-formats.js'
import { isFormat } from './format/define-format.js'
import { isErrorStatus, isHeader, isInteger, isRecord } from './guards.js'
import { statusSlugs } from './maps/status-slugs.js'
import { validateIssueTexts } from './validation/validate-issue-texts.js'
import { OptionsError, toDisplay, type Problem } from './plugin-errors.js'

/** How validation failures are answered, complete. */
export interface ParsedValidation {
  /** `undefined` for the status of the catalogue's entry. */
  readonly status: number | undefined
  readonly maxIssues: number
  readonly messages: NonNullable<ValidationOptions['messages']>
  readonly labels: NonNullable<ValidationOptions['labels']>
}

/** The options, checked, complete and frozen. */
export interface ParsedOptions extends CompileOptions, NotFoundPolicy {
  readonly validation: ParsedValidation
  readonly foreign: ForeignPolicy
  readonly rateLimit: ErrorCatalogOptions['rateLimit']
}

const KEYS: ReadonlyArray<keyof ErrorCatalogOptions> = [
  'catalog', 'format', 'locale', 'validation', 'methodNotAllowed', 'notFound', 'rateLimit', 'map', 'instance', 'requestId', 'codeHeader',
  'challenge', 'cacheControl', 'expose'
]
/** What Fastify adds to the options of any plugin. */
const FASTIFY_KEYS: readonly string[] = ['prefix', 'logLevel', 'logSerializers']

const DEFAULT_CHALLENGE = 'Bearer realm="api"'
const DEFAULT_MAX_ISSUES = 50

type Must = (path: string, expectation: string, received: unknown) => void

/**
 * Checks the options of a registration and completes them. The caller's object is left alone.
 *
 * @throws `OptionsError`, which lists everything that is wrong
 */
export function parseOptions (options: ErrorCatalogOptions): ParsedOptions {
  const problems: Problem[] = []
  const must: Must = (path, expectation, received) => {
    problems.push({ path, message: `must be ${expectation}, received ${toDisplay(received)}` })
  }
  for (const key of Object.keys(options)) {
    if (!(KEYS as readonly string[]).includes(key) && !FASTIFY_KEYS.includes(key)) must(key, `one of ${KEYS.join(', ')}`, key)
  }
  const catalog = parseCatalog(options.catalog, must)
  const formats = parseFormats(options.format, must)
  const locale = parseLocale(options.locale, catalog, must)
  const validation = parseValidation(options.validation, catalog, problems, must)
  const map = parseMap(options.map, catalog, must)
  for (const flag of ['methodNotAllowed', 'notFound', 'instance', 'requestId', 'expose'] as const) {
    const value = options[flag]
    if (value !== undefined && typeof value !== 'boolean') must(flag, 'a boolean', value)
  }
  const { codeHeader, challenge, cacheControl, rateLimit } = options
  if (codeHeader !== undefined && codeHeader !== false && !isHeader(String(codeHeader), 'x')) must('codeHeader', 'a header name or false', codeHeader)
  if (challenge !== undefined && challenge !== false) {
    const problem = findChallengeProblem(challenge)
    if (problem !== undefined) must('challenge', problem, challenge)
  }
  if (cacheControl !== undefined && cacheControl !== false && !isHeader('cache-control', cacheControl)) {
    must('cacheControl', 'a value of Cache-Control or false', cacheControl)
  }
  if (rateLimit !== undefined && !isRecord(rateLimit)) must('rateLimit', 'options of @fastify/rate-limit', rateLimit)
  if (problems.length > 0) throw new OptionsError(problems)

  // The format `fastify` leaves a running app as it is: each part is off until it is asked for.
  const isDropIn = formats[0] === builtInFormats.fastify
  return Object.freeze({
    catalog,
    formats,
    locale,
    validation,
    map,
    methodNotAllowed: options.methodNotAllowed ?? !isDropIn,
    notFound: options.notFound ?? !isDropIn,
    rateLimit,
    instance: options.instance ?? false,
    requestId: options.requestId ?? false,
    codeHeader: typeof codeHeader === 'string' ? codeHeader.toLowerCase() : false,
    challenge: challenge ?? (isDropIn ? false : DEFAULT_CHALLENGE),
    cacheControl: cacheControl ?? (isDropIn ? false : 'no-store'),
    expose: options.expose ?? isDropIn,
    foreign: Object.freeze({
      all: !isDropIn || options.expose !== undefined,
      validation: !isDropIn || options.validation !== undefined,
      rateLimit: !isDropIn || rateLimit !== undefined
    })
  })
}

function parseCatalog (catalog: unknown, must: Must): AnyCatalog {
  if (catalog === undefined) return defaultCatalog
  if (!isCatalog(catalog)) {
    must('catalog', 'made by defineCatalog', catalog)
    return defaultCatalog
  }
  const missing = [...new Set([...Object.values(statusSlugs), BAD_REQUEST_SLUG, INTERNAL_SLUG, VALIDATION_SLUG])]
    .filter((slug) => catalog.get(slug) === undefined)
  if (missing.length > 0) must('catalog', `complete: errors are answered by status, and it lacks ${missing.join(', ')}`, catalog)
  return catalog
}

function parseFormats (format: unknown, must: Must): readonly FormatDefinition[] {
  const given: unknown[] = format === undefined ? ['nested'] : [format].flat()
  const formats: FormatDefinition[] = []
  for (const item of given) {
    if (typeof item === 'string' && Object.hasOwn(builtInFormats, item)) formats.push(builtInFormats[item as keyof typeof builtInFormats])
    else if (isFormat(item)) formats.push(item)
    else must('format', `one of ${Object.keys(builtInFormats).join(', ')} or made by defineFormat`, item)
  }
  if (given.length === 0) must('format', 'at least one format', given)
  const types = formats.map(({ contentType }) => toMediaType(contentType))
  const twice = types.find((type, index) => types.indexOf(type) !== index)
  if (twice !== undefined) must('format', 'of one format for each content type, since Accept chooses between them', twice)
  return formats
}

function parseLocale (locale: unknown, catalog: AnyCatalog, must: Must): CompileOptions['locale'] {
  const given = parseRecord('locale', locale, ['default', 'header', 'select'], must)
  const { default: fallback = catalog.defaultLocale, header = 'language', select } = given
  if (typeof fallback !== 'string' || !catalog.locales.includes(fallback)) {
    must('locale.default', `one of ${catalog.locales.join(', ')}`, fallback)
  }
  if (header !== false && (typeof header !== 'string' || !isHeader(header, 'x'))) must('locale.header', 'a header name or false', header)
  if (select !== undefined && typeof select !== 'function') must('locale.select', 'a function', select)
  // What is of another type has been found wrong: these values are never used then.
  return {
    default: fallback as string,
    header: typeof header === 'string' ? header.toLowerCase() : undefined,
    select: select as CompileOptions['locale']['select']
  }
}

function parseValidation (validation: unknown, catalog: AnyCatalog, problems: Problem[], must: Must): ParsedValidation {
  const given = parseRecord('validation', validation, ['status', 'maxIssues', 'messages', 'labels'], must)
  const { status, maxIssues = DEFAULT_MAX_ISSUES, messages = {}, labels = {} } = given
  if (status !== undefined && !isErrorStatus(status)) must('validation.status', 'an integer from 400 to 599', status)
  if (!isInteger(maxIssues) || maxIssues < 1) must('validation.maxIssues', 'a positive integer', maxIssues)
  problems.push(...validateIssueTexts({ locales: catalog.locales, messages, labels }))
  // As above.
  return { status, maxIssues, messages, labels } as ParsedValidation
}

function parseMap (map: unknown, catalog: AnyCatalog, must: Must): readonly ErrorMapping[] {
  if (map === undefined) return []
  if (!Array.isArray(map)) {
    must('map', 'an array of mappings', map)
    return []
  }
  for (const [index, mapping] of map.entries()) {
    if (typeof mapping === 'function') continue
    const { to, ...matcher } = isRecord(mapping) ? mapping : {}
    const problem = findMatcherProblem(matcher)
    if (problem !== undefined) must(`map[${index}]`, `a function or a mapping ${problem}`, mapping)
    if ((typeof to !== 'number' && typeof to !== 'string') || catalog.get(to) === undefined) {
      must(`map[${index}].to`, 'a code or slug of the catalogue', to)
    }
  }
  return [...map]
}

/** An option that is an object of known properties; empty where it is not given. */
function parseRecord (path: string, value: unknown, keys: readonly string[], must: Must): Record<string, unknown> {
  if (value === undefined) return {}
  if (!isRecord(value)) {
    must(path, `an object of ${keys.join(', ')}`, value)
    return {}
  }
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) must(`${path}.${key}`, `one of ${keys.join(', ')}`, key)
  }
  return value
}
