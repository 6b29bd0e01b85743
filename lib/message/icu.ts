import { IntlMessageFormat } from 'intl-messageformat'

/** One element of a parsed text. */
export type MessageElement = ReturnType<IntlMessageFormat['getAst']>[number]

/** The parser's own numbers for the kinds of elements; its enum is not exported by `intl-messageformat`. */
export const ELEMENT = { literal: 0, argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6, pound: 7 } as const

/**
 * Parses ICU MessageFormat by intl-messageformat's own parser. `<` is literal.
 *
 * @param text a text with at least one `{`
 * @param locales BCP 47 tags, the best first; they matter to date skeletons alone
 * @throws SyntaxError or RangeError of the parser where the text is not ICU MessageFormat
 */
export function parseIcu (text: string, locales: string[]): readonly MessageElement[] {
  return new IntlMessageFormat(text, locales, undefined, { ignoreTag: true }).getAst()
}

/** `true` for a text that ICU applies to; any other is taken as it stands, quotes and all. */
export function hasArguments (text: string): boolean {
  return text.includes('{')
}
