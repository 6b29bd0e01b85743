import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog, CompiledEntry, CompiledFormat, CompiledMessage, ReadyHeaders } from '../../types/compiled.js'
import type { NeutralError } from '../../types/format.js'
import type { Issue } from '../../types/issue.js'
import { createParamsError } from '../plugin-errors.js'
import { applyAcceptedTypes } from './accepted-types.js'
import { applyAllow, applyHeaders } from './answer-headers.js'
import type { ErrorAnswer } from './error-answer.js'
import { toSeconds } from './retry-after.js'

const NO_PARAMS = Object.freeze({})

/** What an error says in one language. */
interface Wording {
  /** Index of the locale. */
  readonly locale: number
  readonly message: string
  readonly issues: readonly Issue[] | undefined
}

/** Gives the reply the status and headers of an answer, and returns its serialised body. */
export function renderAnswer (compiled: CompiledCatalog, answer: ErrorAnswer, request: FastifyRequest, reply: FastifyReply): string {
  const { entry } = answer
  const format = compiled.negotiateFormat(request)
  const locales = compiled.negotiateLocale(request)
  if (isPlain(compiled, answer)) {
    for (const locale of locales) {
      const ready = format.ready(entry, locale)
      if (ready === undefined) continue
      applyAnswer(compiled, answer, ready.headers, request, reply)
      return ready.body
    }
  }
  const wording = findWording(compiled, answer, locales)
  applyAnswer(compiled, answer, toHeaders(compiled, format, entry, wording), request, reply)
  return format.render(toNeutralError(compiled, answer, wording, request, reply))
}

function applyAnswer (
  compiled: CompiledCatalog,
  { status, options }: ErrorAnswer,
  headers: ReadyHeaders,
  request: FastifyRequest,
  reply: FastifyReply
): void {
  reply.code(status)
  applyHeaders(request, reply, status, headers, options)
  if (status === 415) applyAcceptedTypes(request, reply)
  if (status === 405) applyAllow(reply, options.allow, () => compiled.allowedMethods(request).filter((method) => method !== request.method))
}

/** `true` where nothing of the body depends on this occurrence. */
function isPlain ({ instance, requestId }: CompiledCatalog, { entry, status, options, found }: ErrorAnswer): boolean {
  return entry.isStatic && status === entry.status && found === undefined && !instance && !requestId &&
    options.detail === undefined && options.extra === undefined
}

/** The best language in which every text of the answer exists. */
function findWording (compiled: CompiledCatalog, answer: ErrorAnswer, locales: readonly number[]): Wording {
  const { entry, params, found } = answer
  for (const locale of locales) {
    const message = entry.messages[locale]
    if (message === undefined) continue
    const issues = found && compiled.validation.describe(found.issues, locale)
    if (found === undefined || issues !== undefined) return { locale, message: fillIn(message, params, entry), issues }
  }
  // The list ends with `locale.default`, which has a sentence for every issue but may lack the entry's text. The catalogue's own default
  // locale, the first, never does.
  const [message] = entry.messages as [CompiledMessage]
  const [last] = locales.slice(-1) as [number]
  return { locale: 0, message: fillIn(message, params, entry), issues: found && compiled.validation.describe(found.issues, last) }
}

function fillIn (message: CompiledMessage, params: ErrorAnswer['params'], { entry }: CompiledEntry): string {
  if (typeof message === 'string') return message
  try {
    return message(params ?? NO_PARAMS)
  } catch (error) {
    throw createParamsError(entry.slug, String(error))
  }
}

function toHeaders (compiled: CompiledCatalog, format: CompiledFormat, entry: CompiledEntry, { locale }: Wording): ReadyHeaders {
  return {
    'content-type': format.contentType,
    'content-language': compiled.locales[locale] as string, // an index of theirs
    ...(compiled.vary !== '' && { vary: compiled.vary }),
    ...entry.headers
  }
}

function toNeutralError (
  compiled: CompiledCatalog,
  { entry: { entry, type }, status, params, options, found }: ErrorAnswer,
  { locale, message, issues }: Wording,
  request: FastifyRequest,
  reply: FastifyReply
): NeutralError {
  return {
    status,
    code: entry.code,
    slug: entry.slug,
    message,
    detail: options.detail,
    params,
    locale: compiled.locales[locale] as string, // an index of theirs
    cause: found && compiled.validation.cause[locale],
    issues,
    truncated: found?.truncated === true,
    extra: options.extra,
    type,
    instance: compiled.instance ? toPath(request.originalUrl) : undefined,
    retryAfter: toSeconds(reply.getHeader('retry-after'), Date.now()),
    requestId: compiled.requestId ? request.id : undefined
  }
}

/** The path of a URL: neither query nor fragment. */
function toPath (url: string): string {
  const end = url.search(/[?#]/)
  return end === -1 ? url : url.slice(0, end)
}
