export { isApiError } from './is-api-error.js'
export { matchApiError } from './match-api-error.js'
export { readApiError } from './read-api-error.js'
export { withRetry } from './with-retry.js'

export type * from '../../types/client.js'
export type * from '../../types/retry.js'
