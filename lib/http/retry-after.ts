const SECONDS = /^\d{1,10}$/
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/

/** `Retry-After` of a number of seconds or a time (RFC 9110 §10.2.3); `undefined` for what is neither. */
export function toRetryAfter (value: number | Date | undefined): string | undefined {
  if (value === undefined) return undefined
  const text = value instanceof Date ? value.toUTCString() : String(Math.ceil(value))
  return isRetryAfter(text) ? text : undefined
}

/** A `Retry-After` that others have set, if it says when: seconds other than 0, or an IMF-fixdate. */
export function readRetryAfter (value: unknown): string | undefined {
  const text = String(value)
  return isRetryAfter(text) && Number(text) !== 0 ? text : undefined
}

/** The seconds that a `Retry-After` asks to wait. */
export function toSeconds (retryAfter: unknown, now = Date.now()): number | undefined {
  if (retryAfter === undefined) return undefined
  const text = String(retryAfter)
  if (!isRetryAfter(text)) return undefined
  return SECONDS.test(text) ? Number(text) : Math.max(0, Math.ceil((Date.parse(text) - now) / 1000))
}

function isRetryAfter (text: string): boolean {
  return SECONDS.test(text) || (HTTP_DATE.test(text) && !Number.isNaN(Date.parse(text)))
}
