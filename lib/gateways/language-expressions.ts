/**
 * Regular expressions that find the best language in `Accept-Language`, or any list with weights, for gateways that can count no weights.
 * There is one for weights of 1 and one for each tenth below it; the first expression that matches has the language as its group 1, as the client
 * wrote it. Each takes the earliest range of its weights, the longest tag first, and shortens a range as RFC 4647 §3.4 does: `de-AT` finds `de`.
 *
 * They are read alike by PCRE and RE2, without regard to case, and hold neither backslash, blank nor quote, so no configuration has to escape them.
 * Weights in one tenth count as equal, and a weight of 0 excludes its own range alone.
 *
 * @param tags the tags to find: `toLanguageTags` lists them
 */
export function toLanguageExpressions (tags: readonly string[]): readonly string[] {
  const alternatives = tags.map((tag) => tag.replaceAll('-', '[-_]')).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const range = `^(?:.*?,)??${SPACE}(${alternatives.join('|')})(?:[-_][a-z0-9]+)*`
  return WEIGHTS.map((weight) => `${range}${weight}${SPACE}(?:,|$)`)
}

/**
 * The tags that a gateway looks for, and the locale that each stands for. Shortened, the tags of traditional Chinese would lead to `zh`, which is
 * simplified: they lead to `zh-Hant` or, where there is none, to the default.
 *
 * @param locales the locales of the answers
 * @param defaultLocale where nothing matches
 */
export function toLanguageTags (locales: readonly string[], defaultLocale: string): ReadonlyArray<readonly [tag: string, locale: string]> {
  const own = new Map(locales.map((locale) => [locale.toLowerCase(), locale]))
  const isChinese = [...own.keys()].some((key) => key.split('-', 1).join() === 'zh')
  const traditional = (isChinese ? TRADITIONAL : []).filter((tag) => !own.has(tag.toLowerCase()))
  return [...locales.map((locale) => [locale, locale] as const), ...traditional.map((tag) => [tag, own.get('zh-hant') ?? defaultLocale] as const)]
}

/** Traditional Chinese, by its script or by a region that writes it. */
const TRADITIONAL = ['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO']

const SPACE = '[[:space:]]*'
const Q = `${SPACE};${SPACE}q${SPACE}=${SPACE}`

/** A weight of 1 or none, then each tenth from the highest, then what is below a tenth (RFC 9110 §12.4.2). */
const WEIGHTS: readonly string[] = [
  `(?:${Q}1(?:[.]0*)?)?`,
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((tenth) => `${Q}0?[.]${tenth}[0-9]*`),
  `${Q}0?[.]0+[1-9][0-9]*`
]
