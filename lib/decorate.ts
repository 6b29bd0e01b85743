import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ErrorOptions } from '../types/api-error.js'
import type { CompiledCatalog } from '../types/compiled.js'
import type { IssueInput, SchemaValidationError } from '../types/issue.js'
import { createLocationError, createUnknownEntryError } from './plugin-errors.js'
import { NO_OPTIONS } from './runtime/error-answer.js'
import { resolveApiError } from './runtime/resolve-error.js'
import { sendAnswer } from './runtime/send-answer.js'

type Params = Readonly<Record<string, unknown>>

/** Gives the context its helpers: methods, since a child context may declare those anew, as it may not declare values. */
export function decorate (fastify: FastifyInstance, compiled: CompiledCatalog): void {
  const { catalog, formats, locales, find, negotiateLocale } = compiled

  fastify.decorate('errorCatalog', Object.freeze({ catalog, formats: formats.map(({ name }) => name), locales }))

  fastify.decorateRequest('locale', {
    getter () {
      return locales[negotiateLocale(this)[0] as number] as string // the list is never empty, and of indexes of theirs
    }
  })

  fastify.decorateReply('apiError', function (this: FastifyReply, codeOrSlug: number | string, params?: Params, options: ErrorOptions = NO_OPTIONS) {
    const entry = find(codeOrSlug)
    if (entry === undefined) throw createUnknownEntryError(codeOrSlug)
    const answer = { entry, status: entry.status, params, options, found: undefined }
    sendAnswer(compiled, answer, () => catalog.error(codeOrSlug, params, options), this.request, this)
    return this
  })

  fastify.decorateReply('validationError', function (this: FastifyReply, issues: ReadonlyArray<IssueInput | SchemaValidationError | undefined>) {
    const error = catalog.validationError(issues)
    sendAnswer(compiled, resolveApiError(compiled, error, this.request), () => error, this.request, this)
    return this
  })

  fastify.decorateReply('created', function (this: FastifyReply, location: string, body?: unknown) {
    return this.code(201).header('location', toLocation(location)).send(body)
  })

  fastify.decorateReply('noContent', function (this: FastifyReply) {
    return this.code(204).send()
  })
}

/** A URI reference in visible ASCII (RFC 9110 §10.2.2): what is beyond it is percent-encoded, what is encoded already stays. */
function toLocation (location: unknown): string {
  if (typeof location !== 'string' || location === '') throw createLocationError(location)
  return location.replace(/[^\x21-\x7E]+/gu, encodeURIComponent)
}
