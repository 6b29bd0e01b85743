import { toSegments } from './json-pointer.js'
import { decodeFragment } from './schema-places.js'

/** The keywords that apply a schema where a property is there; `dependencies` is their name up to draft 7. */
const DEPENDENT: ReadonlySet<string> = new Set(['dependentSchemas', 'dependencies'])
/** The other keywords after which a `schemaPath` has a name that the schema's author chose. */
const NAMED: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'definitions', '$defs'])

/** The property because of which the schema at a `schemaPath` of Ajv applies: the nearest one. */
export function toDependentOn (schemaPath: string): string | undefined {
  if (!schemaPath.includes('/depend')) return undefined
  const names = toSegments(decodeFragment(schemaPath.slice(schemaPath.indexOf('/'))))
  let property: string | undefined
  let before = ''
  // What is last is the keyword that failed.
  for (const name of names.slice(0, -1)) {
    const isDependent = DEPENDENT.has(before)
    if (isDependent) property = name
    before = isDependent || NAMED.has(before) ? '' : name
  }
  return property
}
