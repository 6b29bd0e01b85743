import { readProperty } from '../foreign/read-property.js'

/** The name of Fastify's default not-found handler. */
const DEFAULT_NOT_FOUND = 'basic404'

/** `true` for Fastify's default not-found handler, which nothing but its name marks. */
export function isDefaultNotFound ({ name }: { readonly name: string }): boolean {
  return name === DEFAULT_NOT_FOUND
}

/** `true` for a function that was written as an async one. */
export function isAsync (handler: unknown): boolean {
  return readProperty(readProperty(handler, 'constructor'), 'name') === 'AsyncFunction'
}
