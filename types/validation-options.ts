import type { Label } from './issue.js'

/** The options for the answers to validation failures. See docs/validation.md. */
export interface ValidationOptions {
  /**
   * The HTTP status of a schema failure.
   *
   * @default the status of the entry `validation`: 422
   */
  readonly status?: number | undefined
  /**
   * The maximum number of issues in a body.
   *
   * @default 50
   */
  readonly maxIssues?: number | undefined
  /**
   * `true` reports all failures in all parts of a request: after Fastify has refused it, its schemas run a second time. `false` reports only the first
   * failure, the one that Fastify found. A route opts out with `config.allIssues: false`.
   *
   * @default true; false with the format `fastify`
   */
  readonly all?: boolean | undefined
  /**
   * The longest body that is validated a second time, in bytes. Of a longer one only the first failure is reported.
   *
   * @default 65_536
   */
  readonly maxBytes?: number | undefined
  /**
   * Sentences by locale, keyed `'<resource>.<field>.<code>'`, `'<field>.<code>'` or `'<code>'`. They replace the built-in ones.
   *
   * @example `messages: { en: { 'email.already_exists': 'Somebody has this e-mail already' } }`
   */
  readonly messages?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
  /**
   * The issues of your own schema keywords, by the name of the keyword: a code, or a code with the params of Ajv's error that a sentence may show. Name
   * only params that hold no submitted value.
   *
   * @default the code `invalid`, without params
   * @example `keywords: { isEven: 'not_even' }`
   */
  readonly keywords?: Readonly<Record<string, string | { readonly code: string, readonly params?: readonly string[] }>> | undefined
  /**
   * The names of fields for people, by locale and field path (`'items.*.name'`). A key like `'status=open'` names a value of a field.
   *
   * @example `labels: { en: { 'items.*.name': 'Item name' } }`
   */
  readonly labels?: Readonly<Record<string, Readonly<Record<string, Label>>>> | undefined
}
