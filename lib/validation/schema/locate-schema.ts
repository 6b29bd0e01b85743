import { isRecord } from '../../guards.js'
import { isIndex } from './json-pointer.js'
import { placesOfMember, rootPlaces, schemaOfPath, type Schema, type SchemaPlace, type SchemaSource } from './schema-places.js'
import { takeWork } from './work.js'

/** The schemas of a place, and where the place stands among all that the schema declares. */
export interface SchemaLocation {
  readonly places: readonly SchemaPlace[]
  /** For each name on the way its position in the schema; `Infinity` where the schema does not declare it. */
  readonly rank: readonly number[]
}

/** What a schema says of places that it does not tell apart: of all items of a list, of all members that it does not name. */
interface Node {
  readonly places: readonly SchemaPlace[]
  /** The longest list of schemas for single items. */
  readonly described: number
  readonly next: Map<string, Node>
}

/** What is known of a schema. An app does not change it once it is ready. */
interface KnownSchema {
  readonly sharedSchemas: SchemaSource['sharedSchemas']
  readonly document: SchemaSource['root']
  readonly root: Node
  readonly byPath: Map<string, Schema | undefined>
  count: number
}

/** The most places that are kept of one schema: a recursive one has any number. */
const MAX_NODES = 1000

/** What it costs to look at a schema, where that is not known. */
const WORK_PER_PLACE = 50

const known = new WeakMap<object, KnownSchema>()

/** Finds what a schema says of a place of the data, through `$ref`s and combinators. What cannot be resolved is left out. */
export function locateSchema (source: SchemaSource, segments: readonly string[]): SchemaLocation {
  const schema = findKnown(source)
  if (schema === undefined) return { places: [], rank: segments.map((segment) => isIndex(segment) ? Number(segment) : Infinity) }
  let node = schema.root
  const rank: number[] = []
  for (const segment of segments) {
    const position = declaredAt(node.places, segment)
    rank.push(position ?? (isIndex(segment) ? Number(segment) : Infinity))
    node = nextNode(schema, node, position === undefined ? toKind(node, segment) : `.${segment}`, segment, source)
    if (!takeWork(source.work, WORK_PER_PLACE * (1 + node.places.length))) break
  }
  return { places: node.places, rank }
}

/** The same for what one schema alone says of a place below its own. */
export function locateBelow ({ schema, root }: Pick<SchemaPlace, 'schema' | 'root'>, { sharedSchemas, work }: SchemaSource, segments: readonly string[]): SchemaLocation {
  return locateSchema({ schema, sharedSchemas, work, root }, segments)
}

/** The schema that holds the keyword at the end of a `schemaPath` of Ajv, if the path leads to one. */
export function findSchemaOfPath (source: SchemaSource, schemaPath: string): Schema | undefined {
  const schema = findKnown(source)
  if (schema === undefined) return undefined
  const { byPath } = schema
  if (byPath.has(schemaPath)) return byPath.get(schemaPath)
  const found = schemaOfPath(source, schemaPath)
  if (byPath.size < MAX_NODES) byPath.set(schemaPath, found)
  return found
}

function findKnown (source: SchemaSource): KnownSchema | undefined {
  const { schema, sharedSchemas } = source
  if (!isRecord(schema)) return undefined
  const before = known.get(schema)
  if (before !== undefined && before.sharedSchemas === sharedSchemas && before.document === source.root) return before
  const made = { sharedSchemas, document: source.root, root: toNode(rootPlaces(source)), byPath: new Map<string, Schema | undefined>(), count: 0 }
  known.set(schema, made)
  return made
}

function nextNode (schema: KnownSchema, { places, next }: Node, kind: string, segment: string, source: SchemaSource): Node {
  const before = next.get(kind)
  if (before !== undefined) return before
  const made = toNode(placesOfMember(places, segment, source))
  if (schema.count < MAX_NODES) {
    schema.count++
    next.set(kind, made)
  }
  return made
}

function toNode (places: readonly SchemaPlace[]): Node {
  const described = Math.max(0, ...places.flatMap(({ schema: { prefixItems, items } }) => [prefixItems, items].filter(Array.isArray).map(({ length }) => length)))
  return { places, described, next: new Map() }
}

/** What tells names apart that no schema declares: items which have schemas of their own from each other and from all others. */
function toKind ({ described }: Node, segment: string): string {
  return isIndex(segment) ? `#${Math.min(Number(segment), described)}` : ''
}

function declaredAt (places: readonly SchemaPlace[], segment: string): number | undefined {
  for (const { schema: { properties } } of places) {
    if (isRecord(properties) && Object.hasOwn(properties, segment)) return positionOf(properties, segment)
  }
  return undefined
}

const positions = new WeakMap<object, ReadonlyMap<string, number>>()

function positionOf (properties: Readonly<Record<string, unknown>>, name: string): number | undefined {
  let byName = positions.get(properties)
  if (byName === undefined) {
    byName = new Map(Object.keys(properties).map((one, index) => [one, index]))
    positions.set(properties, byName)
  }
  return byName.get(name)
}
