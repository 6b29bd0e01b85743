import type { CompiledCatalog, CompiledEntry } from '../../types/compiled.js'
import type { NeutralError } from '../../types/format.js'

/** What a neutral error shows beyond its entry. */
export type Said = Partial<NeutralError> & Pick<NeutralError, 'message'>

/**
 * Makes the neutral error of an entry in a locale, by index: what the entry is known to say, and what is said of this occurrence. The properties stand
 * in one order, so that all neutral errors are of one shape.
 */
export function createNeutralError (
  { locales, advise, shows }: Pick<CompiledCatalog, 'locales' | 'advise' | 'shows'>,
  { entry, status, type, retryable }: CompiledEntry,
  locale: number,
  said: Said
): NeutralError {
  const tag = locales[locale] as string // an index of theirs
  return {
    status: said.status ?? status,
    code: entry.code,
    slug: entry.slug,
    message: said.message,
    title: entry.title?.[tag],
    detail: said.detail,
    params: said.params,
    locale: tag,
    cause: said.cause,
    issues: said.issues,
    truncated: said.truncated === true,
    data: said.data,
    members: said.members,
    extra: said.extra,
    type,
    instance: said.instance,
    retryAfter: said.retryAfter,
    requestId: said.requestId,
    traceId: said.traceId,
    retryable,
    action: advise(entry, locale),
    shows,
    foreign: said.foreign
  }
}
