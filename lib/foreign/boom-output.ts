import { readProperty } from './read-property.js'

/** What @hapi/wreck throws of an upstream's answer (@fastify/oauth2 passes it on): neither its status nor its challenge is this server's. */
const OF_UPSTREAM = Object.freeze({ statusCode: 502 })

/** What an error of @hapi/boom says of its answer: `statusCode` and `headers`. `undefined` for any other error. */
export function readBoomOutput (error: unknown): unknown {
  if (readProperty(error, 'isBoom') !== true) return undefined
  return readProperty(readProperty(error, 'data'), 'isResponseError') === true ? OF_UPSTREAM : readProperty(error, 'output')
}
