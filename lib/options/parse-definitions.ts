import type { DefinedLocale } from '../../types/locale.js'
import { isRecord } from '../guards.js'
import { isDefinedLocale } from '../message/define-locale.js'
import { builtInLocales } from '../message/locales/index.js'
import type { Must } from '../plugin-errors.js'
import { textsOfLocale } from '../validation/wording/texts-of-locale.js'

/**
 * The option `locale.definitions`, together with the languages of the package, the default one first. A partial one is laid over what is known of its
 * own language or of that which its tag belongs to; any other stands by itself. Of two of one tag the later goes first.
 */
export function parseDefinitions (locale: unknown, must: Must): readonly DefinedLocale[] {
  const given = isRecord(locale) && locale['definitions'] !== undefined ? locale['definitions'] : []
  if (!Array.isArray(given)) {
    must('locale.definitions', 'an array of what defineLocale returns', given)
    return builtInLocales
  }
  for (const [index, definition] of given.entries()) {
    if (!isDefinedLocale(definition)) must(`locale.definitions.${index}`, 'made by defineLocale', definition)
  }
  const known = new Map(builtInLocales.map((definition) => [definition.locale, definition]))
  for (const definition of given.filter(isDefinedLocale)) {
    const [base] = definition.partial === true ? textsOfLocale(definition.locale, Object.fromEntries(known)) : []
    known.set(definition.locale, base === undefined ? definition : layOver(base, definition))
  }
  return Object.freeze([...known.values()])
}

function layOver (base: DefinedLocale, definition: DefinedLocale): DefinedLocale {
  return {
    ...base,
    ...definition,
    entries: { ...base.entries, ...definition.entries },
    sentences: { ...base.sentences, ...definition.sentences },
    typeNames: { ...base.typeNames, ...definition.typeNames },
    parts: { ...base.parts, ...definition.parts }
  }
}
