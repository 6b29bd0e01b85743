import { toPointer } from '../schema/json-pointer.js'
import { parseFailure, type Failure, type ValidatedPart } from './parse-failure.js'
import type { Schema } from '../schema/schema-places.js'
import { countCharacters, readValueFacts, valueAt } from '../schema/value-facts.js'

/** The symbol that TypeBox puts on its schemas. */
const OF_TYPEBOX = 'TypeBox.Kind'

/** Tells whether a value fails a keyword of this worth. */
type Fails = (limit: unknown, value: unknown) => boolean

/** The keywords of TypeBox: those whose failure a value shows by itself, then those that are left when it shows none. */
const CHECKS: ReadonlyArray<readonly [keyword: string, param: string, fails: Fails]> = [
  ['type', 'type', (type, value) => ![type].flat().some((name) => isOfType(value, name))],
  ['const', 'allowedValue', (constant, value) => constant !== value],
  ['enum', 'allowedValues', (list, value) => Array.isArray(list) && !list.includes(value)],
  ['minLength', 'limit', (limit, value) => typeof value === 'string' && countCharacters(value) < Number(limit)],
  ['maxLength', 'limit', (limit, value) => typeof value === 'string' && countCharacters(value) > Number(limit)],
  ['minimum', 'limit', (limit, value) => typeof value === 'number' && value < Number(limit)],
  ['maximum', 'limit', (limit, value) => typeof value === 'number' && value > Number(limit)],
  ['exclusiveMinimum', 'limit', (limit, value) => typeof value === 'number' && value <= Number(limit)],
  ['exclusiveMaximum', 'limit', (limit, value) => typeof value === 'number' && value >= Number(limit)],
  ['multipleOf', 'multipleOf', (_step, value) => typeof value === 'number'],
  ['minItems', 'limit', (limit, value) => Array.isArray(value) && value.length < Number(limit)],
  ['maxItems', 'limit', (limit, value) => Array.isArray(value) && value.length > Number(limit)],
  ['uniqueItems', 'uniqueItems', (isUnique, value) => isUnique === true && Array.isArray(value)],
  ['format', 'format', (_format, value) => typeof value === 'string'],
  ['pattern', 'pattern', (_pattern, value) => typeof value === 'string'],
  ['anyOf', 'anyOf', () => true]
]

/**
 * Finds the keyword of a failure whose validator names none: a member that is not there is missing, and of a schema of TypeBox, whose own compiler
 * (`@fastify/type-provider-typebox`) reports texts alone, the value and the schemas of its place tell. The failure itself where nothing does.
 */
export function nameKeyword (failure: Failure, part: ValidatedPart): Failure {
  const { keyword, segments, isDeeper, location: { places } } = failure
  const last = segments.at(-1)
  if (keyword !== '' || isDeeper || !('data' in part)) return failure
  const value = valueAt(part.data, segments)
  const owner = toPointer(segments.slice(0, -1))
  if (value === undefined) return last === undefined ? failure : parseFailure({ keyword: 'required', instancePath: owner, params: { missingProperty: last } }, part)
  if (!isOfTypeBox(part.schema)) return failure
  const schemas = places.filter(({ isAlternative }) => !isAlternative).map(({ schema }) => schema)
  for (const schema of schemas) {
    const check = CHECKS.find(([name, , fails]) => schema[name] !== undefined && fails(schema[name], value))
    if (check !== undefined) return parseFailure(toError(check, schema, segments), part)
  }
  // What no schema describes is a member that must not be there.
  return last === undefined || places.length > 0 ? failure : parseFailure({ keyword: 'additionalProperties', instancePath: owner, params: { additionalProperty: last } }, part)
}

function toError ([keyword, param]: readonly [string, string, Fails], schema: Schema, segments: readonly string[]): object {
  return { keyword, instancePath: toPointer(segments), params: { [param]: schema[keyword] }, parentSchema: schema }
}

function isOfTypeBox (schema: unknown): boolean {
  return Object.getOwnPropertySymbols(Object(schema)).some(({ description }) => description === OF_TYPEBOX)
}

function isOfType (value: unknown, type: unknown): boolean {
  return type === 'integer' ? Number.isInteger(value) : readValueFacts(value).type === type
}
