import type { DefaultEntries } from './built-in-entries.js'
import type { IssueSource, Label, LabelGender } from './issue.js'

/** The formats of JSON Schema and OpenAPI that have a sentence of their own. */
export type SentenceFormat =
  | 'email' | 'idn-email' | 'uri' | 'url' | 'uri-reference' | 'uuid' | 'date' | 'time' | 'date-time' | 'duration'
  | 'ipv4' | 'ipv6' | 'hostname' | 'json-pointer' | 'regex' | 'byte' | 'binary' | 'int32' | 'int64' | 'float' | 'double' | 'password'

/** The types of JSON Schema. */
export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null'

/**
 * The issue codes. A suffix after a dot marks a case that needs a sentence of its own: a format (`named` has a `{name}`), a
 * consent (`const: true` is `accepted`), or a constant or list that must not be shown (`hidden`).
 */
export type SentenceKey =
  | 'invalid_type' | 'null_not_allowed' | 'not_integer' | 'missing_field' | 'blank' | 'missing_body'
  | 'too_short' | 'too_long' | 'wrong_length'
  | 'invalid_format' | 'invalid_format.named' | `invalid_format.${SentenceFormat}`
  | 'too_early' | 'too_late'
  | 'not_in_list' | 'not_in_list.hidden' | 'not_equal' | 'not_equal.accepted' | 'not_equal.hidden'
  | 'too_small' | 'too_large' | 'out_of_range' | 'not_multiple_of' | 'too_many_decimals'
  | 'too_few_items' | 'empty_list' | 'too_many_items' | 'duplicate_item' | 'missing_item' | 'too_many_matching_items'
  | 'too_few_fields' | 'too_many_fields' | 'unknown_field' | 'not_allowed' | 'invalid_field_name' | 'missing_dependent_field'
  | 'condition_not_met' | 'no_matching_variant' | 'ambiguous_variant' | 'unknown_variant' | 'unknown_variant.hidden'
  | 'invalid' | 'already_exists' | 'not_found' | 'mismatch' | 'read_only'

/**
 * Sentences that a language may omit; each has a fallback.
 *
 * - `not_allowed.value`: a value is refused, not the field. Fallback: `not_allowed`.
 * - `duplicate_item.list`: the list has equal items, and no item is named. Fallback: `duplicate_item`.
 * - `missing_one_of`: one of several fields must be given; `{alternatives}` is the joined list of their names. Fallback: `invalid`.
 * - `invalid_type.<type>`: for languages whose sentence depends on the expected type. Fallback: `invalid_type`. `invalid_type.null` also says that a
 *   value must be empty.
 */
export type OptionalSentenceKey = 'not_allowed.value' | 'duplicate_item.list' | 'missing_one_of' | `invalid_type.${TypeName}`

/** The name of an array element that has no name of its own. It is the subject of its sentence. */
export interface ElementTexts {
  /** An element of a named list: ICU MessageFormat with `{position}`, a whole number from 1, and `{list}`, the name. */
  readonly text: string
  /** An element of a list without a name, e.g. of the request body: ICU MessageFormat with `{position}`. */
  readonly alone: string
  /**
   * The gender of both texts.
   *
   * @default none: sentences treat the element as a bare name
   */
  readonly gender?: LabelGender | undefined
}

/**
 * One language: the texts of the built-in entries and the sentences of validation. No text ends with a full stop.
 *
 * Lists (`{allowed}`, `{expected}`) and dates arrive as texts, `{inclusive}` as `'true'` or `'false'`, counts and limits as
 * numbers. `{min, number, ::.####################}` writes a limit with all its decimals. Without a skeleton, `Intl` rounds to three.
 */
export interface LocaleDefinition {
  /** BCP 47 tag, e.g. `'en'`. */
  readonly locale: string
  /** Texts of built-in entries by slug. */
  readonly entries: Readonly<Record<keyof DefaultEntries, string>>
  /**
   * Sentences by issue code, in ICU MessageFormat with `{label}`, `{gender}` (`m`, `f`, `n`, `pl`, else `other`) and the issue's params.
   * A label with a gender is the subject of its sentence, with the article where the language has one («Le mot de passe»). A label without a gender is
   * a name of unknown gender and number.
   * `'invalid_format.email'` is the sentence of one format; `'invalid_format'` is the sentence of all others.
   */
  readonly sentences: Readonly<Record<SentenceKey, string> & Partial<Record<OptionalSentenceKey, string>>>
  /** The translation of "Validation failed". */
  readonly validationFailed: string
  /** The types of JSON Schema in words that fit into a list, e.g. "a string". */
  readonly typeNames: Readonly<Record<TypeName, string>>
  /** The name of each part of the request, for an issue about the part itself. It has a gender if the sentences need one. */
  readonly parts: Readonly<Record<IssueSource, Label>>
  /**
   * A sentence about what is inside an element of an array: ICU MessageFormat with `{position}`, a whole number from 1, and `{label}`, the sentence.
   *
   * @example `'Item {position}: {label}'` turns an issue of `items.1.name` into "Item 2: Name is required"
   */
  readonly item: string
  /**
   * The name of an array element itself, e.g. `{ text: 'Item {position} of {list}', alone: 'Item {position}' }`.
   *
   * @default `item` with the name of the list as its label
   */
  readonly element?: ElementTexts | undefined
  /**
   * The quotation marks of the language: ICU MessageFormat with `{text}`.
   *
   * @default '“{text}”'
   */
  readonly quote?: string | undefined
  /**
   * The articles that a label may begin with. They are removed to get the bare name: `'le'` turns "Le montant" into "montant".
   *
   * @default []
   */
  readonly articles?: readonly string[] | undefined
  /**
   * `true` if sentences do not quote the names of other fields (`{other}`, `{when_present}`, `{alternatives}`). Those labels then keep their article.
   *
   * @default false
   */
  readonly plainNames?: boolean | undefined
}

/** A language of which some texts may be missing. */
export type PartialLocaleDefinition = Pick<LocaleDefinition, 'locale' | LocaleRule> & {
  readonly [Part in Exclude<keyof LocaleDefinition, 'locale' | LocaleRule>]?: LocaleDefinition[Part] extends string ? string : Partial<LocaleDefinition[Part]>
}

/** The optional parts, which hold no texts by key. */
type LocaleRule = 'element' | 'quote' | 'articles' | 'plainNames'

/** The options of `defineLocale`. */
export interface DefineLocaleOptions {
  /**
   * `true` allows a definition without all texts. A missing text comes from the built-in texts of the same language, else from the language that its tag
   * belongs to (`pt` for `pt-PT`). If none of them has it, the answer is in another language.
   *
   * @default false
   */
  readonly partial?: boolean | undefined
}

/** A checked and frozen language, made by `defineLocale`. */
export interface DefinedLocale {
  readonly locale: string
  readonly partial?: boolean
  readonly entries: Readonly<Record<string, string>>
  readonly sentences: Readonly<Record<string, string>>
  readonly validationFailed?: string
  readonly typeNames: Readonly<Record<string, string>>
  readonly parts?: Readonly<Partial<Record<IssueSource, Label>>>
  readonly item?: string
  readonly element?: ElementTexts | undefined
  readonly quote?: string | undefined
  readonly articles?: readonly string[] | undefined
  readonly plainNames?: boolean | undefined
}
