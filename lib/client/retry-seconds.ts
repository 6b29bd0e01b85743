/**
 * The seconds that a `Retry-After` asks to wait, in either grammar (RFC 9110 §10.2.3). A date counts from the `Date` of the response if that is readable,
 * because clocks differ. `undefined` if the header is invalid or its number is too large.
 */
export function toRetrySeconds (retryAfter: string | null, date: string | null): number | undefined {
  if (retryAfter === null) return undefined
  if (/^\d+$/.test(retryAfter)) return toSeconds(Number(retryAfter))
  // `Date.parse` takes almost anything: each grammar of HTTP-date begins with the name of a day.
  const then = /^[A-Z][a-z]{2,8},? /.test(retryAfter) ? Date.parse(retryAfter) : NaN
  const now = Date.parse(date ?? '') || Date.now()
  return toSeconds(Math.max(0, Math.ceil((then - now) / 1000)))
}

/** A finite number of seconds, 0 or more, or `undefined`. */
export function toSeconds (value: number | undefined): number | undefined {
  return Number.isFinite(value) && Number(value) >= 0 ? value : undefined
}
