/** Marks throwable errors of a catalogue, also those of another copy of this package. */
export const kApiError = Symbol.for('fastify-error-catalog.api-error')

/** Marks the question after the options that an app gave `serverOptions`, also that of another copy of this package. */
export const kServerOptions = Symbol.for('fastify-error-catalog.server-options')
