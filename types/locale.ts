import type { DefaultEntries } from './built-in-entries.js'
import type { IssueSource, Label, LabelGender } from './issue.js'

/** The formats of JSON Schema and OpenAPI that have a sentence of their own. */
export type SentenceFormat =
  | 'email' | 'idn-email' | 'uri' | 'url' | 'uri-reference' | 'uuid' | 'date' | 'time' | 'date-time' | 'duration'
  | 'ipv4' | 'ipv6' | 'hostname' | 'json-pointer' | 'regex' | 'byte' | 'binary' | 'int32' | 'int64' | 'float' | 'double' | 'password'

/** The types of JSON Schema. */
export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null'

/**
 * The issue codes, and after a dot the cases of a code that need another sentence: a format (`named` has a `{name}`), a
 * consent (`const: true` is `accepted`), a constant or list that must not be shown (`hidden`).
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
 * Sentences that a language need not have. `not_allowed.value`: a value is refused, not the field; else the sentence of `not_allowed` is used.
 * `duplicate_item.list`: the list has equal items, and no item is named; else `duplicate_item`. `missing_one_of`: one of several fields must be
 * given, with `{alternatives}`, a list of names that is joined already; else `invalid`. `invalid_type.<type>` is for languages in which the
 * sentence depends on the one type that is expected; else `invalid_type`. `invalid_type.null` also says that a value must be empty.
 */
export type OptionalSentenceKey = 'not_allowed.value' | 'duplicate_item.list' | 'missing_one_of' | `invalid_type.${TypeName}`

/** What an element of an array is called that has no name of its own. It is the subject of its sentence. */
export interface ElementTexts {
  /** An element of a list that has a name: ICU MessageFormat with `{position}`, a whole number from 1, and `{list}`, the name. */
  readonly text: string
  /** An element of a list without a name, e.g. of the request body: ICU MessageFormat with `{position}`. */
  readonly alone: string
  /** The gender of both. Default: none, so that its sentences are those of a name. */
  readonly gender?: LabelGender | undefined
}

/**
 * One language: the texts of the built-in entries and the sentences of validation. No text ends with a full stop.
 *
 * Lists (`{allowed}`, `{expected}`) and dates arrive as texts, `{inclusive}` as `'true'` or `'false'`, counts and limits as
 * numbers. `{min, number, ::.####################}` writes a limit with all its decimals: without a skeleton `Intl` rounds to three.
 */
export interface LocaleDefinition {
  /** BCP 47 tag, e.g. `'en'`. */
  readonly locale: string
  /** Texts of built-in entries by slug. */
  readonly entries: Readonly<Record<keyof DefaultEntries, string>>
  /**
   * Sentences by issue code, in ICU MessageFormat with `{label}`, `{gender}` (`m`, `f`, `n`, `pl`, else `other`) and the issue's params.
   * A label with a gender is the subject of its sentence, with the article where the language has one («Le mot de passe»); one without is a name
   * of unknown gender and number.
   * `'invalid_format.email'` is the sentence of one format; `'invalid_format'` that of all others.
   */
  readonly sentences: Readonly<Record<SentenceKey, string> & Partial<Record<OptionalSentenceKey, string>>>
  /** "Validation failed". */
  readonly validationFailed: string
  /** JSON Schema type names as people say them, fit for a list. */
  readonly typeNames: Readonly<Record<TypeName, string>>
  /** What people call a whole part of the request, where an issue is about the part itself; with a gender if the sentences ask for one. */
  readonly parts: Readonly<Record<IssueSource, Label>>
  /**
   * A sentence about what is inside an element of an array: ICU MessageFormat with `{position}`, a whole number from 1, and `{label}`, the sentence.
   * `'Item {position}: {label}'` makes of `items.1.name` "Item 2: Name is required".
   */
  readonly item: string
  /**
   * An element of an array itself: `{ text: 'Item {position} of {list}', alone: 'Item {position}' }`.
   * @default `item` with the name of the list as its label
   */
  readonly element?: ElementTexts | undefined
  /**
   * How a text is quoted: ICU MessageFormat with `{text}`.
   * @default '“{text}”'
   */
  readonly quote?: string | undefined
  /**
   * The articles that a label may begin with. The name of a label goes without: `'l’'` and `'la'` make "montant" of "Le montant".
   * @default []
   */
  readonly articles?: readonly string[] | undefined
  /**
   * `true` where sentences do not quote the names of other fields (`{other}`, `{when_present}`, `{alternatives}`). A label keeps its article there.
   * @default false
   */
  readonly plainNames?: boolean | undefined
}

/** Some texts of a language. */
export type PartialLocaleDefinition = Pick<LocaleDefinition, 'locale' | LocaleRule> & {
  readonly [Part in Exclude<keyof LocaleDefinition, 'locale' | LocaleRule>]?: LocaleDefinition[Part] extends string ? string : Partial<LocaleDefinition[Part]>
}

/** The parts that hold no texts by key; none of them has to be there. */
type LocaleRule = 'element' | 'quote' | 'articles' | 'plainNames'

/** How `defineLocale` reads a definition. */
export interface DefineLocaleOptions {
  /**
   * `true` for a definition that need not have every text: the others are those of the same language, else of the language that its tag belongs to
   * (`pt` for `pt-PT`). What none of them has is answered in another language. Default: `false`.
   */
  readonly partial?: boolean | undefined
}

/** A language as it is used: checked and frozen. Made by `defineLocale`. */
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
