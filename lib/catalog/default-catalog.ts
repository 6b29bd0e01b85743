import type { DefaultEntries, HttpEntries } from '../../types/built-in-entries.js'
import type { Catalog } from '../../types/catalog.js'
import type { Challenge, EntryDefinition } from '../../types/entry.js'
import { builtInLocales } from '../message/locales/index.js'
import { buildCatalog } from './build-catalog.js'

type EntryRow = readonly [code: number, status: number, slug: string, more?: Partial<EntryDefinition>]

const INVALID_TOKEN: Challenge = { scheme: 'Bearer', realm: 'api', error: 'invalid_token' }

/** The entry of each status: its code in the default catalogue, its status, its slug, and its further properties. */
const HTTP_ENTRIES = [
  [1000, 400, 'bad_request'],
  [2000, 401, 'unauthorized'],
  [3001, 403, 'access_denied'],
  [4001, 404, 'not_found'],
  [5001, 405, 'method_not_allowed'],
  [8001, 406, 'not_acceptable'],
  [8007, 408, 'request_timeout'],
  [8002, 409, 'conflict'],
  [8003, 410, 'gone'],
  [8004, 411, 'length_required'],
  [8008, 412, 'precondition_failed'],
  [8005, 413, 'payload_too_large'],
  [8009, 414, 'uri_too_long'],
  [8006, 415, 'unsupported_media_type'],
  [8013, 416, 'range_not_satisfiable'],
  [8010, 417, 'expectation_failed'],
  [7001, 422, 'validation'],
  [8011, 428, 'precondition_required'],
  [6001, 429, 'too_many_requests', { retryAfter: 60 }],
  [8012, 431, 'headers_too_large'],
  [9001, 500, 'internal'],
  [9002, 501, 'not_implemented'],
  [9004, 502, 'bad_gateway'],
  [9003, 503, 'service_unavailable', { retryAfter: 10 }],
  [9005, 504, 'gateway_timeout']
] as const satisfies readonly EntryRow[]

/** The further entries of the default catalogue. */
const FURTHER_ENTRIES = [
  [1001, 400, 'incorrect_data'],
  [1002, 400, 'invalid_email'],
  [1003, 400, 'email_taken'],
  [1004, 400, 'resource_exists'],
  [1005, 400, 'resource_missing'],
  [1006, 400, 'database_access'],
  [2001, 401, 'invalid_credentials'],
  [2002, 401, 'access_token_expired', { challenge: INVALID_TOKEN }],
  [2003, 401, 'refresh_token_expired', { challenge: INVALID_TOKEN }],
  [2004, 401, 'no_access_token']
] as const satisfies readonly EntryRow[]

/** Entries with their texts in all languages of the package. `buildCatalog` refuses one that lacks a text. */
function toDefinition (rows: readonly EntryRow[], isNumbered: boolean): object {
  return Object.fromEntries(rows.map(([code, status, slug, more]) => {
    const message = Object.fromEntries(builtInLocales.map(({ locale, entries }) => [locale, entries[slug]]))
    return [slug, { ...(isNumbered && { code }), status, message, ...more }]
  }))
}

/** One entry for each HTTP status, without numbers. `defineCatalog` extends it by default. */
// Its type lists these slugs. A test compares it with the rows above.
export const httpCatalog = buildCatalog(toDefinition(HTTP_ENTRIES, false), null) as Catalog<HttpEntries, 'en'>

/** `httpCatalog` with numbers and ten more entries, e.g. `email_taken`. A registration without the option `catalog` uses it. */
// Its type lists these slugs and numbers, as above.
export const defaultCatalog = buildCatalog(toDefinition([...HTTP_ENTRIES, ...FURTHER_ENTRIES], true), httpCatalog) as Catalog<DefaultEntries, 'en'>
