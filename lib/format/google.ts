import { Type } from './type.js'
import type { FormatDefinition, NeutralError } from '../../types/format.js'
import { addFurtherMembers } from './add-further-members.js'
import { defineFormat } from './define-format.js'

/** The body of AIP-193: `{"error":{"code":401,"message":"…","status":"UNAUTHENTICATED","details":[…]}}`. */
export const GoogleBody = Type.Object({
  error: Type.Object({
    code: Type.Integer({ minimum: 400, maximum: 599, description: 'The HTTP status' }),
    message: Type.String({ description: 'The text of the error in the language of the answer' }),
    status: Type.String({ description: 'The name of the google.rpc.Code' }),
    details: Type.Array(Type.Object({ '@type': Type.String() }), { description: 'Messages of google.rpc' })
  })
}, { $id: 'ErrorCatalogGoogle', title: 'Error' })

/** The options of `googleFormat`. */
export interface GoogleFormatOptions {
  /**
   * The domain of `ErrorInfo`: the name of the service that defines the reasons, e.g. `'files.example.com'`.
   *
   * @default none: `ErrorInfo` has no domain
   */
  readonly domain?: string | undefined
}

/** The google.rpc.Code of each HTTP status: the mapping of google/rpc/code.proto, reversed as Google's clients reverse it. */
const CODES: ReadonlyMap<number, string> = new Map([
  [400, 'INVALID_ARGUMENT'], [401, 'UNAUTHENTICATED'], [403, 'PERMISSION_DENIED'], [404, 'NOT_FOUND'], [408, 'DEADLINE_EXCEEDED'], [409, 'ABORTED'],
  [410, 'NOT_FOUND'], [416, 'OUT_OF_RANGE'], [422, 'INVALID_ARGUMENT'], [429, 'RESOURCE_EXHAUSTED'], [499, 'CANCELLED'], [501, 'UNIMPLEMENTED'],
  [502, 'UNAVAILABLE'], [503, 'UNAVAILABLE'], [504, 'DEADLINE_EXCEEDED']
])

/** The longest reason that AIP-193 allows. */
const MAX_REASON = 63
/** The keys that AIP-193 allows in the metadata of `ErrorInfo`. */
const METADATA_KEY = /^[a-z][a-zA-Z0-9-_]{0,63}$/

/**
 * Makes the format `google` for an API: the body of AIP-193, with `ErrorInfo`, `LocalizedMessage`, `BadRequest` and `RetryInfo` among its details.
 *
 * @throws `FST_CATALOG_FORMAT_INVALID`
 * @example `await app.register(errorCatalog, { format: googleFormat({ domain: 'files.example.com' }) })`
 */
export function googleFormat ({ domain }: GoogleFormatOptions = {}): FormatDefinition {
  return defineFormat({
    name: 'google',
    contentType: 'application/json',
    schema: GoogleBody,
    render: (error) => ({
      error: addFurtherMembers(GoogleBody.properties.error, {
        code: error.status,
        message: error.detail ?? error.message,
        status: CODES.get(error.status) ?? (error.status < 500 ? 'FAILED_PRECONDITION' : 'INTERNAL'),
        details: toDetails(error, domain)
      }, { ...error, detail: undefined, shows: { ...error.shows, params: false } })
    })
  })
}

/** `google`: the body of AIP-193, without a domain. */
export const google = googleFormat()

function toDetails (error: NeutralError, domain: string | undefined): object[] {
  const { slug, message, locale, issues, retryAfter, type } = error
  const metadata = toMetadata(error)
  return [
    toDetail('ErrorInfo', { reason: toReason(slug), ...(domain !== undefined && { domain }), ...(metadata && { metadata }) }),
    toDetail('LocalizedMessage', { locale, message }),
    ...(issues
      ? [toDetail('BadRequest', {
          fieldViolations: issues.map(({ field, code, message: description }) => {
            return { field, description, reason: toReason(code), localizedMessage: { locale, message: description } }
          })
        })]
      : []),
    ...(retryAfter !== undefined ? [toDetail('RetryInfo', { retryDelay: `${retryAfter}s` })] : []),
    ...(/^https?:/.test(type) ? [toDetail('Help', { links: [{ description: message, url: type }] })] : [])
  ]
}

function toDetail (name: string, members: object): object {
  return { '@type': `type.googleapis.com/google.rpc.${name}`, ...members }
}

/** `user.not-found` → `USER_NOT_FOUND`. */
function toReason (slug: string): string {
  return slug.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase().slice(0, MAX_REASON)
}

/** Metadata is a map of texts: the number of the entry, and its params with the option of that name. */
function toMetadata ({ code, params, shows }: NeutralError): Readonly<Record<string, string>> | undefined {
  const shown = Object.entries({ ...(code !== undefined && { code }), ...(shows.params && params) })
    .filter(([name, value]) => METADATA_KEY.test(name) && value !== null && value !== undefined && typeof value !== 'object' && typeof value !== 'function')
    .map(([name, value]) => [name, String(value)])
  return shown.length === 0 ? undefined : Object.fromEntries(shown)
}
