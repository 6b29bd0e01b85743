import type { IssueInput, IssueParams } from '../../types/issue.js'
import type { ErrorFacts } from '../foreign/error-causes.js'
import type { DatabaseFailure } from './database-map.js'

/** Fields of a document with more failures than this are not told. */
const MAX_ISSUES = 100

/** The validators of Mongoose by `kind`, each with its issue, the property that holds its limit, and further params. */
const KINDS: Readonly<Record<string, readonly [code: string, param?: string, property?: string, more?: IssueParams]>> = {
  required: ['missing_field'],
  minlength: ['too_short', 'min', 'minlength'],
  maxlength: ['too_long', 'max', 'maxlength'],
  min: ['too_small', 'min', 'min', { inclusive: true }],
  max: ['too_large', 'max', 'max', { inclusive: true }],
  enum: ['not_in_list', 'allowed', 'enumValues'],
  regexp: ['invalid_format']
}

/** What a command says that does not wait for a connection, or has waited too long. */
const NOT_CONNECTED = / buffering timed out after | before initial connection is complete /

/** JSON's name for a type of Mongoose. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'string', number: 'number', boolean: 'boolean', array: 'array', embedded: 'object', map: 'object', int32: 'integer', bigint: 'integer'
}

/** Understands what Mongoose throws by itself: it validates documents, waits for a connection, and finds that a document has gone or changed. */
export function readMongooseError ({ name, message, kind, path, errors, value }: ErrorFacts): DatabaseFailure | undefined {
  switch (name) {
    case 'MongooseError': return NOT_CONNECTED.test(String(message)) ? { kind: 'unavailable' } : undefined
    case 'DocumentNotFoundError': return { kind: 'absent' }
    case 'VersionError': return { kind: 'duplicate' }
    case 'CastError': return typeof path === 'string' && typeof kind === 'string' && value !== undefined ? { kind: 'invalid', issues: [toIssue(path, { name, kind })] } : undefined
    // With `strict: 'throw'`, for a member that the schema does not have
    case 'StrictModeError': return typeof path === 'string' ? { kind: 'invalid', issues: [{ field: path, code: 'unknown_field' }] } : undefined
    case 'ValidationError': {
      const list = typeof errors === 'object' && errors !== null && !Array.isArray(errors) ? Object.entries(errors) : []
      // The key is the whole path; the `path` of what stands in a list of documents begins in its document.
      const issues = list.slice(0, MAX_ISSUES).map(([field, error]) => [field, Object(error) as ErrorFacts] as const)
        .filter(([, { path }]) => typeof path === 'string').map(([field, error]) => toIssue(field, error))
      return issues.length > 0 ? { kind: 'invalid', issues } : undefined
    }
    default: return undefined
  }
}

function toIssue (field: string, { name, kind, properties }: ErrorFacts): IssueInput {
  if (name === 'StrictModeError') return { field, code: 'unknown_field' }
  if (name === 'CastError') {
    const type = TYPES[String(kind).toLowerCase()]
    return type === undefined ? { field, code: 'invalid' } : { field, code: 'invalid_type', params: { expected: [type] } }
  }
  const [code, param, property = '', more] = KINDS[String(kind)] ?? ['invalid']
  const limit = (Object(properties) as IssueParams)[property]
  return param === undefined || limit === undefined ? { field, code } : { field, code, params: { [param]: limit, ...more } }
}
