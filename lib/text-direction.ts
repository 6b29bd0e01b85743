/** Scripts that are written from right to left (ISO 15924). */
const RTL: ReadonlySet<string | undefined> = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/** By tag: `Intl` takes its time. The tags are those of catalogues and options, so authors bound it. */
const scripts = new Map<string, string | undefined>()

/**
 * The script that a language is written in (ISO 15924), also where it goes without saying: `'Hant'` for `zh-TW`.
 *
 * @param locale BCP 47 tag, of a catalogue or of options; `_` counts as `-`
 * @returns `undefined` where nobody knows
 * @throws RangeError where `locale` is no BCP 47 tag
 */
export function toScript (locale: string): string | undefined {
  if (!scripts.has(locale)) scripts.set(locale, new Intl.Locale(locale.replaceAll('_', '-')).maximize().script)
  return scripts.get(locale)
}

/** The direction in which a language is written. */
export function toDirection (locale: string): 'ltr' | 'rtl' {
  return RTL.has(toScript(locale)) ? 'rtl' : 'ltr'
}
