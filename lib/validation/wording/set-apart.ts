import { toDirection, toScript } from '../../text-direction.js'

/** First strong isolate and pop directional isolate (Unicode UAX #9): what is between them has a direction of its own. */
const [FSI, PDI] = ['\u2068', '\u2069']

/** Stands at an edge that needs a space beside a Han character, until the sentence is whole. A noncharacter of Unicode: no text has it. */
const EDGE = '\uFDD0'
const AT_HAN = new RegExp(`(?<=\\p{Script=Han})${EDGE}|${EDGE}(?=\\p{Script=Han})`, 'gu')
const HAN: ReadonlySet<string | undefined> = new Set(['Hans', 'Hant'])

/** How a language sets names and values apart from its sentences. */
export interface Typesetting {
  /** Sets a name or value apart that stands in a sentence, and whose language nobody knows. */
  readonly setApart: (text: string) => string
  /** The same of words of the language. */
  readonly space: (text: string) => string
  /** Makes a sentence ready to be read, once all of it is there. */
  readonly finish: (sentence: string) => string
}

/**
 * Makes the typesetting of a language. From right to left, names and values are isolated: `_id` would be shown as `id_`, and dates backwards. In Chinese,
 * a space stands between Han characters and the Latin letter or digit that a name or value begins or ends with.
 *
 * @param locale BCP 47 tag
 */
export function createTypesetting (locale: string): Typesetting {
  if (toDirection(locale) === 'rtl') return { setApart: (text) => FSI + text + PDI, space: asIs, finish: asIs }
  if (HAN.has(toScript(locale))) return { setApart: markEdges, space: markEdges, finish: (sentence) => sentence.replace(AT_HAN, ' ').replaceAll(EDGE, '') }
  return { setApart: asIs, space: asIs, finish: asIs }
}

function markEdges (text: string): string {
  return text.replace(/^(?=-?[A-Za-z0-9_])/, EDGE).replace(/(?<=[A-Za-z0-9_])$/, EDGE)
}

function asIs (text: string): string {
  return text
}
