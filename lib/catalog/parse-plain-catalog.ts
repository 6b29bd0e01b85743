import { defaultCatalog, httpCatalog } from './default-catalog.js'
import { isRecord } from '../guards.js'
import { CatalogError, createMust, type Problem } from '../plugin-errors.js'
import { buildCatalog } from './build-catalog.js'
import type { Catalog } from './catalog.js'

/** The built-in catalogues by name. */
const BASES: ReadonlyMap<unknown, Catalog> = new Map<unknown, Catalog>([['default', defaultCatalog as unknown as Catalog], ['http', httpCatalog as unknown as Catalog]])

/**
 * Makes the catalogue again of which `catalog.toJSON()` gave the plain data. All is checked as in a definition; matchers that name a class are
 * not in the data. A catalogue that is written by hand may inherit a built-in one: `extends` is its name.
 *
 * @throws `CatalogError`, which lists every problem
 */
export function parsePlainCatalog (data: unknown): Catalog {
  const { defaultLocale, entries, extends: base } = isRecord(data) ? data : {}
  const problems: Problem[] = []
  const must = createMust(problems)
  if (!Array.isArray(entries)) must('entries', 'a list of entries', entries)
  if (base !== undefined && !BASES.has(base)) must('extends', '"default" or "http"', base)
  const definition = new Map<string, unknown>()
  for (const [index, entry] of (Array.isArray(entries) ? entries : []).entries()) {
    const slug: unknown = isRecord(entry) ? entry['slug'] : undefined
    if (typeof slug !== 'string') must(`entries.${index}.slug`, 'a slug', slug)
    else if (definition.has(slug)) must(`entries.${index}.slug`, 'used once', slug)
    else definition.set(slug, entry)
  }
  if (problems.length > 0) throw new CatalogError(problems)
  return buildCatalog(Object.fromEntries(definition), BASES.get(base) ?? null, defaultLocale === undefined ? {} : { defaultLocale })
}
