import { isRecord } from '../../guards.js'
import { isIndex, toSegments } from './json-pointer.js'
import type { Work } from './work.js'

/** A JSON Schema that is no boolean. */
export type Schema = Readonly<Record<string, unknown>>

/** The schema of a part of the request and what its `$ref`s may name. */
export interface SchemaSource {
  readonly schema: unknown
  /** The document that local `$ref`s of the schema point into; the schema itself if not given. */
  readonly root?: Schema | undefined
  /** Shared schemas by `$id`, as `fastify.getSchemas()` gives them. */
  readonly sharedSchemas?: Readonly<Record<string, unknown>> | undefined
  /** The work that may be done to look into them; as much as it takes if not given. */
  readonly work?: Work | undefined
}

/** A schema that applies to some place of the data. */
export interface SchemaPlace {
  readonly schema: Schema
  /** The document that its local `$ref`s point into. */
  readonly root: Schema
  /** `true` where it is one of several that may apply: a branch of a union or condition. */
  readonly isAlternative: boolean
}

/** Recursive and branching schemas are followed no further than this at one place. */
const MAX_PLACES = 64

const MANY = ['allOf', 'anyOf', 'oneOf'] as const
const NAMED = ['dependentSchemas', 'dependencies'] as const

/** The schemas of the part as a whole. */
export function rootPlaces (source: SchemaSource): readonly SchemaPlace[] {
  return isRecord(source.schema) ? expand([toPlace(source.schema, source.root ?? source.schema)], source) : []
}

/** The schemas of a member, or item, of what these schemas apply to. */
export function placesOfMember (places: readonly SchemaPlace[], segment: string, source: SchemaSource): readonly SchemaPlace[] {
  return expand(places.flatMap((place) => children(place, segment)), source)
}

/** The schema that holds the keyword at the end of a `schemaPath` of Ajv, if the path leads to one. */
export function schemaOfPath (source: SchemaSource, schemaPath: string): Schema | undefined {
  const end = schemaPath.lastIndexOf('/')
  return end === -1 || !isRecord(source.schema) ? undefined : resolveRef(schemaPath.slice(0, end), source.schema, source)?.schema
}

/** The schema that a `$ref` leads to in the end; the schema itself where it has none that can be resolved. */
export function followRefs (place: SchemaPlace, source: SchemaSource): SchemaPlace {
  let current = place
  for (let count = 0; count < MAX_PLACES; count++) {
    const next = referenced(current, source)
    if (next === undefined) break
    current = next
  }
  return current
}

function toPlace (schema: Schema, root: Schema, isAlternative = false): SchemaPlace {
  return { schema, root, isAlternative }
}

function expand (start: readonly SchemaPlace[], source: SchemaSource): readonly SchemaPlace[] {
  const places = start.slice(0, MAX_PLACES)
  const seen = new Set(places.map(({ schema }) => schema))
  // The list grows while it is walked.
  for (const place of places) {
    for (const next of besides(place, source)) {
      if (seen.has(next.schema) || places.length === MAX_PLACES) continue
      seen.add(next.schema)
      places.push(next)
    }
  }
  return places
}

function referenced ({ schema, root, isAlternative }: SchemaPlace, source: SchemaSource): SchemaPlace | undefined {
  const target = typeof schema['$ref'] === 'string' ? resolveRef(schema['$ref'], root, source) : undefined
  return target && { ...target, isAlternative }
}

function besides (place: SchemaPlace, source: SchemaSource): readonly SchemaPlace[] {
  const { schema, root, isAlternative } = place
  const target = referenced(place, source)
  const found = target === undefined ? [] : [target]
  for (const keyword of MANY) {
    const members: unknown = schema[keyword]
    if (!Array.isArray(members)) continue
    for (const member of members) if (isRecord(member)) found.push(toPlace(member, root, isAlternative || keyword !== 'allOf'))
  }
  for (const keyword of ['then', 'else']) {
    const member = schema[keyword]
    if (isRecord(member)) found.push(toPlace(member, root, true))
  }
  for (const keyword of NAMED) {
    const members = schema[keyword]
    if (!isRecord(members)) continue
    for (const member of Object.values(members)) if (isRecord(member)) found.push(toPlace(member, root, true))
  }
  return found
}

function children ({ schema, root }: SchemaPlace, segment: string): readonly SchemaPlace[] {
  const { properties, patternProperties, additionalProperties, prefixItems, items, additionalItems } = schema
  const found: unknown[] = []
  if (isRecord(properties) && Object.hasOwn(properties, segment)) found.push(properties[segment])
  else found.push(additionalProperties, schema['unevaluatedProperties'])
  if (isIndex(segment)) {
    const index = Number(segment)
    const tuple: unknown = Array.isArray(prefixItems) ? prefixItems : items
    if (!Array.isArray(tuple)) found.push(items)
    else if (index < tuple.length) found.push(tuple[index])
    else found.push(tuple === items ? additionalItems : items, schema['unevaluatedItems'])
  }
  // Whose pattern fits is not tried: a pattern may take long on a name that a client chose.
  const patterned = isRecord(patternProperties) ? Object.values(patternProperties).filter(isRecord) : []
  return [
    ...found.filter(isRecord).map((child) => toPlace(child, root)),
    ...patterned.map((child) => toPlace(child, root, true))
  ]
}

function resolveRef (ref: string, root: Schema, { sharedSchemas }: SchemaSource): SchemaPlace | undefined {
  const [id = '', fragment = ''] = ref.split('#', 2)
  const document = id === '' || id === root['$id'] ? root : sharedSchemas !== undefined && Object.hasOwn(sharedSchemas, id) ? sharedSchemas[id] : undefined
  // Names of places (`$anchor`, an embedded `$id`) are not followed.
  if (!isRecord(document) || (fragment !== '' && !fragment.startsWith('/'))) return undefined
  let target: unknown = document
  for (const segment of toSegments(decodeFragment(fragment))) {
    target = typeof target === 'object' && target !== null && Object.hasOwn(target, segment) ? Reflect.get(target, segment) : undefined
  }
  return isRecord(target) ? toPlace(target, document) : undefined
}

/** The fragment of a URI as text; what is not well encoded stays as it is. */
export function decodeFragment (fragment: string): string {
  if (!fragment.includes('%')) return fragment
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
