import type { IssueInput, IssueParams } from '../../types/issue.js'
import type { ErrorFacts } from '../foreign/error-causes.js'

/** Fields of a model with more failures than this are not told. */
const MAX_ISSUES = 100

/** What Ajv's keywords mean, with the param of the issue and that of the keyword. */
const KEYWORDS: Readonly<Record<string, readonly [code: string, param?: string, property?: string, more?: IssueParams]>> = {
  required: ['missing_field'],
  additionalProperties: ['unknown_field'],
  minLength: ['too_short', 'min', 'limit'],
  maxLength: ['too_long', 'max', 'limit'],
  minimum: ['too_small', 'min', 'limit', { inclusive: true }],
  maximum: ['too_large', 'max', 'limit', { inclusive: true }],
  exclusiveMinimum: ['too_small', 'min', 'limit', { inclusive: false }],
  exclusiveMaximum: ['too_large', 'max', 'limit', { inclusive: false }],
  minItems: ['too_few_items', 'min', 'limit'],
  maxItems: ['too_many_items', 'max', 'limit'],
  enum: ['not_in_list', 'allowed', 'allowedValues'],
  format: ['invalid_format', 'format', 'format'],
  pattern: ['invalid_format']
}

/** Understands the error of Objection for a model that fails its `jsonSchema`: Ajv's failures by path. Its other kinds of error keep their status, 400. */
export function readObjectionError ({ name, type, data }: ErrorFacts): readonly IssueInput[] | undefined {
  if (name !== 'ValidationError' || type !== 'ModelValidation' || typeof data !== 'object' || data === null) return undefined
  const issues = Object.entries(data).slice(0, MAX_ISSUES).flatMap(([field, failures]) => {
    const [first] = Array.isArray(failures) ? failures as unknown[] : []
    return first === undefined ? [] : [toIssue(field, Object(first) as ErrorFacts)] // `Object` gives an object
  })
  return issues.length > 0 ? issues : undefined
}

function toIssue (field: string, { keyword, params }: ErrorFacts): IssueInput {
  const { type, ...limits } = Object(params) as IssueParams // Ajv's params are constants of the schema
  if (keyword === 'type' && type !== undefined) return { field, code: 'invalid_type', params: { expected: [type].flat() as string[] } } // names of types
  const own = typeof keyword === 'string' && Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined
  const [code, param, property = '', more] = own ?? ['invalid']
  const limit = limits[property]
  return param === undefined || limit === undefined ? { field, code } : { field, code, params: { [param]: limit, ...more } }
}
