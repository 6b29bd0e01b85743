import { isRecord } from '../guards.js'
import { ANY_INDEX, ANY_NAME } from './placeholders.js'

/** A schema that a keyword applies. */
export interface Child {
  readonly schema: unknown
  /** The member or item that it applies to; `undefined` for the value itself. */
  readonly segment: string | undefined
  readonly isAlternative: boolean
}

type ListChildren = (value: unknown) => readonly Child[]

const ofMembers: ListChildren = (value) => Object.entries(Object(value)).map(([name, schema]) => toChild(schema, name))
const ofAnyMember: ListChildren = (value) => Object.values(Object(value)).map((schema) => toChild(schema, ANY_NAME))
const ofPositions: ListChildren = (value) => [value].flat().map((schema, index) => toChild(schema, String(index)))
const ofRestOfItems: ListChildren = (value) => isRecord(value) ? [toChild(value, ANY_INDEX)] : []
const ofRestOfMembers: ListChildren = (value) => isRecord(value) ? [toChild(value, ANY_NAME)] : []
const alternative: ListChildren = (value) => [toChild(value, undefined, true)]
/** Lists of names beside them are no schemas. */
const alternatives: ListChildren = (value) => Object.values(Object(value)).filter((schema) => !Array.isArray(schema)).map((schema) => toChild(schema, undefined, true))

/** The keywords that fail with the schemas they apply. Those of `not`, `if`, `contains` and `propertyNames` are told as a whole, unions by their variants. */
const CHILDREN: ReadonlyMap<string, ListChildren> = new Map<string, ListChildren>(Object.entries<ListChildren>({
  properties: ofMembers,
  patternProperties: ofAnyMember,
  additionalProperties: ofRestOfMembers,
  unevaluatedProperties: ofRestOfMembers,
  prefixItems: ofPositions,
  items: (value) => Array.isArray(value) ? ofPositions(value) : ofRestOfItems(value),
  additionalItems: ofRestOfItems,
  unevaluatedItems: ofRestOfItems,
  allOf: (value) => [value].flat().map((schema) => toChild(schema)),
  then: alternative,
  else: alternative,
  dependentSchemas: alternatives,
  dependencies: alternatives
}))

/** The schemas that a keyword applies; `undefined` for a keyword that applies none. */
export function listChildren (keyword: string, value: unknown): readonly Child[] | undefined {
  return CHILDREN.get(keyword)?.(value)
}

function toChild (schema: unknown, segment?: string, isAlternative = false): Child {
  return { schema, segment, isAlternative }
}
