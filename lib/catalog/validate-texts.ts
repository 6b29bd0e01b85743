import { isLocale, isRecord } from '../guards.js'
import { parseMessage } from '../message/parse-message.js'
import { validateMessage } from '../message/validate-message.js'
import { toDisplay, type Problem } from '../plugin-errors.js'

/** Texts by locale; a single text is the default locale's. Says what is no text and which locale is none. */
export function validateTexts (value: unknown, path: string, defaultLocale: string, problems: Problem[]): Record<string, string> {
  if (typeof value !== 'string' && !isRecord(value)) {
    problems.push({ path, message: `must be a text or texts by locale, received ${toDisplay(value)}` })
    return {}
  }
  const texts: Record<string, string> = {}
  const given = typeof value === 'string' ? { [defaultLocale]: value } : value
  for (const [locale, text] of Object.entries(given)) {
    const place = toPlace(value, path, locale)
    if (!isLocale(locale)) {
      problems.push({ path: place, message: `must be under a BCP 47 locale, received ${toDisplay(locale)}` })
    } else if (typeof text !== 'string' || text.trim() === '') {
      problems.push({ path: place, message: `must be a non-empty text, received ${toDisplay(text)}` })
    } else {
      texts[locale] = text
    }
  }
  if (!Object.hasOwn(given, defaultLocale)) {
    problems.push({ path: `${path}.${defaultLocale}`, message: 'must be a text in the default locale, received undefined' })
  }
  return texts
}

/** As `validateTexts`, for ICU messages: the texts must parse, have every plural category and the same arguments in each locale. */
export function validateMessages (value: unknown, path: string, defaultLocale: string, problems: Problem[]): Record<string, string> {
  const texts = validateTexts(value, path, defaultLocale, problems)
  const argumentsOf = new Map<string, string>()
  for (const [locale, text] of Object.entries(texts)) {
    const faults = validateMessage(text, locale)
    for (const fault of faults) problems.push({ path: toPlace(value, path, locale), message: fault })
    if (faults.length === 0) argumentsOf.set(locale, [...parseMessage(text).arguments.keys()].sort().join(', '))
  }
  const expected = argumentsOf.get(defaultLocale)
  for (const [locale, received] of argumentsOf) {
    if (expected === undefined || received === expected) continue
    problems.push({
      path: `${path}.${locale}`,
      message: `must have the arguments of ${defaultLocale} (${expected || 'none'}), received ${received || 'none'}`
    })
  }
  return texts
}

/** A single text has no locale in its path. */
function toPlace (value: unknown, path: string, locale: string): string {
  return typeof value === 'string' ? path : `${path}.${locale}`
}
