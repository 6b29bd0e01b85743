import type { ErrorAnswer } from './error-answer.js'
import { readProperty } from '../foreign/read-property.js'
import { isSchemaFailure, readOwnStatus } from '../foreign/read-status.js'
import { isApiError } from './resolve-error.js'

/** Codes of Fastify's errors whose messages repeat the URL. */
const TELL_URL: ReadonlySet<unknown> = new Set(['FST_ERR_BAD_URL', 'FST_ERR_MAX_PARAM_LENGTH'])

/**
 * What is logged of an error: itself, but without what was submitted. A failed schema is told by where it failed and how: Joi's and Yup's errors
 * have the value, Ajv's the tag of a `discriminator`, and messages repeat them. Of a URL that cannot be routed and a body that cannot be parsed,
 * the messages have a part.
 */
export function toLogged (error: unknown, { found, status }: Pick<ErrorAnswer, 'found' | 'status'>): unknown {
  if (isApiError(error)) return error
  const [name, code] = [readProperty(error, 'name'), readProperty(error, 'code')]
  if (TELL_URL.has(code)) return { type: name, message: 'The URL cannot be routed', code, statusCode: status }
  if (name === 'SyntaxError' && status === 400) return { type: name, message: 'The body cannot be parsed', statusCode: status }
  if (!isSchemaFailure(error)) return error
  const issues = found?.issues.map(({ source, pointer, code }) => ({ source, pointer, code })) ?? []
  return {
    type: 'FastifyError',
    message: ['Validation failed', ...issues.map(({ source, pointer, code }) => `${source}${pointer} ${code}`)].join(', '),
    code: 'FST_ERR_VALIDATION',
    statusCode: readOwnStatus(error),
    issues
  }
}
