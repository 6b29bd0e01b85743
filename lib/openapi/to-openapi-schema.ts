import { isRecord } from '../guards.js'

/** The versions of OpenAPI that differ in their schemas: 3.1 and later have those of JSON Schema. */
export type OpenapiVersion = '3.0' | '3.1'

type Schema = Readonly<Record<string, unknown>>

/** Keywords whose value is a schema or a list of schemas. */
const OF_SCHEMAS = new Set(['items', 'additionalProperties', 'not', 'allOf', 'anyOf', 'oneOf'])
/** Keywords whose values are schemas by name. */
const OF_NAMED_SCHEMAS = new Set(['properties', 'patternProperties'])
const LIMITS: Readonly<Record<string, string>> = { exclusiveMinimum: 'minimum', exclusiveMaximum: 'maximum' }

/** Makes a schema of OpenAPI of one of JSON Schema, as far as TypeBox writes them. The given one is left alone. */
export function toOpenapiSchema (schema: unknown, version: OpenapiVersion): unknown {
  if (Array.isArray(schema)) return schema.map((one) => toOpenapiSchema(one, version))
  if (!isRecord(schema)) return schema
  const converted = Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== '$id' && keyword !== '$schema').map(([keyword, value]) => {
    if (OF_SCHEMAS.has(keyword)) return [keyword, toOpenapiSchema(value, version)]
    if (!OF_NAMED_SCHEMAS.has(keyword) || !isRecord(value)) return [keyword, value]
    return [keyword, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toOpenapiSchema(one, version)]))]
  }))
  return version === '3.0' ? toOlder(converted) : converted
}

/** OpenAPI 3.0 knows neither `const` nor the type `null`, lists of types, `patternProperties` or exclusive limits as numbers. */
function toOlder ({ const: constant, type, patternProperties, anyOf, examples, ...others }: Schema): Schema {
  const types = [type].flat()
  const known = types.filter((one) => one !== 'null')
  const older: Record<string, unknown> = { ...(type !== undefined && known.length === 1 && { type: known[0] }), ...others }
  if (constant !== undefined) older['enum'] = [constant]
  if (type !== undefined && known.length < types.length) Object.assign(older, known.length === 0 ? { type: 'object', nullable: true, enum: [null] } : { nullable: true })
  if (isRecord(patternProperties) && older['additionalProperties'] === undefined) {
    const [first, ...further] = Object.values(patternProperties)
    if (first !== undefined && further.length === 0) older['additionalProperties'] = first
  }
  if (Array.isArray(examples)) older['example'] = examples[0]
  if (anyOf !== undefined) older['anyOf'] = anyOf
  for (const [exclusive, limit] of Object.entries(LIMITS)) {
    if (typeof older[exclusive] === 'number') Object.assign(older, { [limit]: older[exclusive], [exclusive]: true })
  }
  return older
}
