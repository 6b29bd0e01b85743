import type { RegisteredKey } from './register.js'

/** The meaning of a failed constraint. */
export interface ConstraintRule {
  /** The code or slug of the entry. */
  readonly to: RegisteredKey
  /** The field of the request's body, which formats show as an issue, e.g. `email` or `items.0.name`. */
  readonly field?: string | undefined
  /**
   * The code of the issue.
   *
   * @default `already_exists`, `not_found` or `invalid`, depending on the failure
   */
  readonly code?: string | undefined
}

/** The options of the maps for databases: the code or slug of the entry for each kind of failure. See docs/databases.md. */
export interface DatabaseMapOptions {
  /**
   * A unique key is already taken.
   *
   * @default 'conflict'
   */
  readonly duplicate?: RegisteredKey | undefined
  /**
   * A foreign key refers to nothing, or a required record does not exist.
   *
   * @default 'resource_missing', which `defaultCatalog` has, else 'conflict'
   */
  readonly missing?: RegisteredKey | undefined
  /**
   * A row cannot be deleted or changed because other rows refer to it.
   *
   * @default 'conflict'
   */
  readonly referenced?: RegisteredKey | undefined
  /**
   * The requested record does not exist. Libraries above the driver throw this.
   *
   * @default 'not_found'
   */
  readonly absent?: RegisteredKey | undefined
  /**
   * The database refuses a value: a check fails, the value is too long, or it is null.
   *
   * @default 'bad_request'
   */
  readonly invalid?: RegisteredKey | undefined
  /**
   * A failure that a retry may overcome: a deadlock, a failed serialization, a timeout of a lock or statement.
   *
   * @default 'service_unavailable'
   */
  readonly busy?: RegisteredKey | undefined
  /**
   * The database cannot be reached or accepts no work.
   *
   * @default 'service_unavailable'
   */
  readonly unavailable?: RegisteredKey | undefined
  /**
   * `Retry-After` of `busy`, in seconds.
   *
   * @default 1
   */
  readonly retryAfter?: number | undefined
  /**
   * Entries of single constraints, by the name of the constraint, or by its columns where the database does not name it. They override the options above.
   *
   * @example `constraints: { users_email_key: { to: 'email_taken', field: 'email' } }`
   */
  readonly constraints?: Readonly<Record<string, RegisteredKey | ConstraintRule>> | undefined
}

/** The options of the maps for HTTP clients: the code or slug of the entry for each kind of failure. */
export interface UpstreamMapOptions {
  /**
   * The upstream server cannot be reached, breaks the connection, or answers with an error.
   *
   * @default 'bad_gateway'
   */
  readonly failed?: RegisteredKey | undefined
  /**
   * The upstream server does not answer in time.
   *
   * @default 'gateway_timeout'
   */
  readonly timeout?: RegisteredKey | undefined
}
