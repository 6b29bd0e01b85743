// Controls of C0 and C1, separators of lines, marks that reorder text and what is not seen: a terminal would obey some of them, and people would not see others.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** A text from elsewhere, in which what cannot be seen is written as `\u{1b}`. */
export function escapeControls (text: string): string {
  return text.replace(UNSEEN, (character) => `\\u{${String(character.codePointAt(0)?.toString(16))}}`)
}

/** A report with all its texts escaped. */
export function escapeReport<T> (report: T): T {
  // What comes back has the shape of what was given: texts alone are other ones.
  return escapeValue(report) as T
}

function escapeValue (value: unknown): unknown {
  if (typeof value === 'string') return escapeControls(value)
  if (Array.isArray(value)) return value.map(escapeValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, escapeValue(member)]))
}
