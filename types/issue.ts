/** The part of the request that an issue is about. */
export type IssueSource = 'body' | 'querystring' | 'params' | 'headers'

/** The coarse code of an issue: GitHub's set, which the `flat` format shows. */
export type IssueGroup = 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom'

/** Values that a sentence may show: schema-side constants and counts, never what the client sent. */
export type IssueParams = Readonly<Record<string, IssueParam>>

/** A param of an issue: a value, a list of values, or lists of names of fields (`alternatives` of `missing_one_of`). */
export type IssueParam = string | number | boolean | null | readonly (string | number | boolean | null)[] | readonly (readonly string[])[]

/** One validation failure, before it has a text. */
export interface IssueFacts {
  readonly source: IssueSource
  /** JSON Pointer (RFC 6901) into the part, `/items/0/name`; `''` is the part itself. */
  readonly pointer: string
  /** The same path with dots, `items.0.name`. */
  readonly field: string
  /** The name of the resource: the route's `config.resource`, else the title of the body's schema. */
  readonly resource?: string
  /** The fine code, e.g. `too_short`. */
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

/** What a validation failure raised by hand says besides its place. */
interface IssueInputBase {
  /** The part of the request; `'body'` unless given. */
  readonly source?: IssueSource
  /** The fine code: a built-in one (`already_exists`, `mismatch`, …) or your own. */
  readonly code: string
  /** What the sentence shows, e.g. `{ min: 8 }`. */
  readonly params?: IssueParams
  /** A text that stands instead of the sentence. */
  readonly message?: string
}

/** A validation failure raised by hand, whose field is named by its path. */
interface IssueOfField extends IssueInputBase {
  /** The field's path with dots, `items.0.name`. */
  readonly field: string
  /** The field's JSON Pointer, `/items/0/name`; it goes before `field`. */
  readonly pointer?: string
}

/** A validation failure raised by hand, whose field is named by a pointer. */
interface IssueOfPointer extends IssueInputBase {
  readonly field?: string
  /** The field's JSON Pointer, `/items/0/name`. */
  readonly pointer: string
}

/** A validation failure raised by hand. Name the field by `field` or by `pointer`. */
export type IssueInput = IssueOfField | IssueOfPointer

/** An issue as Zod, Valibot, ArkType, Joi, Yup or another Standard Schema reports it. */
export type ValidatorIssue =
  | { readonly message: string, readonly path: string | readonly unknown[] }
  | { readonly message: string, readonly path?: undefined, readonly code?: undefined }

/** A `ValidationError` of class-validator, with those of nested objects. */
export interface ClassValidatorError {
  readonly property: string
  readonly constraints?: Readonly<Record<string, string>> | undefined
  readonly children?: readonly ClassValidatorError[] | undefined
}

/** The error of a validator that was called by hand: of Zod or Valibot, Joi, Yup, ArkType. */
export type ValidatorError =
  | { readonly issues: readonly ValidatorIssue[] }
  | { readonly details: readonly ValidatorIssue[] }
  | { readonly inner: readonly ValidatorIssue[] }
  | { readonly arkErrors: readonly ValidatorIssue[] }

/** What a validation failure can be made of, each for itself. */
export type AnyIssue = IssueInput | SchemaValidationError | ValidatorIssue | ClassValidatorError | ValidatorError

/** What `validationError` takes: issues raised by hand or by a validator, or the error of a validator as it is. */
export type ValidationInput = ReadonlyArray<AnyIssue | undefined> | ValidatorError

/** The error of a route with `attachValidation`, as Fastify leaves it in `request.validationError`. */
export interface SchemaValidationError extends Error {
  readonly validation: readonly object[]
  readonly validationContext?: string
}

/** The grammatical gender of a label; `pl` for a plural one. */
export type LabelGender = 'm' | 'f' | 'n' | 'pl'

/** What people call a field, in one language. */
export type Label = string | GenderedLabel

/** A label that verbs and adjectives agree with. */
export interface GenderedLabel {
  /** The subject of a sentence, with the article where the language has one: `'Das neue Passwort'`. */
  readonly text: string
  readonly gender: LabelGender
  /**
   * The bare name, for sentences that quote it: `'Neues Passwort'`.
   * @default `text` without a leading article of the language
   */
  readonly name?: string | undefined
}
