import { rankLocales, toLocaleKey } from '../runtime/rank-locales.js'

/**
 * What is written for a locale or for a language it belongs to, by the lookup of RFC 4647 §3.4: texts in `ru` serve `ru-RU` too.
 *
 * @param locale BCP 47 tag
 * @param byLocale anything by BCP 47 tag
 * @returns the most specific first; none if there is nothing in the language
 */
export function textsOfLocale<T> (locale: string, byLocale: Readonly<Record<string, T>>): readonly T[] {
  const values = Object.values(byLocale)
  const available = new Map(Object.keys(byLocale).map((tag, index) => [toLocaleKey(tag), index]))
  // The indexes are those of the values.
  return rankLocales(locale, available).map((index) => values[index] as T)
}
