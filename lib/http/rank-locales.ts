import { parseQualityList } from './parse-quality-list.js'

/**
 * Ranks locales by a language priority list, the value of `Accept-Language` say, by the lookup of RFC 4647 §3.4. Unlike there each locale
 * that a range leads to is given and not the first alone, because a text may lack the best one.
 *
 * Ranges are tried by their weight, equal ones in their order. Each is shortened from the right until nothing is left; a single letter or
 * digit goes together with the subtag after it. So `de-Latn-AT` leads to `de-Latn-AT`, `de-Latn` and `de`, never to anything longer.
 * `zh-Hant-TW` and `zh-TW` lead to `zh-Hant` and never to `zh`: that is another script. `*` is
 * skipped: it asks for nothing but the default. A range of weight 0 excludes the first locale that it leads to, unless it gets there only by
 * shortening and another range names that locale.
 *
 * @param list the value of the header; `parseQualityList` says which part of it is read
 * @param available locale indexes by tag, each written by `toLocaleKey`
 * @returns locale indexes, best first, each once
 */
export function rankLocales (list: string, available: ReadonlyMap<string, number>): readonly number[] {
  const wanted: string[] = []
  const unwanted: string[] = []
  for (const { value, quality } of parseQualityList(list)) (quality > 0 ? wanted : unwanted).push(toLocaleKey(value))

  const excluded = new Set<string>()
  for (const range of unwanted) {
    const found = shortenRange(range).find((tag) => available.has(tag))
    if (found !== undefined && (found === range || !wanted.includes(found))) excluded.add(found)
  }

  const ranked = new Set<number>()
  for (const tag of wanted.flatMap(shortenRange)) {
    const index = available.get(tag)
    if (index !== undefined && !excluded.has(tag)) ranked.add(index)
  }
  return [...ranked]
}

/**
 * Writes a tag as it is compared: case does not matter (RFC 4647 §2), and `_` is read as `-`, since `ru_RU` is common in practice.
 *
 * @param tag a language tag or range
 */
export function toLocaleKey (tag: string): string {
  return tag.toLowerCase().replaceAll('_', '-')
}

/** Chinese that is written in traditional characters: by its script, or by a region where nothing else is said. */
const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)(?=-|$)/

/** A range and what is left of it step by step, the longest first. Traditional Chinese never leads to `zh`, which is simplified, but to `zh-hant`. */
function shortenRange (range: string): string[] {
  const steps: string[] = []
  for (let end = range.length; end > 0;) {
    steps.push(range.slice(0, end))
    do end = range.lastIndexOf('-', end - 1)
    while (end > 0 && (end === 1 || range[end - 2] === '-'))
  }
  return TRADITIONAL.test(range) ? [...new Set([...steps.slice(0, -1), 'zh-hant'])] : steps
}
