/** W3C Trace Context §3.2: version, trace id, parent id, flags. Later versions may add to it. */
const TRACEPARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-[\da-f]{2}(?:$|-)/
const LENGTH_OF_VERSION_0 = 55

/** The id of the trace that a `traceparent` names; `undefined` where it is not valid. */
export function readTraceparent (value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 512) return undefined
  if (value.startsWith('00') && value.length !== LENGTH_OF_VERSION_0) return undefined
  return TRACEPARENT.exec(value)?.[1]
}
