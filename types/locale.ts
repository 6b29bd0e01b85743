import type { IssueSource, Label } from './issue.js'

/** One language: the texts of the built-in entries and the sentences of validation. */
export interface LocaleDefinition {
  /** BCP 47 tag, `'en'` say. */
  readonly locale: string
  /** Texts of built-in entries by slug. */
  readonly entries: Readonly<Record<string, string>>
  /**
   * Sentences by issue code, in ICU MessageFormat with `{label}`, `{gender}` (`m`, `f`, `n`, `pl`, else `other`) and the issue's params.
   * A label with a gender is the subject of its sentence, with the article where the language has one («Le mot de passe»); one without is a name
   * of unknown gender and number.
   * `'invalid_format.email'` is the sentence of one format; `'invalid_format'` that of all others. No final full stop.
   */
  readonly sentences: Readonly<Record<string, string>>
  /** "Validation failed". */
  readonly validationFailed: string
  /** JSON Schema type names as people say them, fit for a list: `string`, `number`, `integer`, `boolean`, `object`, `array`, `null`. */
  readonly typeNames: Readonly<Record<string, string>>
  /** What people call a whole part of the request, where an issue is about the part itself. */
  readonly parts?: Readonly<Record<IssueSource, Label>>
  /**
   * The label of what is inside an element of an array: ICU MessageFormat with `{position}`, a whole number from 1, and `{label}`.
   * `'Item {position}: {label}'` makes of `items.1.name` "Item 2: Name".
   */
  readonly item?: string
}
