const SECONDS = /^\d{1,10}$/
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/

/** `Retry-After` of a number of seconds or a time (RFC 9110 §10.2.3); `undefined` for what is neither. */
export function toRetryAfter (value: number | Date | undefined): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toUTCString()
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return undefined
  return String(Math.ceil(value))
}

/** A `Retry-After` that others have set, if it says when: seconds other than 0, or an IMF-fixdate. */
export function readRetryAfter (value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string') return undefined
  if (SECONDS.test(text)) return Number(text) > 0 ? text : undefined
  return HTTP_DATE.test(text) ? text : undefined
}

/** The seconds that a `Retry-After` asks to wait. */
export function toSeconds (retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined
  if (SECONDS.test(retryAfter)) return Number(retryAfter)
  return Math.max(0, Math.ceil((Date.parse(retryAfter) - now) / 1000))
}
