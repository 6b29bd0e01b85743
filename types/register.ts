import type { DefaultEntries } from './built-in-entries.js'
import type { AnyCatalog, Catalog, EntriesOf } from './catalog.js'
import type { ErrorKey } from './error-arguments.js'

/**
 * Names the catalogue whose codes, slugs and params `reply.apiError` and the routes' `config.errors` take. Without it they are `defaultCatalog`'s.
 *
 * ```ts
 * declare module 'fastify-error-catalog' { interface Register { catalog: typeof catalog } }
 * ```
 *
 * `typeof a | typeof b` for an app of several catalogues: the codes of either. `format: 'nested'` names the wire format, or several, for the types of the client:
 * they then know whether code or slug is sent. Empty here, for users to add to.
 */
export interface Register {}

/** The entries of the registered catalogue, or of either where there are several. */
export type RegisteredEntries =
  Register extends { catalog: infer Registered extends AnyCatalog } ? EitherEntries<EntriesOf<Registered>> : DefaultEntries

/** The registered catalogue; where there are several, what they have in common and the codes of either. */
export type RegisteredCatalog = Catalog<RegisteredEntries>

/** A code or slug of the registered catalogue. */
export type RegisteredKey = ErrorKey<RegisteredEntries>

/** The entries of each member of a union. Entries of the same slug take the code and params of either. */
type EitherEntries<Entries> = {
  [Slug in KeyOfEither<Entries>]: Entries extends Record<Slug, infer Entry> ? Entry : never
}

type KeyOfEither<Entries> = Entries extends unknown ? keyof Entries : never

/** The wire formats of the API, where they are registered; unless they are, nothing is known of what an answer carries. */
export type RegisteredFormat = Register extends { format: infer Format } ? Format : unknown
