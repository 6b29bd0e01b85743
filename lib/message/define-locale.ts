import type { DefinedLocale, DefineLocaleOptions, LocaleDefinition, PartialLocaleDefinition } from '../../types/locale.js'
import { isLocale, isRecord } from '../guards.js'
import { LocaleError, toDisplay } from '../plugin-errors.js'
import { validateLocale } from './validate-locale.js'

/**
 * Declares a language for the option `locale.definitions`: a new one, or a replacement for a built-in one. It must have every text, unless `partial` is
 * `true`. See docs/languages.md.
 *
 * @param definition - The texts of the language.
 * @throws `LocaleError` (`FST_CATALOG_LOCALE_INVALID`), which lists every missing, unknown or invalid text with its path
 * @example `defineLocale({ locale: 'en-GB', entries: { too_many_requests: 'Please wait a moment' } }, { partial: true })`
 */
export function defineLocale (definition: LocaleDefinition, options?: DefineLocaleOptions): DefinedLocale
export function defineLocale (definition: PartialLocaleDefinition, options: { readonly partial: true }): DefinedLocale
export function defineLocale (definition: PartialLocaleDefinition, options: DefineLocaleOptions = {}): DefinedLocale {
  // Callers without types may pass anything.
  const given: unknown = definition
  const partial = options.partial === true
  if (!isRecord(given)) throw new LocaleError([{ path: 'definition', message: `must be the texts of a language, received ${toDisplay(given)}` }])
  const copy = Object.fromEntries(Object.entries(given).map(([part, texts]) => [part, copyTexts(texts)]))
  const problems = validateLocale(copy, partial)
  if (problems.length > 0) throw new LocaleError(problems)
  // The checks above found no problem.
  return Object.freeze({ entries: {}, sentences: {}, typeNames: {}, ...copy, partial }) as DefinedLocale
}

/** `true` for a language that `defineLocale` has checked, including one of another copy of this package. */
export function isDefinedLocale (value: unknown): value is DefinedLocale {
  return isRecord(value) && isLocale(value['locale']) && typeof value['partial'] === 'boolean' && isRecord(value['entries']) &&
    isRecord(value['sentences']) && isRecord(value['typeNames'])
}

/** A frozen copy, so that no later change invalidates the checks. */
function copyTexts (texts: unknown): unknown {
  return isRecord(texts) ? Object.freeze(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, copyTexts(text)]))) : texts
}
