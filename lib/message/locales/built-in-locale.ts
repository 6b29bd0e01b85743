import type { IssueSource, Label } from '../../../types/issue.js'
import type { LocaleDefinition } from '../../../types/locale.js'

/** The entries of the built-in catalogues, by slug. */
export type BuiltInSlug =
  | 'bad_request' | 'incorrect_data' | 'invalid_email' | 'email_taken' | 'resource_exists' | 'resource_missing' | 'database_access'
  | 'unauthorized' | 'invalid_credentials' | 'access_token_expired' | 'refresh_token_expired' | 'no_access_token'
  | 'access_denied' | 'not_found' | 'method_not_allowed' | 'too_many_requests' | 'validation'
  | 'not_acceptable' | 'conflict' | 'gone' | 'length_required' | 'payload_too_large' | 'unsupported_media_type' | 'request_timeout'
  | 'precondition_failed' | 'uri_too_long' | 'expectation_failed' | 'precondition_required' | 'headers_too_large' | 'range_not_satisfiable'
  | 'internal' | 'not_implemented' | 'service_unavailable' | 'bad_gateway' | 'gateway_timeout'

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
 * A language that comes with the package. A missing or surplus key does not compile; `test/message/locales.test.ts`
 * holds the arguments and plurals. A new one is a file like `en.ts` and a line in `index.ts`.
 *
 * Lists (`{allowed}`, `{expected}`) and dates arrive as texts, `{inclusive}` as `'true'` or `'false'`, counts and limits as
 * numbers. `::.####################` writes a limit with all its decimals: without a skeleton `Intl` rounds to three.
 */
export interface BuiltInLocale extends LocaleDefinition {
  readonly entries: Readonly<Record<BuiltInSlug, string>>
  /** `invalid_type.<type>` is for languages in which the sentence depends on the one type that is expected. */
  readonly sentences: Readonly<Record<SentenceKey, string> & Partial<Record<`invalid_type.${TypeName}`, string>>>
  readonly typeNames: Readonly<Record<TypeName, string>>
  /** With a gender wherever the sentences of the language ask for one. */
  readonly parts: Readonly<Record<IssueSource, Label>>
  readonly item: string
}
