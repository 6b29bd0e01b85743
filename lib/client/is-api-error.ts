import type { ApiErrorInfo, ApiErrorKey, ApiErrorOf } from '../../types/client.js'

/**
 * `true` for the error of a code or slug, whichever of the two its answer carries. With both unknown to the answer, as in the format `flat`
 * without a code header, nothing matches.
 *
 * ```ts
 * if (isApiError(info, 2002)) await refresh()
 * ```
 *
 * @param info what `readApiError` returned; `null` is no error
 * @param codeOrSlug a code or slug of the catalogue
 */
export function isApiError<SomeCatalog, Key extends ApiErrorKey<SomeCatalog>> (
  info: ApiErrorInfo<SomeCatalog> | null,
  codeOrSlug: Key
): info is ApiErrorOf<SomeCatalog, Key> {
  return info !== null && (info.code === codeOrSlug || info.slug === codeOrSlug)
}
