import type { IntlMessageFormat } from 'intl-messageformat'

/** One element of a parsed text. */
export type MessageElement = ReturnType<IntlMessageFormat['getAst']>[number]

/** The parser's own numbers for the kinds of elements; its enum is not exported by `intl-messageformat`. */
export const ELEMENT = { literal: 0, argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6, pound: 7 } as const

/** `true` for a text that ICU applies to; any other is taken as it stands, quotes and all. */
export function hasArguments (text: string): boolean {
  return text.includes('{')
}
