import { isRecord } from '../../guards.js'
import { isIndex, toSegments } from '../schema/json-pointer.js'
import { decodeFragment } from '../schema/schema-places.js'
import { keywordRules } from './keywords/keyword-rules.js'
import type { Failure, ValidatedPart } from './parse-failure.js'

/** The keywords whose schemas apply to members and items, by how the names of those are found in the path of the schema. */
const MEMBERS: Readonly<Record<string, (name: string | undefined, segment: string) => boolean>> = {
  properties: (name, segment) => name === segment,
  patternProperties: () => true,
  items: (name, segment) => isIndex(segment) && (name === undefined || name === segment),
  prefixItems: (name, segment) => name === segment,
  additionalItems: (_name, segment) => isIndex(segment),
  additionalProperties: () => true,
  unevaluatedProperties: () => true
}
/** The keywords that apply schemas to the value itself, all of which must hold. */
const BESIDE: ReadonlySet<string> = new Set(['allOf', 'then', 'else', 'dependentSchemas', 'dependencies'])
/** The keywords whose schemas have no names. */
const ALONE: ReadonlySet<string> = new Set(['then', 'else', 'additionalItems', 'additionalProperties', 'unevaluatedProperties'])

/**
 * `true` for a failure that refuses the part whatever else there is: on the way to it, from the root of its schema, everything must hold. One in a union,
 * a `not` or a condition may be of no effect; which of them is known only to the errors that come after it.
 */
export function isCertain ({ schemaPath, segments, isDeeper, keyword }: Failure, part: ValidatedPart): boolean {
  // Other libraries settle unions by themselves.
  if (schemaPath === '') return true
  if (isDeeper || !schemaPath.startsWith('#/') || !keywordRules.has(keyword)) return false
  const names = toSegments(decodeFragment(schemaPath.slice(1)))
  const isKnown = part.schema !== undefined
  let schema: unknown = part.schema
  let depth = 0
  let index = 0
  // The last name is the keyword that failed, which a schema of `false` has not.
  while (index < names.length - 1) {
    const applied = names[index] as string
    const holder: unknown = isRecord(schema) ? schema[applied] : undefined
    const isTuple = isKnown ? Array.isArray(holder) : isIndex(names[index + 1] as string)
    const isNamed = !ALONE.has(applied) && (applied !== 'items' || isTuple)
    const name = isNamed ? names[index + 1] : undefined
    const fits = Object.hasOwn(MEMBERS, applied) ? MEMBERS[applied] : undefined
    if (fits === undefined ? !BESIDE.has(applied) : !fits(name, segments[depth] ?? '')) return false
    if (fits !== undefined) depth++
    schema = name === undefined ? holder : typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name) ? Reflect.get(holder, name) : undefined
    if (isKnown && schema === undefined) return false
    index += isNamed ? 2 : 1
  }
  return depth === segments.length && (!isKnown || (keyword === 'false schema' ? schema === false : isRecord(schema) && Object.hasOwn(schema, keyword)))
}
