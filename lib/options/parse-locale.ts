import type { AnyCatalog } from '../../types/catalog.js'
import type { DefinedLocale } from '../../types/locale.js'
import type { CompileOptions } from '../compile/compile-catalog.js'
import { isHeaderName } from '../guards.js'
import type { Must } from '../plugin-errors.js'
import { parseRecord } from './parse-record.js'

/** How the language of an answer is chosen, complete. */
export type ParsedLocale = CompileOptions['locale'] & {
  /** All languages that there are sentences in, the default one first. */
  readonly definitions: readonly DefinedLocale[]
}

/** The option `locale`, whose `definitions` have been read for the catalogue. */
export function parseLocale (locale: unknown, catalog: AnyCatalog, definitions: readonly DefinedLocale[], must: Must): ParsedLocale {
  const given = parseRecord('locale', locale, ['default', 'header', 'select', 'definitions', 'only'], must)
  const { default: fallback = catalog.defaultLocale, header = 'language', select } = given
  if (!(catalog.locales as readonly unknown[]).includes(fallback)) must('locale.default', `one of ${catalog.locales.join(', ')}`, fallback)
  if (header !== false && !isHeaderName(header)) must('locale.header', 'a header name or false', header)
  if (select !== undefined && typeof select !== 'function') must('locale.select', 'a function', select)
  return Object.freeze({
    // What is of another type has been found wrong: these values are never used then.
    default: fallback as string,
    header: typeof header === 'string' ? header.toLowerCase() : undefined,
    select: select as ParsedLocale['select'],
    definitions
  })
}
