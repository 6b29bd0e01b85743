import { ELEMENT, hasArguments, type MessageElement } from '../message/icu.js'
import { parseIcu } from '../message/parse-icu.js'

/** What a text has outside its plurals, where there is no `#`. */
type NamedElement = Exclude<MessageElement, { type: typeof ELEMENT.pound }>

/** A text without the values of its arguments, as a heading: `At most {limit, plural, …} a day` becomes `At most … a day`. */
export function outlineMessage (text: string): string {
  if (!hasArguments(text)) return text
  // The parser gives no `#` at the top.
  const elements = parseIcu(text, ['en']) as readonly NamedElement[]
  return elements.map(({ type, value }) => type === ELEMENT.literal ? value : '…').join('')
}
