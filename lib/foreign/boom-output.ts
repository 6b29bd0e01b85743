import { readProperty } from './read-property.js'

/** What an error of @hapi/boom says of its answer: `statusCode` and `headers`. `undefined` for any other error. */
export function readBoomOutput (error: unknown): unknown {
  return readProperty(error, 'isBoom') === true ? readProperty(error, 'output') : undefined
}
