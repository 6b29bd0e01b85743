import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CompiledCatalog, CompiledEntry, CompiledFormat, FormatMessage, ReadyHeaders } from '../../types/compiled.js'
import type { NeutralError } from '../../types/format.js'
import type { Issue } from '../../types/issue.js'
import { createParamsError } from '../plugin-errors.js'
import { applyAllow, applyHeaders } from './answer-headers.js'
import type { ErrorAnswer } from './error-answer.js'
import { readRetryAfter, toSeconds } from './retry-after.js'

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
  applyHeaders(reply, status, headers, options)
  if (status === 405) applyAllow(reply, options.allow, () => compiled.allowedMethods(request).filter((method) => method !== request.method))
}

/** `true` where nothing of the body depends on this occurrence. */
function isPlain ({ instance, requestId }: CompiledCatalog, { entry, status, options, found }: ErrorAnswer): boolean {
  return entry.isStatic && status === entry.status && found === undefined && !instance && !requestId &&
    options.detail === undefined && options.extra === undefined && options.retryAfter === undefined
}

/** The best language in which every text of the answer exists. */
function findWording (compiled: CompiledCatalog, answer: ErrorAnswer, locales: readonly number[]): Wording {
  let wording: Wording | undefined
  for (const locale of locales) {
    wording = toWording(compiled, answer, locale)
    if (wording !== undefined) break
  }
  // The list ends with the default locale, in which every text exists.
  return wording as Wording
}

function toWording (compiled: CompiledCatalog, { entry, params, found }: ErrorAnswer, locale: number): Wording | undefined {
  const message = entry.messages[locale]
  if (message === undefined) return undefined
  const issues = found && compiled.validation.describe(found.issues, locale)
  if (found !== undefined && issues === undefined) return undefined
  return { locale, message: typeof message === 'string' ? message : fillIn(message, params, entry), issues }
}

function fillIn (message: FormatMessage, params: ErrorAnswer['params'], { entry }: CompiledEntry): string {
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
    retryAfter: toSeconds(readRetryAfter(reply.getHeader('retry-after')), Date.now()),
    requestId: compiled.requestId ? request.id : undefined
  }
}

/** The path of a URL: neither query nor fragment. */
function toPath (url: string): string {
  const end = url.search(/[?#]/)
  return end === -1 ? url : url.slice(0, end)
}
