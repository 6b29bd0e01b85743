import type { RegisteredKey } from './register.js'

/** What the failure of a constraint means. */
export interface ConstraintRule {
  /** The code or slug of the entry. */
  readonly to: RegisteredKey
  /** The field of the request's body, which formats show as an issue: `email`, `items.0.name`. */
  readonly field?: string | undefined
  /** The code of the issue; by default `already_exists`, `not_found` or `invalid`, by what failed. */
  readonly code?: string | undefined
}

/** What the ready maps of databases send errors to. */
export interface DatabaseMapOptions {
  /** A unique key is taken. Default: `conflict`. */
  readonly duplicate?: RegisteredKey | undefined
  /** A foreign key fails, or a record that is needed is not there. Default: `resource_missing`, which `defaultCatalog` has, else `conflict`. */
  readonly missing?: RegisteredKey | undefined
  /** A row cannot be deleted or changed because others refer to it. Default: `conflict`. */
  readonly referenced?: RegisteredKey | undefined
  /** A record that was asked for is not there, as libraries above the driver throw it. Default: `not_found`. */
  readonly absent?: RegisteredKey | undefined
  /** A value that the database refuses: by a check, its length, or because there is none. Default: `bad_request`. */
  readonly invalid?: RegisteredKey | undefined
  /** A deadlock, a failed serialization, a lock or statement that took too long: it may do better again. Default: `service_unavailable`. */
  readonly busy?: RegisteredKey | undefined
  /** The database cannot be reached or takes nothing. Default: `service_unavailable`. */
  readonly unavailable?: RegisteredKey | undefined
  /** `Retry-After` of `busy`, in seconds. Default: 1. */
  readonly retryAfter?: number | undefined
  /** Entries of single constraints, by name; they go before the others. Where a database does not name them, by columns. */
  readonly constraints?: Readonly<Record<string, RegisteredKey | ConstraintRule>> | undefined
}

/** What the ready maps of HTTP clients send errors to. */
export interface UpstreamMapOptions {
  /** The upstream server cannot be reached, breaks off, or answers with an error. Default: `bad_gateway`. */
  readonly failed?: RegisteredKey | undefined
  /** It does not answer in time. Default: `gateway_timeout`. */
  readonly timeout?: RegisteredKey | undefined
}
