import { toScript } from '../../text-direction.js'
import { rankLocales, toLocaleKey } from '../../http/rank-locales.js'

/**
 * What is written for a locale or for a language it belongs to, by the lookup of RFC 4647 §3.4: texts in `ru` serve `ru-RU` too. Those of another
 * script do not: simplified Chinese (`zh`) within traditional (`zh-Hant`, `zh-TW`) would not be one language.
 *
 * @param locale BCP 47 tag
 * @param byLocale anything by BCP 47 tag
 * @returns the most specific first; none if there is nothing in the language
 */
export function textsOfLocale<T> (locale: string, byLocale: Readonly<Record<string, T>>): readonly T[] {
  const script = toScript(locale)
  const texts = Object.entries(byLocale).filter(([tag]) => toScript(tag) === script)
  const available = new Map(texts.map(([tag], index) => [toLocaleKey(tag), index]))
  // The indexes are those of the texts.
  return rankLocales(locale, available).map((index) => (texts[index] as [string, T])[1])
}
