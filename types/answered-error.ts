/** What `onError` and the channel `fastify-error-catalog:error` are told of each error answered. Nothing of it is a value of the request. */
export interface AnsweredError {
  /** The status of the answer. */
  readonly status: number
  readonly code: number | undefined
  readonly slug: string
  /** The language of the answer: a BCP 47 tag. */
  readonly locale: string
  /** `undefined` where the request could not be read. */
  readonly method: string | undefined
  /** The pattern of the route, `/users/:id` say; `undefined` where no route was found. */
  readonly route: string | undefined
  /** `undefined` where Fastify has not seen the request. */
  readonly requestId: string | undefined
  /**
   * What led to it, as it is logged: what was thrown; of a failed schema, and of a URL or body that could not be read, a description without what was
   * submitted; of an error of a database, a copy without statements and values, unless `logDriverDetails` is on. `undefined` where nothing was thrown, as for a 404.
   */
  readonly error: unknown
  /** `true` where the status could not be changed any more, or there was no reply: an error in a stream, or one that `errorCatalog.render` reports. */
  readonly inStream?: true
}
