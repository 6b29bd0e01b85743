/** The most names of a pointer that an issue shows. A client decides how deep a recursive schema goes, so the answer must not follow it. */
export const MAX_DEPTH = 32

/** The most characters of a name that an issue shows. */
export const MAX_NAME_LENGTH = 64

// By Unicode's own properties: controls, line separators, halves of surrogate pairs, what has no meaning, what is not seen by default (selectors, tags, fillers)
// and marks that reorder text. The blank of Braille is no space by its properties. Joiners (U+200C, U+200D) stay: words of several languages are written with them.
const UNFIT = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Bidi_Control}\u2800]/gu

const INDEX = /^\d+$/

/** The names on the way of a JSON Pointer (RFC 6901 §4), at most `limit` of them. What is no pointer has none. */
export function toSegments (pointer: string, limit = Infinity): readonly string[] {
  const segments: string[] = []
  let start = pointer.startsWith('/') ? 1 : Infinity
  while (start <= pointer.length && segments.length < limit) {
    const slash = pointer.indexOf('/', start)
    const end = slash === -1 ? pointer.length : slash
    segments.push(unescapeSegment(pointer.slice(start, end)))
    start = end + 1
  }
  return segments
}

/** The JSON Pointer of names (RFC 6901 §3). */
export function toPointer (segments: readonly string[]): string {
  let pointer = ''
  for (const segment of segments) pointer += `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`
  return pointer
}

/** The names joined by dots, as people write a path. */
export function toField (segments: readonly string[]): string {
  return segments.join('.')
}

/** `true` for the name of an item of a list. */
export function isIndex (segment: string): boolean {
  return INDEX.test(segment)
}

/** A name that a client may have chosen, fit to be shown: without control characters and cut at 64 characters. */
export function cleanName (name: string): string {
  // A character takes two units at most; the rest of a long name need not be looked at.
  const clean = name.slice(0, MAX_NAME_LENGTH * 2).replace(UNFIT, '')
  return clean.length <= MAX_NAME_LENGTH ? clean : [...clean].slice(0, MAX_NAME_LENGTH).join('')
}

function unescapeSegment (segment: string): string {
  return segment.includes('~') ? segment.replaceAll('~1', '/').replaceAll('~0', '~') : segment
}
