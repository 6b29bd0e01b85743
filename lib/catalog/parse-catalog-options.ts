import type { AnyCatalog } from '../../types/catalog.js'
import { DEFAULT_LOCALE } from '../constants.js'
import { isLocale, isRecord } from '../guards.js'
import { CatalogError, createMust, type Problem } from '../plugin-errors.js'
import { isCatalog } from './is-catalog.js'

/** What a catalogue is built on. */
export interface Foundation {
  /** The catalogues whose entries are inherited. */
  readonly parents: readonly AnyCatalog[]
  readonly defaultLocale: string
}

const KEYS: readonly string[] = ['extends', 'defaultLocale']

/**
 * Checks the options of `defineCatalog` and completes them.
 *
 * @param fallback what is inherited where `extends` is not given
 * @throws `CatalogError`: where the foundation is wrong, nothing can be said of the entries
 */
export function parseCatalogOptions (options: unknown, fallback: AnyCatalog | null): Foundation {
  const problems: Problem[] = []
  const must = createMust(problems)
  if (!isRecord(options)) must('options', `an object of ${KEYS.join(', ')}`, options)
  const given = isRecord(options) ? options : {}
  for (const key of Object.keys(given)) {
    if (!KEYS.includes(key)) must(key, `one of ${KEYS.join(', ')}`, key)
  }
  const { extends: inherited = fallback } = given
  const parents: readonly unknown[] = inherited === null ? [] : [inherited].flat()
  for (const [index, parent] of parents.entries()) {
    const isListed = Array.isArray(inherited)
    if (!isCatalog(parent)) must(isListed ? `extends.${index}` : 'extends', isListed ? 'a catalogue' : 'a catalogue, a list of catalogues or null', parent)
  }
  const { defaultLocale = parents.find(isCatalog)?.defaultLocale ?? DEFAULT_LOCALE } = given
  if (!isLocale(defaultLocale)) must('defaultLocale', 'a BCP 47 locale', defaultLocale)
  if (problems.length > 0) throw new CatalogError(problems)
  // Nothing was found wrong.
  return { parents, defaultLocale } as Foundation
}
