import type { DefaultEntries } from './built-in-entries.js'
import type { AnyCatalog, Catalog, EntriesOf } from './catalog.js'
import type { ErrorKey } from './error-arguments.js'

/**
 * Declares the catalogue whose codes, slugs and params `reply.apiError` and the routes' `config.errors` accept. Without a declaration they accept those
 * of `defaultCatalog`. An app with several catalogues declares `typeof a | typeof b`.
 *
 * @example
 * ```ts
 * declare module 'fastify-error-catalog' { interface Register { catalog: typeof catalog } }
 * ```
 *
 * `format: 'nested'` declares the wire format, or a union of several, for the types of the client: they then know whether the code or the slug is sent.
 */
export interface Register {}

/** The entries of the registered catalogue, or of all registered ones. */
export type RegisteredEntries =
  Register extends { catalog: infer Registered extends AnyCatalog } ? EitherEntries<EntriesOf<Registered>> : DefaultEntries

/** The registered catalogue. Several registered ones become one catalogue with the codes of all. */
export type RegisteredCatalog = Catalog<RegisteredEntries>

/** A code or slug of the registered catalogue. */
export type RegisteredKey = ErrorKey<RegisteredEntries>

/** The entries of all members of a union. Entries with the same slug accept the code and params of any of them. */
type EitherEntries<Entries> = {
  [Slug in KeyOfEither<Entries>]: Entries extends Record<Slug, infer Entry> ? Entry : never
}

type KeyOfEither<Entries> = Entries extends unknown ? keyof Entries : never

/** The wire formats of the API, where they are registered; unless they are, nothing is known of what an answer carries. */
export type RegisteredFormat = Register extends { format: infer Format } ? Format : unknown
