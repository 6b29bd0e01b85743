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
export function isApiError<SomeCatalog, Among, Format, Key extends ApiErrorKey<SomeCatalog, Among, Format>> (
  info: ApiErrorInfo<SomeCatalog, Among, Format> | null,
  codeOrSlug: Key
): info is ApiErrorOf<SomeCatalog, Key, Among, Format> {
  const { code, slug }: { readonly code?: unknown, readonly slug?: unknown } = info ?? {}
  return codeOrSlug !== undefined && (code === codeOrSlug || slug === codeOrSlug)
}
