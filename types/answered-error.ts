/**
 * The event that `onError` and the channel `fastify-error-catalog:error` get for each answered error. It carries no value that the client submitted.
 *
 * @example `onError: ({ status, slug, route }) => errors.inc({ status, slug, route })`
 */
export interface AnsweredError {
  /** The status of the answer. */
  readonly status: number
  /** The number of the entry; `undefined` where the entry has none. */
  readonly code: number | undefined
  /** The slug of the entry. An `internal` entry keeps its own slug here. */
  readonly slug: string
  /** The language of the answer: a BCP 47 tag. */
  readonly locale: string
  /** The method of the request; `undefined` where the request could not be read. */
  readonly method: string | undefined
  /** The pattern of the route, e.g. `/users/:id`; `undefined` where no route was found. */
  readonly route: string | undefined
  /** Fastify's `request.id`; `undefined` where the request never reached Fastify. */
  readonly requestId: string | undefined
  /**
   * The error as it is logged, usually what was thrown. A failed schema, or a URL or body that could not be read, is described without the submitted values.
   * An error of a database is copied without statements and values, unless `logDriverDetails` is on. `undefined` where nothing was thrown, e.g. for a 404.
   */
  readonly error: unknown
  /** `true` where the status could not be changed: the headers were already sent (a stream), or `errorCatalog.render` reported the error without a reply. */
  readonly inStream?: true
}
