import { isRecord } from '../../guards.js'
import { toPointer, toSegments } from '../schema/json-pointer.js'
import { locateSchema } from '../schema/locate-schema.js'
import { schemaOfPath, type Schema } from '../schema/schema-places.js'
import { valueAt } from '../schema/value-facts.js'
import { completeUnions, type Report } from './typebox-unions.js'

/** What was validated. */
interface Part {
  readonly schema: unknown
  readonly data: unknown
}

type Translate = (report: Report, schema: Schema | undefined, part: Part) => readonly Report[]

/** The most members that one failure is told of: a client can send any number. */
const MAX_NAMES = 1000

/** After these a `schemaPath` has a name that the schema's author chose, which may be that of a keyword. */
const NAMED: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas', 'dependencies'])

const TRANSLATIONS: Readonly<Record<string, Translate>> = {
  required: (report, schema, part) => listMissing(report, schema, part).map((missingProperty) => ({ ...report, params: { missingProperty } })),
  additionalProperties: (report, schema, part) => listUnknown(report, schema, part).map((additionalProperty) => ({ ...report, params: { additionalProperty } })),
  unevaluatedProperties: (report, _schema, part) => {
    const declared = new Set(locate(report, part).flatMap(({ isAlternative, schema: { properties } }) => isAlternative ? [] : Object.keys(Object(properties))))
    return toNames(report.params['unevaluatedProperties']).filter((name) => !declared.has(name)).map((name) => ({ ...report, params: { unevaluatedProperty: name } }))
  },
  unevaluatedItems: (report) => [{ ...report, params: { limit: Math.min(...toNumbers(report.params['unevaluatedItems'])) } }],
  uniqueItems: listRepeated,
  propertyNames: (report) => toNames(report.params['propertyNames']).map((propertyName) => ({ ...report, params: { propertyName } })),
  dependentRequired: listDependent,
  dependencies: listDependent,
  oneOf: (report) => [toNumbers(report.params['passingSchemas']).length > 0 ? report : { ...report, params: { passingSchemas: null } }],
  // Its message is the app's and may show what was submitted.
  '~refine': (report) => [{ ...report, keyword: 'custom', params: {} }]
}

/** Translates the failures of TypeBox 1 (`@fastify/type-provider-typebox` 6) into those of Ajv. `undefined` for those of others. */
export function readTypeboxFailures (errors: readonly unknown[], part: Part): readonly Report[] | undefined {
  if (!isReport(errors[0]) || !isOfTypebox(errors[0], part.schema)) return undefined
  const told = new Set<string>()
  return completeUnions(errors.filter(isReport), part).flatMap((report) => translate(report, part, told))
}

function isReport (error: unknown): error is Report {
  return isRecord(error) && typeof error['keyword'] === 'string' && typeof error['schemaPath'] === 'string' && error['schemaPath'].startsWith('#') &&
    typeof error['instancePath'] === 'string' && isRecord(error['params'])
}

/** Ajv's paths end with the keyword, TypeBox's with a name that happens to be that of the keyword at most. */
function isOfTypebox ({ keyword, schemaPath }: Report, schema: unknown): boolean {
  const end = `/${keyword}`
  if (!schemaPath.endsWith(end)) return true
  const before = schemaPath.slice(0, -end.length)
  return NAMED.has(before.slice(before.lastIndexOf('/') + 1)) && schemaOfPath({ schema }, `${schemaPath}/`)?.[keyword] !== undefined
}

function translate (report: Report, part: Part, told: Set<string>): readonly Report[] {
  if (report.keyword === 'boolean') return translateFalse(report, part, told)
  const { keyword, schemaPath, instancePath } = report
  if (keyword === 'additionalProperties') {
    // Each unknown member has been reported before.
    const place = `${schemaPath} ${instancePath}`
    if (told.has(place)) return []
    told.add(place)
  }
  const own = schemaOfPath(part, `${schemaPath}/`)
  return (TRANSLATIONS[keyword]?.(report, own, part) ?? [report]).map((one) => ({ ...one, schemaPath: `${schemaPath}/${one.keyword}` }))
}

/** `false` in the place of a schema: for unknown members, items beyond a tuple, or by itself. */
function translateFalse (report: Report, part: Part, told: Set<string>): readonly Report[] {
  const { schemaPath, instancePath } = report
  const end = schemaPath.lastIndexOf('/')
  const [path, keyword] = [schemaPath.slice(0, Math.max(end, 0)), schemaPath.slice(end + 1)]
  const segments = toSegments(instancePath)
  const above = { schemaPath: path, instancePath: toPointer(segments.slice(0, -1)) }
  if (keyword === 'additionalProperties') return translate({ ...above, keyword, params: { additionalProperties: segments.slice(-1) } }, part, told)
  const tuple = ['prefixItems', 'items'].map((name) => schemaOfPath(part, `${path}/`)?.[name]).find(Array.isArray)
  if (keyword === 'additionalItems' || (keyword === 'items' && tuple !== undefined)) {
    return [{ instancePath: above.instancePath, keyword, schemaPath, params: { limit: tuple?.length } }]
  }
  return [{ ...report, keyword: 'false schema', schemaPath: `${schemaPath}/false schema` }]
}

/** The members that are not there: by the schema and the value, since the list may be empty. */
function listMissing (report: Report, schema: Schema | undefined, part: Part): readonly string[] {
  const given = toNames(report.params['requiredProperties'])
  const value = valueOf(report, part)
  const lists = [schema, ...given.length > 0 ? [] : locate(report, part).map((place) => place.schema)].map((one) => one?.['required'])
  const required = lists.find(Array.isArray)
  return required === undefined || !isRecord(value) ? given : toNames(required).filter((name) => !Object.hasOwn(value, name) || value[name] === undefined)
}

/** The members that the schema does not know. Which of them fit a pattern only TypeBox tells: a pattern may take long on a name that a client chose. */
function listUnknown (report: Report, schema: Schema | undefined, part: Part): readonly string[] {
  const value = valueOf(report, part)
  const isPlain = isRecord(value) && schema?.['additionalProperties'] === false && schema['patternProperties'] === undefined
  const known = Object(schema?.['properties']) as object
  return (isPlain ? Object.keys(value).filter((name) => !Object.hasOwn(known, name)) : toNames(report.params['additionalProperties'])).slice(0, MAX_NAMES)
}

function listDependent (report: Report, _schema: Schema | undefined, part: Part): readonly Report[] {
  const { property, dependencies } = report.params
  const value: object = Object(valueOf(report, part))
  return toNames(dependencies).filter((name) => !Object.hasOwn(value, name)).map((missingProperty) => ({ ...report, params: { property, missingProperty } }))
}

/** Each item that repeats an earlier one, with the first of its like. */
function listRepeated (report: Report, _schema: Schema | undefined, part: Part): readonly Report[] {
  const later = toNumbers(report.params['duplicateItems']).slice(0, MAX_NAMES)
  const list = valueOf(report, part)
  const texts = Array.isArray(list) ? list.map((item) => JSON.stringify(item)) : []
  const first = new Map(texts.map((text, index) => [text, index] as const).reverse())
  return later.map((index) => ({ ...report, params: { i: index, j: first.get(texts[index] ?? '') } }))
}

function locate ({ instancePath }: Report, part: Part): ReturnType<typeof locateSchema>['places'] {
  return locateSchema(part, toSegments(instancePath)).places
}

function valueOf ({ instancePath }: Report, { data }: Part): unknown {
  return valueAt(data, toSegments(instancePath))
}

function toNames (list: unknown): readonly string[] {
  return Array.isArray(list) ? list.slice(0, MAX_NAMES).map(String) : []
}

function toNumbers (list: unknown): readonly number[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'number') : []
}
