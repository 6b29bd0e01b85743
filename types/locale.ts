/** One language: the texts of the built-in entries and the sentences of validation. */
export interface LocaleDefinition {
  /** BCP 47 tag, `'en'` say. */
  readonly locale: string
  /** Texts of built-in entries by slug. */
  readonly entries: Readonly<Record<string, string>>
  /**
   * Sentences by issue code, in ICU MessageFormat with `{label}`, `{gender}` (`m`, `f`, `n`, `pl`, else `other`) and the params.
   * `'invalid_format.email'` is the sentence of one format; `'invalid_format'` that of all others. No final full stop.
   */
  readonly sentences: Readonly<Record<string, string>>
  /** "Validation failed". */
  readonly validationFailed: string
  /** JSON Schema type names as people say them, fit for a list: `string`, `number`, `integer`, `boolean`, `object`, `array`, `null`. */
  readonly typeNames: Readonly<Record<string, string>>
}
