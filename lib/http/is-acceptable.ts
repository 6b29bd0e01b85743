import { MAX_LIST_LENGTH, parseQualityList } from './parse-quality-list.js'

/**
 * `true` where one of the media types is acceptable by `Accept` (RFC 9110 §12.5.1): of the ranges that it matches the most specific decides.
 * No header, or nothing readable in it, accepts anything.
 *
 * @param accept the value of the header
 * @param mediaTypes media types in lower case, without parameters
 */
export function isAcceptable (accept: string | undefined, mediaTypes: readonly string[]): boolean {
  const qualities = toQualities(accept)
  if (qualities.size === 0 || isTooLong(accept)) return true
  return mediaTypes.some((type) => {
    const quality = qualities.get(type) ?? qualities.get(`${type.split('/', 1)[0]}/*`) ?? qualities.get('*/*')
    return quality !== undefined && quality > 0
  })
}

/**
 * `true` where one of the content codings is acceptable by `Accept-Encoding` (RFC 9110 §12.5.3): `identity` is unless it is excluded.
 *
 * @param acceptEncoding the value of the header
 * @param codings content codings in lower case
 */
export function isCodingAcceptable (acceptEncoding: string | undefined, codings: readonly string[]): boolean {
  if (isTooLong(acceptEncoding)) return true
  const qualities = toQualities(acceptEncoding)
  return codings.some((coding) => {
    const quality = qualities.get(coding) ?? qualities.get('*')
    return quality === undefined ? coding === 'identity' : quality > 0
  })
}

/** Of a longer list not all is read, and only who has read all can say that nothing fits. */
function isTooLong (list = ''): boolean {
  return list.length > MAX_LIST_LENGTH
}

function toQualities (list: string | undefined): ReadonlyMap<string, number> {
  // The list comes best first: of a range that is given twice, the higher weight stands.
  return new Map(parseQualityList(list ?? '').toReversed().map(({ value, quality }) => [value, quality]))
}
