import { IntlMessageFormat } from 'intl-messageformat'
import type { MessageElement } from './icu.js'
import { readCommonIcu } from './read-common-icu.js'

/**
 * Parses ICU MessageFormat. `<` is literal. A text of the common kind is read at once, any other by the parser of `intl-messageformat`.
 *
 * @param text a text with at least one `{`
 * @param locales BCP 47 tags, the best first; they matter to date skeletons alone
 * @throws SyntaxError or RangeError of the parser where the text is not ICU MessageFormat
 */
export function parseIcu (text: string, locales: string[]): readonly MessageElement[] {
  return readCommonIcu(text) ?? new IntlMessageFormat(text, locales, undefined, { ignoreTag: true }).getAst()
}
