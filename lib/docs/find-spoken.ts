import { rankLocales, toLocaleKey } from '../http/rank-locales.js'
import { toScript } from '../text-direction.js'

/**
 * Finds what is there in the language of a locale: for `pt-BR` that of `pt`, for `zh-TW` that of `zh-Hant`. Another script is another language to its
 * readers: traditional Chinese finds nothing among simplified characters.
 *
 * @param texts by language, e.g. `pt`
 */
export function findSpoken<Text> (texts: ReadonlyMap<string, Text>, locale: string): Text | undefined {
  const tags = [...texts.keys()]
  const [index = -1] = rankLocales(locale, new Map(tags.map((tag, index) => [toLocaleKey(tag), index])))
  const tag = tags[index]
  return tag !== undefined && toScript(locale) === toScript(tag) ? texts.get(tag) : undefined
}
