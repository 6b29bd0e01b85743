import type { DefinedLocale, DefineLocaleOptions, LocaleDefinition, PartialLocaleDefinition } from '../../types/locale.js'
import { isLocale, isRecord } from '../guards.js'
import { LocaleError, toDisplay } from '../plugin-errors.js'
import { validateLocale } from './validate-locale.js'

/**
 * Declares a language for the option `locale.definitions`: a new one, or one that stands for a language of the package. Every text must be there,
 * unless `partial` is `true`.
 *
 * @param definition the texts of the language: `LocaleDefinition` says which
 * @throws `LocaleError` (`FST_CATALOG_LOCALE_INVALID`), which lists everything that is missing, surplus or wrong with its path
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
  // Nothing was found wrong.
  return Object.freeze({ entries: {}, sentences: {}, typeNames: {}, ...copy, partial }) as DefinedLocale
}

/** `true` for a language that `defineLocale` has checked, also that of another copy of this package. */
export function isDefinedLocale (value: unknown): value is DefinedLocale {
  return isRecord(value) && isLocale(value['locale']) && typeof value['partial'] === 'boolean' && isRecord(value['entries']) &&
    isRecord(value['sentences']) && isRecord(value['typeNames'])
}

/** A frozen copy, so that no later change makes wrong what was found right. */
function copyTexts (texts: unknown): unknown {
  return isRecord(texts) ? Object.freeze(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, copyTexts(text)]))) : texts
}
