import type { PartialLocaleDefinition } from '../../types/locale.js'
import { buildCatalog } from '../catalog/build-catalog.js'
import { isLocale, isRecord } from '../guards.js'
import { validateLocale } from '../message/validate-locale.js'
import type { CatalogError, Problem } from '../plugin-errors.js'
import { TEXT_PROPERTIES, type TextFile } from './text-units.js'

/** Translated texts, for code. */
export interface ImportedTexts {
  readonly locale: string
  /** For `defineCatalog(entries, { extends: catalog })`: an entry keeps whatever they do not name. */
  readonly entries: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>
  /** For `defineLocale(definition, { partial: true })`; `undefined` where the file has no sentences of validation. */
  readonly definition?: PartialLocaleDefinition
}

/** What came of a file: its texts, or everything that is wrong with them. */
export interface ImportResult {
  readonly texts: ImportedTexts
  readonly problems: readonly Problem[]
  /** How many texts have no translation. */
  readonly untranslated: number
}

type Texts = Record<string, Record<string, Record<string, string>>>

/**
 * Makes of a translated file what `defineCatalog` and `defineLocale` take. A text that these would refuse is a problem: invalid ICU MessageFormat, arguments
 * that differ from those of the source, a plural category that the language needs and lacks. What is not translated is left out.
 */
export function importTexts ({ sourceLocale, locale, units }: TextFile): ImportResult {
  const problems: Problem[] = [['sourceLocale', sourceLocale], ['locale', locale]].filter(([, tag]) => !isLocale(tag)).map(([path = '', tag]) => {
    return { path, message: `must be a BCP 47 locale, received ${JSON.stringify(tag)}` }
  })
  if (problems.length > 0) return { texts: { locale, entries: {} }, problems, untranslated: 0 }
  const translated = units.filter(({ target }) => target !== undefined)
  const entries: Texts = {}
  const both: Texts = {}
  const definition: Record<string, unknown> = {}
  for (const { id, source, target = '' } of translated) {
    const [slug = '', property = '', ...rest] = id.split('.')
    const isEntry = TEXT_PROPERTIES.some((name) => name === property) && rest.length === 0
    if (isEntry) {
      put(entries, [slug, property, locale], target)
      put(both, [slug, property], { ...(property !== 'message' || sourceLocale !== locale) && { [sourceLocale]: source }, [locale]: target })
    } else put(definition, toPath(id), target)
  }
  problems.push(...findProblems(both, sourceLocale))
  const hasSentences = Object.keys(definition).length > 0
  definition['locale'] = locale
  if (hasSentences) problems.push(...validateLocale(definition, true))
  // What has problems is not used.
  const texts = { locale, entries, ...(hasSentences && { definition: definition as unknown as PartialLocaleDefinition }) }
  return { texts, problems, untranslated: units.length - translated.length }
}

/** What `defineCatalog` has against texts beside their sources. */
function findProblems (texts: Texts, defaultLocale: string): readonly Problem[] {
  // An entry may have a title to translate and no message.
  const entries = Object.entries(texts).map(([slug, properties]) => [slug, { status: 400, message: { [defaultLocale]: slug }, ...properties }])
  try {
    buildCatalog(Object.fromEntries(entries), null, { defaultLocale })
    return []
  } catch (error) {
    return (error as CatalogError).problems // it throws no other
  }
}

/** The keys of sentences and parts may have dots: `sentences.invalid_format.email`. */
function toPath (id: string): readonly string[] {
  const [part = '', ...keys] = id.split('.')
  if (part === 'parts' && keys.at(-1) === 'text') return [part, keys.slice(0, -1).join('.')]
  return keys.length === 0 ? [part] : [part, keys.join('.')]
}

/** Sets a value in a tree of plain objects; `__proto__` is a name like others. */
function put (tree: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  const known = Object.hasOwn(tree, key) ? tree[key] : undefined
  const branch = isRecord(known) ? known : {}
  if (rest.length > 0) put(branch, rest, value)
  Object.defineProperty(tree, key, { value: rest.length > 0 ? branch : value, enumerable: true, configurable: true, writable: true })
}
