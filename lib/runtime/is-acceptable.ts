import { parseQualityList } from './parse-quality-list.js'

/**
 * `true` where one of the media types is acceptable by `Accept` (RFC 9110 §12.5.1): of the ranges that it matches the most specific decides.
 * No header, or nothing readable in it, accepts anything.
 *
 * @param accept the value of the header
 * @param mediaTypes media types in lower case, without parameters
 */
export function isAcceptable (accept: string | undefined, mediaTypes: readonly string[]): boolean {
  const qualities = toQualities(accept)
  if (qualities.size === 0) return true
  return mediaTypes.some((type) => {
    const quality = qualities.get(type) ?? qualities.get(`${type.split('/', 1)[0]}/*`) ?? qualities.get('*/*')
    return quality !== undefined && quality > 0
  })
}

/** `true` where `Accept-Encoding` takes a body without coding (RFC 9110 §12.5.3). */
export function isIdentityAcceptable (acceptEncoding: string | undefined): boolean {
  const qualities = toQualities(acceptEncoding)
  return (qualities.get('identity') ?? qualities.get('*')) !== 0
}

function toQualities (list: string | undefined): ReadonlyMap<string, number> {
  // The list comes best first: of a range that is given twice, the higher weight stands.
  return new Map(parseQualityList(list ?? '').toReversed().map(({ value, quality }) => [value, quality]))
}
