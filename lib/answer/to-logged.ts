import type { ErrorAnswer } from './error-answer.js'
import { readProperty } from '../foreign/read-property.js'
import { findRequestMessage } from '../foreign/request-errors.js'
import { isSchemaFailure, readOwnStatus } from '../foreign/read-status.js'
import { withoutDetails } from '../foreign/without-details.js'
import { isApiError } from './resolve-error.js'

/**
 * What is logged of an error: itself, but without what was submitted. A failed schema is told by where it failed and how: Joi's and Yup's errors
 * have the value, Ajv's the tag of a `discriminator`, and messages repeat them. Of a URL that cannot be routed, a body that cannot be parsed and what else
 * plugins repeat, the messages have a part. Errors of databases have statements and values.
 *
 * @param logDriverDetails the option of this name: `true` leaves the errors of drivers as they are
 */
export function toLogged (error: unknown, { found, status }: Pick<ErrorAnswer, 'found' | 'status'>, logDriverDetails = false): unknown {
  const isOwn = isApiError(error)
  const [name, code] = [readProperty(error, 'name'), readProperty(error, 'code')]
  const message = isOwn ? undefined : findRequestMessage(code, readProperty(error, 'message'))
  if (message !== undefined) return { type: name, message, code, statusCode: status }
  if (!isOwn && name === 'SyntaxError' && status === 400) return { type: name, message: 'The body cannot be parsed', statusCode: status }
  if (isOwn || !isSchemaFailure(error)) return logDriverDetails ? error : withoutDetails(error, isOwn)
  const issues = found?.issues.map(({ source, pointer, code }) => ({ source, pointer, code })) ?? []
  return {
    type: 'FastifyError',
    message: ['Validation failed', ...issues.map(({ source, pointer, code }) => `${source}${pointer} ${code}`)].join(', '),
    code: 'FST_ERR_VALIDATION',
    statusCode: readOwnStatus(error),
    issues
  }
}
