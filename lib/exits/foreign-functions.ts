import type { FastifyRequest } from 'fastify'
import { readProperty } from '../foreign/read-property.js'

/** The name of Fastify's default not-found handler. */
const DEFAULT_NOT_FOUND = 'basic404'

/** `true` for Fastify's default not-found handler, which nothing but its name marks. */
export function isDefaultNotFound ({ name }: { readonly name: string }): boolean {
  return name === DEFAULT_NOT_FOUND
}

/** `true` for what that handler sends, whatever a hook has made of it: its message names the URL. Any other body is the app's own. */
export function isDefaultNotFoundBody ({ raw: { method, url } }: FastifyRequest, payload: unknown): boolean {
  return typeof payload === 'string' && payload.includes(JSON.stringify(`Route ${String(method)}:${String(url)} not found`).slice(1, -1))
}

/** `true` for a function that was written as an async one. */
export function isAsync (handler: unknown): boolean {
  return readProperty(readProperty(handler, 'constructor'), 'name') === 'AsyncFunction'
}
