/**
 * The seconds that a `Retry-After` asks to wait, of either grammar (RFC 9110 §10.2.3). A time counts from the `Date` of the response, where
 * that can be read, since clocks differ.
 */
export function toRetrySeconds (retryAfter: string | null, date: string | null): number | undefined {
  if (retryAfter === null) return undefined
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter)
  const then = Date.parse(retryAfter)
  const now = Date.parse(date ?? '') || Date.now()
  return Number.isNaN(then) ? undefined : Math.max(0, Math.ceil((then - now) / 1000))
}
