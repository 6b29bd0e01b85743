import type { IssueSource } from '../../types/issue.js'
import { isRecord } from '../guards.js'
import type { Schema } from '../validation/schema/schema-places.js'
import { ANY_INDEX, ANY_NAME } from './placeholders.js'

/** A failure as Ajv would report it, as far as the code of the issue depends on it. */
export interface KeywordFailure {
  readonly params?: Readonly<Record<string, unknown>>
  /** The member of the failing value that the issue is about: its name, or a placeholder. */
  readonly member?: string
  /** What was submitted. */
  readonly data?: unknown
}

/** A schema that holds the keyword, and where. */
export interface KeywordPlace {
  readonly schema: Schema
  readonly source: IssueSource
  /** `true` where defaults are not filled in: in a branch of a union or condition. */
  readonly isAlternative: boolean
  /** `true` for the part of the request itself. */
  readonly isPart: boolean
}

type ListFailures = (value: unknown, place: KeywordPlace) => readonly KeywordFailure[]

/** The longest list by which `contains` is tried. */
const MAX_TRIED = 1_000_000

/** Of each a type that others may not be, in the order in which a wrong value is likely. */
const WRONG_VALUES: ReadonlyArray<readonly [type: string, value: unknown]> = [['string', 'x'], ['object', {}], ['array', []], ['boolean', true]]

const atLeast: ListFailures = (limit) => limit === 0 ? [] : [{ params: { limit } }]
const atMost: ListFailures = (limit) => [{ params: { limit } }]
const ofRest: ListFailures = (value) => value === false ? [{}] : []

function ofMember (param: string): ListFailures {
  return (value) => value === false || isRecord(value) ? [{ params: { [param]: 'name' }, member: ANY_NAME }] : []
}

/** Members that come with others. */
const dependents: ListFailures = (value) => Object.entries(Object(value)).flatMap(([property, names]) => {
  return toNames(names).map((name) => ({ params: { property, missingProperty: name }, member: name }))
})

/** How each keyword can fail. What applies other schemas, and fails with them, is not here: see `findSchemaIssues`. */
export const keywordFailures: ReadonlyMap<string, ListFailures> = new Map<string, ListFailures>(Object.entries<ListFailures>({
  type: (type, { schema, source, isPart }) => {
    // Fastify makes the other parts of a request, objects all of them.
    if (isPart && source !== 'body') return []
    return listTypeFailures([...toNames(type), ...(schema['nullable'] === true ? ['null'] : [])], source)
  },
  enum: (allowedValues) => [{ params: { allowedValues } }],
  const: (allowedValue) => [{ params: { allowedValue } }],
  minLength: atLeast,
  maxLength: atMost,
  pattern: () => [{}],
  format: (format) => [{ params: { format } }],
  formatMinimum: atMost,
  formatExclusiveMinimum: atMost,
  formatMaximum: atMost,
  formatExclusiveMaximum: atMost,
  minimum: atMost,
  exclusiveMinimum: atMost,
  maximum: atMost,
  exclusiveMaximum: atMost,
  multipleOf: (multipleOf) => [{ params: { multipleOf } }],
  minItems: atLeast,
  maxItems: atMost,
  items: ofRest,
  additionalItems: ofRest,
  unevaluatedItems: ofRest,
  uniqueItems: (isUnique) => isUnique === true ? [{ params: { i: 1, j: 0 }, member: ANY_INDEX }] : [],
  contains: (_schema, { schema: { minContains, maxContains } }) => {
    const params = { minContains, maxContains }
    const tooMany = typeof maxContains === 'number' ? [{ params, data: new Array(Math.min(maxContains, MAX_TRIED) + 1) }] : []
    return [{ params }, ...tooMany]
  },
  required: (names, place) => toNames(names)
    .filter((name) => place.isAlternative || !hasDefault(place.schema, name))
    .map((name) => ({ params: { missingProperty: name }, member: name })),
  minProperties: atLeast,
  maxProperties: atMost,
  additionalProperties: (value) => value === false ? [{ params: { additionalProperty: 'name' }, member: ANY_NAME }] : [],
  unevaluatedProperties: (value) => value === false ? [{ params: { unevaluatedProperty: 'name' }, member: ANY_NAME }] : [],
  propertyNames: ofMember('propertyName'),
  dependentRequired: dependents,
  dependencies: dependents,
  not: () => [{}],
  if: (_schema, { schema }) => ['then', 'else'].filter((branch) => schema[branch] !== undefined).map((failingKeyword) => ({ params: { failingKeyword } })),
  discriminator: (value) => {
    const tag = isRecord(value) ? value['propertyName'] : undefined
    return typeof tag === 'string' ? [{ error: 'tag' }, { error: 'tag', tagValue: 0 }, { error: 'mapping' }].map((params) => ({ params: { ...params, tag }, member: tag })) : []
  }
}))

/** How a value can fail to be of one of these types. */
export function listTypeFailures (types: readonly string[], source: IssueSource): readonly KeywordFailure[] {
  // What is not JSON is a text to begin with, and a path or a header has no other.
  if (types.includes('string') && (source === 'params' || source === 'headers')) return []
  const failures: KeywordFailure[] = []
  if (source === 'body' && !types.includes('null')) failures.push({ data: null })
  if (types.length === 1 && types[0] === 'integer') failures.push({ data: 1.5 })
  const wrong = WRONG_VALUES.find(([type]) => !types.includes(type))
  if (wrong !== undefined) failures.push({ data: wrong[1] })
  return failures.map((failure) => ({ ...failure, params: { type: types } }))
}

function toNames (value: unknown): readonly string[] {
  return [value].flat().filter((name): name is string => typeof name === 'string')
}

function hasDefault ({ properties }: Schema, name: string): boolean {
  const property = isRecord(properties) ? properties[name] : undefined
  return isRecord(property) && property['default'] !== undefined
}
