/** The part of the request that an issue is about. */
export type IssueSource = 'body' | 'querystring' | 'params' | 'headers'

/** The coarse code of an issue: GitHub's set, which the `flat` format shows. */
export type IssueGroup = 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom'

/** Values that a sentence may show: constants of the schema and counts, never a submitted value. */
export type IssueParams = Readonly<Record<string, IssueParam>>

/** A param of an issue: a value, a list of values, or lists of names of fields (`alternatives` of `missing_one_of`). */
export type IssueParam = string | number | boolean | null | readonly (string | number | boolean | null)[] | readonly (readonly string[])[]

/** One validation failure, before it has a text. */
export interface IssueFacts {
  readonly source: IssueSource
  /** JSON Pointer (RFC 6901) into the part, e.g. `/items/0/name`; `''` is the part itself. */
  readonly pointer: string
  /** The same path with dots, e.g. `items.0.name`. */
  readonly field: string
  /** The name of the resource: the route's `config.resource`, else the title of the body's schema. */
  readonly resource?: string
  /** The code, e.g. `too_short`. */
  readonly code: string
  /** The coarse code, which the format `flat` shows. */
  readonly group: IssueGroup
  /** The keyword of the schema that failed; `''` for an issue that no schema raised. */
  readonly keyword: string
  readonly params: IssueParams
  /** The `title` of the field's schema, if it has one. It is the label where `validation.labels` has none. */
  readonly title?: string
  /** A text given by hand, which replaces the sentence. */
  readonly message?: string
}

/** One validation failure with its label and sentence in the language of the answer, as a format gets it. */
export interface Issue extends IssueFacts {
  /** What a person calls the field. */
  readonly label: string
  /** A whole sentence without a final full stop. */
  readonly message: string
}

/** The members of a validation failure raised by hand, except its place. */
interface IssueInputBase {
  /**
   * The part of the request.
   *
   * @default 'body'
   */
  readonly source?: IssueSource
  /** The code: a built-in one (`already_exists`, `mismatch`, …; see docs/issue-codes.md) or your own. */
  readonly code: string
  /** The values that the sentence shows, e.g. `{ min: 8 }`. */
  readonly params?: IssueParams
  /** A text that replaces the sentence. It is sent untranslated. */
  readonly message?: string
}

/** A validation failure raised by hand that names its field by a path. */
interface IssueOfField extends IssueInputBase {
  /** The field's path with dots, e.g. `items.0.name`. */
  readonly field: string
  /** The field's JSON Pointer (RFC 6901), e.g. `/items/0/name`. It overrides `field`. */
  readonly pointer?: string
}

/** A validation failure raised by hand that names its field by a JSON Pointer. */
interface IssueOfPointer extends IssueInputBase {
  readonly field?: string
  /** The field's JSON Pointer (RFC 6901), e.g. `/items/0/name`. */
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

/** The error that a validator throws or returns when it is called by hand: Zod or Valibot, Joi, Yup, ArkType. */
export type ValidatorError =
  | { readonly issues: readonly ValidatorIssue[] }
  | { readonly details: readonly ValidatorIssue[] }
  | { readonly inner: readonly ValidatorIssue[] }
  | { readonly arkErrors: readonly ValidatorIssue[] }

/** Anything that one validation failure can be made of. */
export type AnyIssue = IssueInput | SchemaValidationError | ValidatorIssue | ClassValidatorError | ValidatorError

/** The argument of `validationError`: issues raised by hand or by a validator, or the error of a validator itself. */
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

/** A label with a gender, for languages whose verbs and adjectives agree with it. */
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
