import type { DefineCatalog } from '../../types/define-catalog.js'
import { buildCatalog } from './build-catalog.js'
import { httpCatalog } from './default-catalog.js'

/**
 * Declares a catalogue of errors: entries by code (a number) or slug (a string).
 *
 * An entry overrides the inherited one of the same slug or code. `options.extends` is the catalogue to inherit from (`httpCatalog` by default, `null` for
 * none). `options.defaultLocale` is the locale in which every entry has a text (by default that of `extends`, or `'en'`).
 *
 * @throws `CatalogError` (`FST_CATALOG_DEFINITION_INVALID`), which lists every problem with its path
 * @example
 * ```ts
 * const catalog = defineCatalog({
 *   quota: { status: 429, message: 'Only {limit, number} uploads a day', retryAfter: 3600 }
 * })
 * ```
 */
// The cast is needed because the types of the entries are computed from the definition, which the value cannot carry.
export const defineCatalog = ((definition: unknown, options?: unknown) => buildCatalog(definition, httpCatalog, options)) as DefineCatalog
