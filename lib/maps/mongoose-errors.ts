import type { IssueInput, IssueParams } from '../../types/issue.js'
import type { ErrorFacts } from '../foreign/error-causes.js'
import type { DatabaseFailure } from './database-map.js'

/** Fields of a document with more failures than this are not told. */
const MAX_ISSUES = 100

/** The validators of Mongoose by `kind`, each with its issue and the property that holds its limit. */
const KINDS: Readonly<Record<string, readonly [code: string, param?: string, property?: string]>> = {
  required: ['missing_field'],
  minlength: ['too_short', 'min', 'minlength'],
  maxlength: ['too_long', 'max', 'maxlength'],
  min: ['too_small', 'min', 'min'],
  max: ['too_large', 'max', 'max'],
  enum: ['not_in_list', 'allowed', 'enumValues'],
  regexp: ['invalid_format']
}

/** JSON's name for a type of Mongoose. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'string', number: 'number', boolean: 'boolean', array: 'array', embedded: 'object', map: 'object', int32: 'integer', bigint: 'integer'
}

/** Understands what Mongoose throws by itself: it validates documents, waits for a connection, and finds that a document has gone or changed. */
export function readMongooseError ({ name, message, kind, path, errors, value }: ErrorFacts): DatabaseFailure | undefined {
  switch (name) {
    case 'MongooseError': return / buffering timed out after /.test(String(message)) ? { kind: 'unavailable' } : undefined
    case 'DocumentNotFoundError': return { kind: 'absent' }
    case 'VersionError': return { kind: 'duplicate' }
    case 'CastError': return typeof path === 'string' && typeof kind === 'string' && value !== undefined ? { kind: 'invalid', issues: [toIssue({ name, kind, path })] } : undefined
    case 'ValidationError': {
      const list = typeof errors === 'object' && errors !== null && !Array.isArray(errors) ? Object.values(errors) : []
      const issues = list.slice(0, MAX_ISSUES).map((error) => Object(error) as ErrorFacts).filter(({ path }) => typeof path === 'string').map(toIssue)
      return issues.length > 0 ? { kind: 'invalid', issues } : undefined
    }
    default: return undefined
  }
}

function toIssue ({ name, kind, path, properties }: ErrorFacts): IssueInput {
  const field = String(path)
  if (name === 'CastError') {
    const type = TYPES[String(kind).toLowerCase()]
    return type === undefined ? { field, code: 'invalid' } : { field, code: 'invalid_type', params: { expected: [type] } }
  }
  const [code, param, property = ''] = KINDS[String(kind)] ?? ['invalid']
  const limit = (Object(properties) as IssueParams)[property]
  return param === undefined || limit === undefined ? { field, code } : { field, code, params: { [param]: limit } }
}
