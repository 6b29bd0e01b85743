import Fastify, { type LightMyRequestResponse } from 'fastify'
import type { Test } from 'tap'
import errorCatalog, { type ErrorMapping, type FormatOption } from '../../lib/index.js'

/** What an error is answered by, with a map. */
export async function answerBy (t: Test, map: readonly ErrorMapping[], error: unknown, format: FormatOption = 'typed', method: 'GET' | 'DELETE' = 'GET'): Promise<LightMyRequestResponse> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { map, format })
  app.route({ method: ['GET', 'DELETE'], url: '/', handler: async () => { throw error } })
  return await app.inject({ method, url: '/' })
}

/** Status, slug and `Retry-After` of that answer. */
export async function slugBy (t: Test, map: readonly ErrorMapping[], error: unknown, method: 'GET' | 'DELETE' = 'GET'): Promise<string> {
  const { statusCode, body, headers } = await answerBy(t, map, error, 'typed', method)
  const { error_type: slug } = JSON.parse(body) as { error_type: string }
  return [statusCode, slug, headers['retry-after']].filter((part) => part !== undefined).join(' ')
}

/** What fails in the way of a function: a real error. */
export async function errorOf (fail: () => unknown): Promise<unknown> {
  try {
    await fail()
  } catch (error) {
    return error
  }
  throw new Error('It must fail')
}

export const CONFLICT = '409 conflict'
export const MISSING = '400 resource_missing'
export const INVALID = '400 bad_request'
export const BUSY = '503 service_unavailable 1'
export const UNAVAILABLE = '503 service_unavailable 10'
export const INTERNAL = '500 internal'
