import { isRecord } from '../../guards.js'
import { toSegments } from '../schema/json-pointer.js'
import { findSchemaOfPath, locateSchema } from '../schema/locate-schema.js'
import { readValueFacts, valueAt } from '../schema/value-facts.js'
import type { ValidatedPart } from './parse-failure.js'
import { branchesOf, findMeant, toAlternatives, toCommonTag } from './union-branches.js'

/** What tells apart two errors of one keyword in one place. */
export type Detail = string | number | undefined

/** An error that a few facts tell apart from those that come to another issue. */
export interface PlainError {
  readonly keyword: string
  readonly schemaPath: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

/** A client writes the path of an error: what is longer is not remembered. */
const MAX_PATH_LENGTH = 256

/** Tells what an error depends on besides its paths. */
type ReadDetail = (error: PlainError, part: ValidatedPart) => Detail

const nothing: ReadDetail = () => undefined
const ofType: ReadDetail = (error, part) => readValueFacts(valueOf(error, part)).type
const ofSize: ReadDetail = (error, part) => readValueFacts(valueOf(error, part)).size()
const ofNames: ReadDetail = ({ params: { property, missingProperty } }) => property === undefined ? String(missingProperty) : `${String(property)} ${String(missingProperty)}`

/** The keywords of which each error is told alone. What else an issue depends on is the schema's. Errors of other keywords are told anew each time. */
const ALONE: ReadonlyMap<string, ReadDetail> = new Map([
  ['type', ofType],
  ...['minLength', 'maxLength', 'minItems', 'maxItems'].map((keyword) => [keyword, ofSize] as const),
  ...['required', 'dependencies', 'dependentRequired'].map((keyword) => [keyword, ofNames] as const),
  ...['pattern', 'format', 'enum', 'const', 'multipleOf', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minProperties', 'maxProperties', 'not', 'false schema']
    .map((keyword) => [keyword, nothing] as const)
])

/** The keywords that stand for errors before them. */
const TOGETHER: ReadonlyMap<string, (error: PlainError, part: ValidatedPart) => string | undefined> = new Map([
  ['if', ({ params: { failingKeyword } }) => String(failingKeyword)],
  ['anyOf', ofUnion],
  ['oneOf', ofUnion]
])

/** `true` for an error that says what it is about by its paths and its keyword. */
export function isPlainError (error: unknown): error is PlainError {
  if (!isRecord(error)) return false
  const { keyword, schemaPath, instancePath, params, parentSchema } = error
  // With Ajv's `verbose` an error brings its own schema and value.
  return typeof keyword === 'string' && typeof schemaPath === 'string' && typeof instancePath === 'string' && instancePath.length <= MAX_PATH_LENGTH &&
    isRecord(params) && parentSchema === undefined
}

/** `true` for an error that is told alone, and of which `readDetail` knows what it depends on. */
export function isAlone ({ keyword }: PlainError): boolean {
  return ALONE.has(keyword)
}

/** What an error depends on besides its paths, where it is told alone. */
export function readDetail (error: PlainError, part: ValidatedPart): Detail {
  return ALONE.get(error.keyword)?.(error, part)
}

/** What an error in a list depends on besides its paths and the others; `false` where that may be anything. */
export function readDetailInList (error: PlainError, part: ValidatedPart): Detail | false {
  if (ALONE.has(error.keyword)) return readDetail(error, part)
  return TOGETHER.get(error.keyword)?.(error, part) ?? false
}

/** Fastify validates `null` where a part is absent. */
function valueOf ({ instancePath }: PlainError, { data }: ValidatedPart): unknown {
  return instancePath === '' ? data ?? null : valueAt(data, toSegments(instancePath))
}

/** The type of the value, the variants that it means, whether it has a tag, and what it lacks of what each variant requires. */
function ofUnion (error: PlainError, part: ValidatedPart): string | undefined {
  const { keyword, schemaPath, instancePath, params: { passingSchemas } } = error
  if (Array.isArray(passingSchemas)) return passingSchemas.join()
  const schema = schemaPath.startsWith('#/') ? findSchemaOfPath(part, schemaPath) : undefined
  const place = schema && locateSchema(part, toSegments(instancePath)).places.find((one) => one.schema === schema)
  if (place === undefined) return undefined
  const branches = branchesOf(place.schema, keyword, place.root, part)
  const value = valueOf(error, part)
  const tag = toCommonTag(branches)
  return `${String(readValueFacts(value).type)} ${findMeant(branches, value).join()} ${tag === undefined || valueAt(value, [tag.name]) !== undefined} ${JSON.stringify(toAlternatives(branches, value))}`
}
