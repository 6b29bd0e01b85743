import type { CatalogEntry } from '../../types/entry.js'
import type { Problem } from '../plugin-errors.js'

/**
 * Finds inherited entries without a text in the default locale, and locales that are spelled in two ways: `pt-BR` and `pt-br` are one
 * language, in which neither catalogue would be complete.
 */
export function validateLocales (entries: readonly CatalogEntry[], defaultLocale: string, problems: Problem[]): void {
  const spellings = new Map<string, string>()
  const checked = new Set<string>()
  function validateSpelling (locale: string, path: string): void {
    if (checked.has(locale)) return
    checked.add(locale)
    const canonical = new Intl.Locale(locale).toString()
    const spelling = spellings.get(canonical)
    if (spelling === undefined) spellings.set(canonical, locale)
    else problems.push({ path, message: `must be spelled ${spelling} as elsewhere, received "${locale}"` })
  }

  validateSpelling(defaultLocale, 'defaultLocale')
  for (const { slug, message, description = {} } of entries) {
    if (!Object.hasOwn(message, defaultLocale)) {
      problems.push({ path: `${slug}.message.${defaultLocale}`, message: 'must be a text in the default locale, received undefined' })
    }
    for (const locale of Object.keys(message)) validateSpelling(locale, `${slug}.message.${locale}`)
    for (const locale of Object.keys(description)) validateSpelling(locale, `${slug}.description.${locale}`)
  }
}
