import type { DefineCatalog } from '../../types/define-catalog.js'
import { buildCatalog } from './build-catalog.js'
import { httpCatalog } from './default-catalog.js'

/**
 * Declares a catalogue of errors: entries by code (a number) or slug (a string).
 *
 * `extends` names the catalogue whose entries are inherited (`httpCatalog` unless given, `null` for none); an entry replaces the inherited one
 * of the same slug or code. `defaultLocale` is the locale in which every entry has a text: that of `extends` unless given, else `'en'`.
 *
 * @throws `CatalogError` (`FST_CATALOG_DEFINITION_INVALID`), which lists everything that is wrong with its path
 */
// What the types say of the entries is worked out from the definition, which no value can carry.
export const defineCatalog = ((definition: unknown, options?: unknown) => buildCatalog(definition, httpCatalog, options)) as DefineCatalog
