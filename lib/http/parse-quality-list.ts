/** The most characters of a list that are read; a hostile header of any length costs no more than this one. */
export const MAX_LIST_LENGTH = 256

/** The most members of a list that are read. */
const MAX_MEMBERS = 32

/** RFC 9110 §12.4.2. More than three decimals, and none before the point, are accepted: clients send both. */
const WEIGHT = /^(?:0(?:\.\d*)?|\.\d+|1(?:\.0*)?)$/

/** One member of a list with weights. */
export interface QualityItem {
  /** The range, in lower case and without its parameters. */
  readonly value: string
  /** 0 (not acceptable) to 1. */
  readonly quality: number
}

/**
 * Parses the value of `Accept`, `Accept-Language` or any field of that form (RFC 9110 §12.4.2, §12.5): ranges, each with a weight.
 * Other parameters are ignored, quoted ones included. A member whose weight is malformed is ignored. Never throws.
 *
 * Only the whole members within the first 256 characters are read, and of those the first 32.
 *
 * @param list the value of the field
 * @returns the members, those of a higher weight first; equal weights keep the order of the list
 */
export function parseQualityList (list: string): readonly QualityItem[] {
  const text = list.length > MAX_LIST_LENGTH ? list.slice(0, Math.max(0, list.lastIndexOf(',', MAX_LIST_LENGTH))) : list
  const items: QualityItem[] = []
  for (const member of splitOutsideQuotes(text, ',').slice(0, MAX_MEMBERS)) {
    const parts = splitOutsideQuotes(member, ';')
    const value = parts[0]?.trim().toLowerCase()
    const quality = parseWeight(parts)
    if (value && quality !== undefined) items.push({ value, quality })
  }
  return items.sort((a, b) => b.quality - a.quality)
}

/** The weight among the parameters: 1 where there is none, `undefined` where it is malformed. */
function parseWeight (parts: readonly string[]): number | undefined {
  for (const part of parts) {
    const [name, value] = part.split('=', 2)
    if (value === undefined || name?.trim().toLowerCase() !== 'q') continue
    const weight = value.trim()
    return WEIGHT.test(weight) ? Number(weight) : undefined
  }
  return 1
}

/** Splits at a separator that stands in no quoted-string (RFC 9110 §5.6.4). */
function splitOutsideQuotes (text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator)
  const parts: string[] = []
  let start = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char === '"') quoted = !quoted
    else if (quoted && char === '\\') i++
    else if (!quoted && char === separator) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}
