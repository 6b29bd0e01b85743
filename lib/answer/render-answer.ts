import type { CompiledCatalog, CompiledEntry, CompiledFormat, CompiledMessage, ReadyHeaders, RequestFacts } from '../../types/compiled.js'
import type { ExtraMembers, NeutralError } from '../../types/format.js'
import type { Issue } from '../../types/issue.js'
import { createParamsError } from '../plugin-errors.js'
import { isFastifyRequest } from '../guards.js'
import { applyAcceptedTypes, applyAllow, applyHeaders, isUntypedQuery } from './answer-headers.js'
import { NO_OPTIONS, type ErrorAnswer } from './error-answer.js'
import type { Sink } from './sink.js'
import { toSeconds } from '../http/retry-after.js'
import { toForeignFacts } from '../foreign/to-foreign-facts.js'
import { createNeutralError } from './neutral-error.js'

/** Problem details (RFC 9457): a body that means something to a client of any format. */
const LAST_BODY = '{"type":"about:blank","title":"Internal Server Error","status":500}'
const LAST_HEADERS = Object.freeze({ 'content-type': 'application/problem+json; charset=utf-8', 'content-language': 'en', 'cache-control': 'no-store' })

const NO_PARAMS = Object.freeze({})

/** What an error says in one language. */
interface Wording {
  /** Index of the locale. */
  readonly locale: number
  readonly message: string
  readonly issues: readonly Issue[] | undefined
}

/** Gives a sink the status and headers of an answer, and returns its serialised body. An internal entry is shown as that of its status. */
export function renderAnswer (compiled: CompiledCatalog, given: ErrorAnswer, request: RequestFacts, sink: Sink): string {
  const answer = given.entry.entry.internal ? toMasked(compiled, given) : given
  const { entry, found } = answer
  const format = compiled.negotiateFormat(request)
  const locales = compiled.negotiateLocale(request)
  const isPlain = sink.keep === undefined && isAsDeclared(compiled, answer)
  // A format that looks at foreign errors is asked for each.
  const isSeen = answer.foreign !== undefined && format.readsForeign()
  if (isPlain && !isSeen && found === undefined && answer.status === entry.status) {
    // An iterator costs as much as the look-up.
    for (let index = 0; index < locales.length; index++) {
      const ready = format.ready(entry, locales[index] as number)
      if (ready === undefined) continue
      // It was rendered for the first time, without the error.
      if (answer.foreign !== undefined && format.readsForeign()) break
      applyAnswer(compiled, answer, ready.headers, request, sink)
      return ready.body
    }
  }
  const best = locales[0] as number // the list ends with the default
  const kept = isPlain && found !== undefined ? format.getCachedBody(found, best) : undefined
  if (kept !== undefined) {
    applyAnswer(compiled, answer, format.headers(entry, best), request, sink)
    return kept
  }
  const wording = findWording(compiled, answer, locales)
  applyAnswer(compiled, answer, format.headers(entry, wording.locale), request, sink)
  const toError = (): NeutralError => toNeutralError(compiled, answer, wording, request, sink)
  if (sink.keep !== undefined) return renderFor(sink.keep, toError(), format)
  return isPlain && found !== undefined ? format.cacheBody(found, wording.locale, toError) : format.render(toError())
}

function renderFor (keep: NonNullable<Sink['keep']>, error: NeutralError, format: CompiledFormat): string {
  const { value, body } = format.renderBoth(error)
  keep(error, value)
  return body
}

/** The answer of an internal entry, of which no client may learn anything: neither text, slug, number nor headers. */
function toMasked ({ byStatus }: CompiledCatalog, { entry, status, options }: ErrorAnswer): ErrorAnswer {
  const { detail, data, extra, ...kept } = options
  return { entry: byStatus(entry.status), status, params: undefined, options: kept, found: undefined }
}

function applyAnswer (
  compiled: CompiledCatalog,
  { status, options }: ErrorAnswer,
  headers: ReadyHeaders,
  request: RequestFacts,
  sink: Sink
): void {
  sink.status(status)
  applyHeaders(request, sink, status, headers, options)
  if ((status === 415 || status === 400) && isFastifyRequest(request) && (status === 415 || isUntypedQuery(request))) applyAcceptedTypes(request, sink)
  if (status === 405) applyAllow(sink, options.allow, () => findAllowed(compiled, request))
}

/** The methods that the router answers at the URL of a request, but its own; `undefined` where no router has seen it. */
function findAllowed ({ allowedMethods }: CompiledCatalog, request: RequestFacts): readonly string[] | undefined {
  return isFastifyRequest(request) ? allowedMethods(request).filter((method) => method !== request.method) : undefined
}

/** Gives a sink the answer where even `internal` cannot be rendered, because a format fails for anything, and returns its body. */
export function renderLast (request: RequestFacts, sink: Sink): string {
  sink.status(500)
  applyHeaders(request, sink, 500, LAST_HEADERS, NO_OPTIONS)
  sink.keep?.(undefined, JSON.parse(LAST_BODY))
  return LAST_BODY
}

/** `true` where nothing of the body depends on this occurrence but its status and what was found. */
function isAsDeclared ({ isConstant }: CompiledCatalog, { entry, options }: ErrorAnswer): boolean {
  return entry.isStatic && isConstant && options.detail === undefined && options.data === undefined && options.extra === undefined
}

/** The best language in which every text of the answer exists: of those asked for, then of all. */
function findWording (compiled: CompiledCatalog, answer: ErrorAnswer, locales: readonly number[]): Wording {
  for (const locale of locales) {
    const wording = wordIn(compiled, answer, locale)
    if (wording !== undefined) return wording
  }
  // Seldom: the list ends with `locale.default`, which may lack the entry's text, or any sentence.
  for (const locale of compiled.locales.keys()) {
    const wording = wordIn(compiled, answer, locale)
    if (wording !== undefined) return wording
  }
  // The catalogue's own default locale, the first, has the text of every entry.
  const { entry, params, found } = answer
  const [message] = entry.messages as [CompiledMessage]
  return { locale: 0, message: fillIn(message, params, entry), issues: found && compiled.validation.describe(found.issues, 0, true) }
}

function wordIn ({ validation }: CompiledCatalog, { entry, params, found }: ErrorAnswer, locale: number): Wording | undefined {
  const message = entry.messages[locale]
  if (message === undefined) return undefined
  const issues = found && validation.describe(found.issues, locale)
  return found !== undefined && issues === undefined ? undefined : { locale, message: fillIn(message, params, entry), issues }
}

function fillIn (message: CompiledMessage, params: ErrorAnswer['params'], { entry }: CompiledEntry): string {
  if (typeof message === 'string') return message
  try {
    return message(params ?? NO_PARAMS)
  } catch (error) {
    throw createParamsError(entry.slug, String(error))
  }
}

function toNeutralError (
  compiled: CompiledCatalog,
  { entry, status, params, options, found, foreign }: ErrorAnswer,
  { locale, message, issues }: Wording,
  request: RequestFacts,
  sink: Sink
): NeutralError {
  const { hide } = entry.entry
  compiled.checkData?.(entry.entry, options.data)
  const error = createNeutralError(compiled, entry, locale, {
    status,
    message,
    detail: options.detail,
    params: hide === undefined || params === undefined ? params : withoutHidden(params, hide),
    cause: found && compiled.validation.cause[locale],
    issues,
    truncated: found?.truncated === true,
    data: options.data as ExtraMembers | undefined, // the members of an object
    extra: options.extra,
    instance: compiled.instance ? toPath(request.originalUrl) : undefined,
    retryAfter: toSeconds(sink.getHeader('retry-after')),
    // Fastify's ids are texts, whatever its type says.
    requestId: compiled.requestId ? request.id as string | undefined : undefined,
    traceId: compiled.traceId?.(request),
    foreign: foreign === undefined || foreign === null ? undefined : toForeignFacts(foreign)
  })
  const members = compiled.members === undefined ? undefined : askMembers(compiled.members, error, request)
  return members === undefined ? error : { ...error, members }
}

/** What the user's function adds; nothing where it throws, or where no request has come to Fastify. */
function askMembers (members: NonNullable<CompiledCatalog['members']>, error: NeutralError, request: RequestFacts): ExtraMembers | undefined {
  if (!isFastifyRequest(request)) return undefined
  try {
    return members(error, request)
  } catch (fault) {
    request.log.error({ err: fault }, 'The option members failed: the body has none')
    return undefined
  }
}

function withoutHidden (params: Readonly<Record<string, unknown>>, hide: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !hide.includes(name)))
}

/** The path of a URL: neither query nor fragment. `undefined` where none could be read, or there is none: `CONNECT` over HTTP/2 has no path. */
function toPath (url: string): string | undefined {
  if (url === '') return undefined
  const end = url.search(/[?#]/)
  return end === -1 ? url : url.slice(0, end)
}
