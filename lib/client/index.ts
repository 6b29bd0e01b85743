export { isApiError } from './is-api-error.js'
export { readApiError } from './read-api-error.js'

export type * from '../../types/client.js'
