import type { ApiErrorHandlers, Exhaustive, MatchResult } from '../../types/client.js'

/**
 * Calls the handler of an error, by its code or slug, else `else`. The compiler asks for a handler of each error that the catalogue, or the route, has, or for
 * `else`. Without `else` an answer that is none of them, e.g. of a gateway, gives `undefined`, and so does no error at all.
 *
 * ```ts
 * const text = matchApiError(info, {
 *   2002: () => 'Sign in again',
 *   file_quota: ({ params }) => `At most ${params?.limit}`,
 *   else: ({ message }) => message
 * })
 * ```
 *
 * @param info what `readApiError` returned
 * @param handlers functions of the error by code or slug
 * @returns what the handler returns
 */
export function matchApiError<Info extends { readonly status: number } | null, Handlers extends ApiErrorHandlers<NonNullable<Info>>> (
  info: Info,
  handlers: Handlers & Exhaustive<NonNullable<Info>, Handlers>
): MatchResult<Handlers> | (null extends Info ? undefined : never) {
  type Result = MatchResult<Handlers>
  // What is typed by its keys is read by those that a server sent.
  const all = handlers as Readonly<Record<number | string, ((info: unknown) => Result) | undefined>>
  const { code, slug } = (info ?? {}) as { readonly code?: number | undefined, readonly slug?: string | undefined }
  const key = [code, slug].find((key) => key !== undefined && Object.hasOwn(all, key)) ?? 'else'
  // Where there is no handler, the result has `undefined`.
  return (info === null ? undefined : all[key]?.(info)) as Result
}
