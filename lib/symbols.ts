/** Marks throwable errors of a catalogue, also those of another copy of this package. */
export const kApiError = Symbol.for('fastify-error-catalog.api-error')

/** Marks the not-found handler of a prefix as this package's own, in its route config. */
export const kOwnNotFound = Symbol('fastify-error-catalog.own-not-found')

/** Marks the question after the options that an app gave `serverOptions`, also that of another copy of this package. */
export const kServerOptions = Symbol.for('fastify-error-catalog.server-options')
