/** Scripts that are written from right to left (ISO 15924). */
const RTL: ReadonlySet<string | undefined> = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/** The script that a language is written in (ISO 15924); `undefined` where nobody knows. */
export function toScript (locale: string): string | undefined {
  return new Intl.Locale(locale).maximize().script
}

/** The direction in which a language is written. */
export function toDirection (locale: string): 'ltr' | 'rtl' {
  return RTL.has(toScript(locale)) ? 'rtl' : 'ltr'
}
