import type { ApiErrorInfo, ApiErrorKey, ApiErrorOf } from '../../types/client.js'

/**
 * `true` if the error has this code or slug. Pass the one that the answer carries. An answer that carries neither, e.g. in the format `flat` without
 * a code header, never matches.
 *
 * @param info - The result of `readApiError`; `null` is never an error.
 * @param codeOrSlug - A code or slug of the catalogue.
 * @example `if (isApiError(info, 2002)) await refresh()`
 */
export function isApiError<SomeCatalog, Among, Format, Key extends ApiErrorKey<SomeCatalog, Among, Format>> (
  info: ApiErrorInfo<SomeCatalog, Among, Format> | null,
  codeOrSlug: Key
): info is ApiErrorOf<SomeCatalog, Key, Among, Format> {
  const { code, slug }: { readonly code?: unknown, readonly slug?: unknown } = info ?? {}
  return codeOrSlug !== undefined && (code === codeOrSlug || slug === codeOrSlug)
}
