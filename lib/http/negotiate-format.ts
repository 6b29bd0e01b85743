import { MAX_LIST_LENGTH, parseQualityList } from './parse-quality-list.js'

/** The most `Accept` values whose answer is kept. When it is reached, the cache starts again from nothing. */
const MAX_CACHED = 256

/** A range that a media type matches; of several the most specific one decides (RFC 9110 §12.5.1). */
interface Candidate {
  readonly range: string
  readonly specificity: number
  /** `false` for a match by kinship, which can recommend a type beyond what its own ranges say, and never against. */
  readonly decides: boolean
}

/**
 * Makes the function that chooses a wire format by `Accept` (RFC 9110 §12.5.1).
 *
 * The format with the highest weight wins; of equal ones the one that is named most exactly, and of those the first. Parameters are ignored.
 * `application/json` also speaks for each type with the suffix `+json`, less exactly than for itself. A weight of 0 excludes. An error is
 * never blanked or turned into a 406 by `Accept`: where nothing is acceptable, or the header is absent or garbage, the answer is 0.
 *
 * The result is kept by the value, of 256 values at most. Of a longer one the first 256 characters are looked at and nothing is kept.
 *
 * @param mediaTypes the media types of the formats, without parameters; the index is the format
 * @returns a function from the value of `Accept` to the index of the best format; it never throws
 */
export function createFormatNegotiator (mediaTypes: readonly string[]): (accept: string | undefined) => number {
  if (mediaTypes.length < 2) return () => 0

  const formats = mediaTypes.map(buildCandidates)
  const known = new Map<string, number>()

  return function negotiateFormat (accept) {
    if (typeof accept !== 'string') return 0
    if (accept.length > MAX_LIST_LENGTH) return findBestFormat(accept, formats)
    let best = known.get(accept)
    if (best === undefined) {
      best = findBestFormat(accept, formats)
      if (known.size === MAX_CACHED) known.clear()
      known.set(accept, best)
    }
    return best
  }
}

/** The ranges that a media type matches, the most specific first. */
function buildCandidates (mediaType: string): readonly Candidate[] {
  const type = mediaType.toLowerCase()
  const candidates = [{ range: type, specificity: 3, decides: true }]
  if (type.endsWith('+json')) candidates.push({ range: 'application/json', specificity: 2, decides: false })
  candidates.push({ range: `${type.slice(0, type.indexOf('/'))}/*`, specificity: 1, decides: true })
  candidates.push({ range: '*/*', specificity: 0, decides: true })
  return candidates
}

function findBestFormat (accept: string, formats: ReadonlyArray<readonly Candidate[]>): number {
  const qualities = new Map<string, number>()
  for (const { value, quality } of parseQualityList(accept)) {
    // The list comes best first: of a range that is given twice, the higher weight stands.
    if (!qualities.has(value)) qualities.set(value, quality)
  }

  let best = 0
  let bestQuality = 0
  let bestSpecificity = Infinity // a weight of 0 is no better than none
  formats.forEach((candidates, index) => {
    for (const { range, specificity, decides } of candidates) {
      const quality = qualities.get(range)
      if (quality === undefined) continue
      if (quality > bestQuality || (quality === bestQuality && specificity > bestSpecificity)) {
        best = index
        bestQuality = quality
        bestSpecificity = specificity
      }
      if (decides) break
    }
  })
  return best
}
