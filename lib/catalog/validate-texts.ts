import { isLocale, isRecord } from '../guards.js'
import { hasArguments } from '../message/icu.js'
import type { ParsedMessage } from '../message/parse-message.js'
import { checkMessage } from '../message/validate-message.js'
import { toDisplay, type Problem } from '../plugin-errors.js'

const VISIBLE = /\S/

/** Where texts stand, and what is known of them. */
export interface TextsPlace {
  readonly path: string
  readonly defaultLocale: string
  /** The texts that an override keeps where it gives none. They are right. */
  readonly inherited: Readonly<Record<string, string>> | undefined
}

/** Checks texts by locale; a single text is the default locale's. Inherited texts stay where none is given. */
export function validateTexts (value: unknown, { path, defaultLocale, inherited }: TextsPlace, problems: Problem[]): Record<string, string> {
  if (typeof value !== 'string' && !isRecord(value)) {
    problems.push({ path, message: `must be a text or texts by locale, received ${toDisplay(value)}` })
    return {}
  }
  const texts: Record<string, string> = { ...inherited }
  const given: Readonly<Record<string, unknown>> = typeof value === 'string' ? { [defaultLocale]: value } : value
  for (const locale of Object.keys(given)) {
    const text = given[locale]
    if (!isLocale(locale)) {
      problems.push({ path: toPlace(value, path, locale), message: `must be under a BCP 47 locale, received ${toDisplay(locale)}` })
    } else if (typeof text !== 'string' || !VISIBLE.test(text)) {
      problems.push({ path: toPlace(value, path, locale), message: `must be a non-empty text, received ${toDisplay(text)}` })
    } else {
      texts[locale] = text
    }
  }
  if (!Object.hasOwn(given, defaultLocale) && inherited?.[defaultLocale] === undefined) {
    problems.push({ path: `${path}.${defaultLocale}`, message: 'must be a text in the default locale, received undefined' })
  }
  return texts
}

/** As `validateTexts`, for ICU messages: the texts must parse, have every plural category and the same arguments in each locale. */
export function validateMessages (value: unknown, place: TextsPlace, problems: Problem[]): Record<string, string> {
  const { path, defaultLocale, inherited } = place
  const texts = validateTexts(value, place, problems)
  // Most texts have no arguments, and nothing can be wrong with these.
  if (!Object.values(texts).some(hasArguments)) return texts
  const parsedOf = new Map<string, ParsedMessage>()
  for (const locale of Object.keys(texts)) {
    const { faults, parsed } = checkMessage(texts[locale] as string, locale) // a key of theirs
    for (const fault of faults) problems.push({ path: toPlace(value, path, locale), message: fault })
    if (parsed !== undefined && faults.length === 0) parsedOf.set(locale, parsed)
  }
  const expected = parsedOf.get(defaultLocale)
  if (expected === undefined) return texts
  const kept: string[] = []
  for (const [locale, received] of parsedOf) {
    if (haveSameArguments(received, expected)) continue
    if (inherited !== undefined && texts[locale] === inherited[locale]) {
      kept.push(locale)
      continue
    }
    problems.push({
      path: `${path}.${locale}`,
      message: `must have the arguments of ${defaultLocale} (${toNames(expected)}), received ${toNames(received)}`
    })
  }
  // An override may meet many inherited texts: one problem names them all.
  if (kept.length > 0) {
    problems.push({
      path,
      message: `must have the arguments of ${defaultLocale} (${toNames(expected)}) in each locale, received others in the inherited texts of ` +
        `${kept.join(', ')}: give these too, or start over with replace: true`
    })
  }
  return texts
}

function haveSameArguments (one: ParsedMessage, other: ParsedMessage): boolean {
  return one === other || (one.arguments.size === other.arguments.size && [...one.arguments.keys()].every((name) => other.arguments.has(name)))
}

function toNames (parsed: ParsedMessage): string {
  return [...parsed.arguments.keys()].sort().join(', ') || 'none'
}

/** A single text has no locale in its path. */
function toPlace (value: unknown, path: string, locale: string): string {
  return typeof value === 'string' ? path : `${path}.${locale}`
}
