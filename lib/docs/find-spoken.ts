import { toLocaleKey } from '../http/rank-locales.js'
import { toScript } from '../text-direction.js'

/**
 * Finds what is there in the language of a locale: for `pt-BR` that of `pt`. Another script is another language to its readers: traditional Chinese finds
 * nothing among simplified characters.
 *
 * @param texts by language, e.g. `pt`
 */
export function findSpoken<Text> (texts: ReadonlyMap<string, Text>, locale: string): Text | undefined {
  const language = toLocaleKey(locale).split('-', 1).join()
  return toScript(locale) === toScript(language) ? texts.get(language) : undefined
}
