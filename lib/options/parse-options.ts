import type { AnyCatalog } from '../../types/catalog.js'
import type { ErrorCatalogOptions } from '../../types/options.js'
import type { CompileOptions } from '../compile/compile-catalog.js'
import type { ForeignPolicy } from '../exits/error-handler.js'
import type { NotFoundPolicy } from '../exits/not-found.js'
import type { SentPolicy } from '../exits/sent-answers.js'
import type { StreamPolicy } from '../exits/failed-streams.js'
import { builtInFormats } from '../format/built-in-formats.js'
import { isRecord } from '../guards.js'
import { parseBodyOptions, validateData, type BodyOptions } from './parse-body-options.js'
import { parseCatalog } from './parse-catalog.js'
import { parseDocs, type ParsedDocs } from './parse-docs.js'
import { localizeCatalog } from './localize-catalog.js'
import { parseDefinitions } from './parse-definitions.js'
import { parseFormats } from './parse-formats.js'
import { parseLocale, type ParsedLocale } from './parse-locale.js'
import { parseMap } from './parse-map.js'
import { parseValidation, type ParsedValidation } from './parse-validation.js'
import { restrictCatalog } from './restrict-catalog.js'
import { validateHeaderOptions } from './validate-header-options.js'
import { createMust, OptionsError, type Must, type Problem } from '../plugin-errors.js'
import { suggestSlug } from '../find-similar-name.js'

/** The options, checked, complete and frozen. */
export interface ParsedOptions extends CompileOptions, BodyOptions, NotFoundPolicy {
  readonly locale: ParsedLocale
  readonly validation: ParsedValidation & { readonly all: boolean }
  readonly foreign: ForeignPolicy
  readonly sent: SentPolicy['sent']
  readonly streams: StreamPolicy['streams']
  readonly rateLimit: ErrorCatalogOptions['rateLimit']
  readonly docs: ParsedDocs | undefined
}

const KEYS: ReadonlyArray<keyof ErrorCatalogOptions> = [
  'inherit', 'errors', 'catalog', 'format', 'locale', 'validation', 'methodNotAllowed', 'notFound', 'sent', 'streams', 'rateLimit', 'map', 'docs', 'instance', 'requestId', 'codeHeader',
  'challenge', 'cacheControl', 'params', 'advice', 'typeBase', 'members', 'membersSchema', 'traceId', 'expose', 'logDriverDetails', 'onError'
]
const FLAGS = ['inherit', 'methodNotAllowed', 'notFound', 'instance', 'requestId', 'params', 'advice', 'traceId', 'expose', 'logDriverDetails'] as const
const SENT: readonly unknown[] = ['known', 'all', false]
/** What Fastify adds to the options of any plugin. */
const FASTIFY_KEYS: readonly string[] = ['prefix', 'logLevel', 'logSerializers']

/** The status of Fastify's own validation failures. */
const FASTIFY_STATUS = 400
const DEFAULT_CHALLENGE = 'Bearer realm="api"'
const DEFAULT_CACHE_CONTROL = 'no-store'
const DEFAULT_STREAMS = Object.freeze({ event: 'error' })

/**
 * Checks the options of a registration and completes them. The caller's object is left alone.
 *
 * @throws `OptionsError`, which lists everything that is wrong
 */
export function parseOptions (given: ErrorCatalogOptions): ParsedOptions {
  // Each option is read once.
  const options = { ...given }
  const problems: Problem[] = []
  const must = createMust(problems)
  for (const key of Object.keys(options)) {
    if (!(KEYS as readonly string[]).includes(key) && !FASTIFY_KEYS.includes(key)) must(key, `one of ${KEYS.join(', ')}`, key)
  }
  const definitions = parseDefinitions(options.locale, must)
  const catalog = restrictCatalog(localizeCatalog(parseCatalog(options.catalog, must), definitions), options.locale, must)
  const formats = parseFormats(options.format, must)
  const locale = parseLocale(options.locale, catalog, definitions, must)
  const validation = parseValidation(options.validation, catalog, must, problems)
  const map = parseMap(options.map, catalog, must)
  const docs = parseDocs(options.docs, must, catalog.defaultLocale)
  for (const flag of FLAGS) {
    const value = options[flag]
    if (value === undefined || typeof value === 'boolean' || (flag === 'expose' && value === '4xx')) continue
    must(flag, flag === 'expose' ? 'a boolean or "4xx"' : 'a boolean', value)
  }
  validateHeaderOptions(options, must)
  const body = parseBodyOptions(options, must)
  const errors = parseErrors(options.errors, catalog, must)
  validateData(catalog, formats, must)
  const { rateLimit, codeHeader, challenge, cacheControl, expose, sent, onError } = options
  if (onError !== undefined && typeof onError !== 'function') must('onError', 'a function', onError)
  if (sent !== undefined && !SENT.includes(sent)) must('sent', '"known", "all" or false', sent)
  const streams = parseStreams(options.streams, must)
  if (rateLimit !== undefined && !isRecord(rateLimit)) must('rateLimit', 'options of @fastify/rate-limit', rateLimit)
  else if (rateLimit?.['draft'] !== undefined && typeof rateLimit['draft'] !== 'boolean') must('rateLimit.draft', 'a boolean', rateLimit['draft'])
  else if (!isLimit(rateLimit?.['notFound'])) must('rateLimit.notFound', 'a boolean or options of a limit', rateLimit?.['notFound'])
  if (problems.length > 0) throw new OptionsError(problems)

  // The format `fastify` leaves a running app as it is: each part is off until it is asked for.
  const isDropIn = formats[0] === builtInFormats.fastify
  return Object.freeze({
    catalog,
    formats,
    locale,
    validation: Object.freeze({
      ...validation,
      status: validation.status ?? (isDropIn ? FASTIFY_STATUS : undefined),
      all: validation.all ?? !isDropIn
    }),
    map,
    methodNotAllowed: options.methodNotAllowed ?? !isDropIn,
    notFound: options.notFound ?? !isDropIn,
    sent: sent ?? (isDropIn ? false : 'known'),
    streams: streams ?? (isDropIn ? false : DEFAULT_STREAMS),
    rateLimit,
    docs,
    ...body,
    errors,
    instance: options.instance ?? false,
    requestId: options.requestId ?? false,
    codeHeader: typeof codeHeader === 'string' ? codeHeader.toLowerCase() : false,
    challenge: challenge ?? (isDropIn ? false : DEFAULT_CHALLENGE),
    cacheControl: cacheControl ?? (isDropIn ? false : DEFAULT_CACHE_CONTROL),
    expose: expose ?? isDropIn,
    logDriverDetails: options.logDriverDetails ?? false,
    onError,
    foreign: Object.freeze({
      all: !isDropIn || expose !== undefined,
      validation: !isDropIn || options.validation !== undefined,
      rateLimit: !isDropIn || rateLimit !== undefined
    })
  })
}

/** The option `errors`: codes and slugs of the catalogue. */
function parseErrors (errors: unknown, catalog: AnyCatalog, must: Must): ReadonlyArray<number | string> {
  if (errors === undefined) return []
  if (!Array.isArray(errors)) must('errors', 'an array of codes and slugs', errors)
  for (const key of Array.isArray(errors) ? errors : []) {
    if (catalog.get(key) === undefined) must('errors', `of codes and slugs of the catalogue${suggestSlug(key, catalog.entries())}`, key)
  }
  return Array.isArray(errors) ? Object.freeze([...errors]) : []
}

/** The option `streams`: the name of an event is one line of text. */
function parseStreams (streams: unknown, must: Must): StreamPolicy['streams'] | undefined {
  if (streams === undefined || streams === false) return streams
  const { event = DEFAULT_STREAMS.event, ...others } = isRecord(streams) ? streams : {}
  if (!isRecord(streams) || Object.keys(others).length > 0) must('streams', 'false or an object with event', streams)
  else if (typeof event !== 'string' || !/^[^\r\n]+$/.test(event)) must('streams.event', 'a text of one line', event)
  else return Object.freeze({ event })
  return undefined
}

function isLimit (value: unknown): boolean {
  return value === undefined || typeof value === 'boolean' || isRecord(value)
}
