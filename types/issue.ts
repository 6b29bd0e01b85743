/** The part of the request that an issue is about. */
export type IssueSource = 'body' | 'querystring' | 'params' | 'headers'

/** The coarse code of an issue: GitHub's set, which the `flat` format shows. */
export type IssueGroup = 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom'

/** Values that a sentence may show: schema-side constants and counts, never what the client sent. */
export type IssueParams = Readonly<Record<string, string | number | boolean | null | readonly (string | number | boolean | null)[]>>

/** One validation failure, before it has a text. */
export interface IssueFacts {
  readonly source: IssueSource
  /** JSON Pointer (RFC 6901) into the part, `/items/0/name`; `''` is the part itself. */
  readonly pointer: string
  /** The same path with dots, `items.0.name`. */
  readonly field: string
  /** The name of the resource: the route's `config.resource`, else the title of the body's schema. */
  readonly resource?: string
  /** The fine code, `too_short` say. */
  readonly code: string
  readonly group: IssueGroup
  /** The keyword of the schema that failed; `''` where none did. */
  readonly keyword: string
  readonly params: IssueParams
  /** The schema's `title` of the field, if it has one: the label where no translated one is given. */
  readonly title?: string
  /** A text given by hand, which stands instead of the sentence. */
  readonly message?: string
}

/** One validation failure as a format gets it: with its label and sentence in the language of the answer. */
export interface Issue extends IssueFacts {
  /** What a person calls the field. */
  readonly label: string
  /** A whole sentence without a final full stop. */
  readonly message: string
}

/** A validation failure raised by hand. Name the field by `field` or by `pointer`. */
export interface IssueInput {
  /** The field's path with dots, `items.0.name`. */
  readonly field?: string
  /** The field's JSON Pointer, `/items/0/name`. */
  readonly pointer?: string
  /** The part of the request; `'body'` unless given. */
  readonly source?: IssueSource
  /** The fine code: a built-in one (`already_exists`, `mismatch`, …) or your own. */
  readonly code: string
  /** What the sentence shows, `{ min: 8 }` say. */
  readonly params?: IssueParams
  /** A text that stands instead of the sentence. */
  readonly message?: string
}

/** The error of a route with `attachValidation`, as Fastify leaves it in `request.validationError`. */
export interface SchemaValidationError extends Error {
  readonly validation: readonly object[]
  readonly validationContext?: string
}

/** The grammatical gender of a label; `pl` for a plural one. */
export type LabelGender = 'm' | 'f' | 'n' | 'pl'

/** What people call a field, in one language. */
export type Label = string | { readonly text: string, readonly gender: LabelGender }
