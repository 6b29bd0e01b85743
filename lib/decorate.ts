import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ErrorOptions } from '../types/api-error.js'
import type { CompiledCatalog } from '../types/compiled.js'
import type { SentReply } from '../types/fastify.js'
import type { AnyIssue } from '../types/issue.js'
import type { RegisteredCatalog } from '../types/register.js'
import { createRender } from './create-render.js'
import type { Development } from './development.js'
import { createLocationError, createUnknownEntryError } from './plugin-errors.js'
import { NO_OPTIONS } from './answer/error-answer.js'
import { giveAnswer } from './answer/give-answer.js'
import { getReplyState } from './answer/reply-state.js'

type Params = Readonly<Record<string, unknown>>

/** What no URI has as it stands (RFC 3986 §2): whatever is neither reserved nor unreserved nor a percent sign. */
const NOT_OF_URI = /[^\w!#$%&'()*+,./:;=?@[\]~-]+/gu
/** Half of a surrogate pair, which has no UTF-8. */
const SURROGATE = /\p{Surrogate}/u

/** Gives the context its helpers: methods, since a child context may declare those anew, as it may not declare values. */
export function decorate (fastify: FastifyInstance, compiled: CompiledCatalog, development?: Development): void {
  const { catalog, formats, locales, find, negotiateLocale } = compiled

  const isOwnName = fastify.hasRequestDecorator('locale') && !fastify.hasDecorator('errorCatalog')

  fastify.decorate('errorCatalog', Object.freeze({
    catalog: catalog as RegisteredCatalog, // `Register` is the user's word for it
    formats: Object.freeze(formats.map(({ name }) => name)),
    locales,
    coverage: () => development?.readCoverage(fastify.server) ?? { unproduced: [], undeclared: [] },
    render: createRender(fastify, compiled)
  }))

  // What an app calls so itself stays its own.
  if (!isOwnName) {
    fastify.decorateRequest('locale', {
      getter () {
        return locales[negotiateLocale(this)[0] as number] as string // the list is never empty, and of indexes of theirs
      }
    })
  }

  fastify.decorateReply('apiError', function (this: FastifyReply, codeOrSlug: number | string, params?: Params, options: ErrorOptions = NO_OPTIONS) {
    const entry = find(codeOrSlug)
    if (entry === undefined) throw createUnknownEntryError(codeOrSlug)
    const answer = { entry, status: entry.status, params, options, found: undefined }
    giveAnswer(compiled, { answer, isMade: true, isHelper: true }, this.request, getReplyState(this))
    return toSent(this)
  })

  // Where it is the error of a validator, the catalogue sees that.
  fastify.decorateReply('validationError', function (this: FastifyReply, issues: ReadonlyArray<AnyIssue | undefined>, options?: ErrorOptions) {
    const error = catalog.validationError(issues, options)
    giveAnswer(compiled, { error, isHelper: true }, this.request, getReplyState(this))
    return toSent(this)
  })

  fastify.decorateReply('created', function (this: FastifyReply, location: string, body?: unknown) {
    return toSent(this.code(201).header('location', toLocation(location)).send(body))
  })

  fastify.decorateReply('noContent', function (this: FastifyReply) {
    return toSent(this.code(204).send())
  })
}

/** The reply, of which the types say that no body comes of it. */
function toSent (reply: FastifyReply): SentReply<FastifyReply> {
  // No value is both a reply and `void`: see `SentReply`.
  return reply as SentReply<FastifyReply>
}

/** A URI reference in visible ASCII (RFC 9110 §10.2.2): what is beyond it is percent-encoded, what is encoded already stays. */
function toLocation (location: unknown): string {
  if (typeof location !== 'string' || location === '' || SURROGATE.test(location)) throw createLocationError(location)
  return location.replace(NOT_OF_URI, encodeURIComponent)
}
