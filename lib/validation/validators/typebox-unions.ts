import { toPointer, toSegments } from '../schema/json-pointer.js'
import { isRecord } from '../../guards.js'
import { schemaOfPath, type SchemaSource } from '../schema/schema-places.js'
import { valueAt } from '../schema/value-facts.js'

/** A failure as TypeBox 1 reports it: in the manner of Ajv, but `schemaPath` leads to the schema, not to its keyword, and params are lists. */
export interface Report {
  readonly keyword: string
  readonly schemaPath: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

/** How many failures TypeBox reports at most, unless its settings say otherwise. A union comes last, so it is the one that is missing. */
const MAX_REPORTS = 8

/** The keywords of unions. */
const UNIONS: ReadonlySet<string> = new Set(['anyOf', 'oneOf'])
/** The keywords before a name or index in a `schemaPath`, each with the number of names that it adds to the place in the data. */
const NAMED: Readonly<Record<string, number>> = {
  properties: 1, patternProperties: 1, prefixItems: 1, $defs: 0, definitions: 0, dependentSchemas: 0, dependencies: 0, anyOf: 0, oneOf: 0, allOf: 0
}
/** Those that have no name. */
const PLAIN: ReadonlySet<string> = new Set(['items', 'additionalItems', 'additionalProperties', 'unevaluatedItems'])

/**
 * The failures with the unions in which the last one lies, which are not reported themselves. What the variants failed is left out where the list may have been
 * cut off before the variant that was meant: another one would speak for it.
 */
export function completeUnions (reports: readonly Report[], part: SchemaSource & { readonly data: unknown }): readonly Report[] {
  const last = reports.at(-1)
  if (last === undefined || reports.length < MAX_REPORTS) return reports
  const cut = listUnions(last).filter(({ schemaPath }) => !reports.some((report) => `${report.schemaPath}/${report.keyword}` === schemaPath))
  const kept = reports.filter((report) => cut.every((union) => !report.schemaPath.startsWith(`${union.schemaPath}/`) || isMeant(report, union, part)))
  return [...kept, ...cut.map((union) => ({ ...union, schemaPath: union.schemaPath.slice(0, -union.keyword.length - 1) }))]
}

/** `true` for a failure of the variant whose constants are all met. */
function isMeant (report: Report, { schemaPath, instancePath }: Report, part: SchemaSource & { readonly data: unknown }): boolean {
  const index = Number.parseInt(report.schemaPath.slice(schemaPath.length + 1))
  const properties = Object(schemaOfPath(part, `${schemaPath}/${index}/`)?.['properties']) as Readonly<Record<string, unknown>>
  const tags = Object.entries(properties).flatMap(([name, property]) => isRecord(property) && Object.hasOwn(property, 'const') ? [[name, property['const']] as const] : [])
  return tags.length > 0 && tags.every(([name, value]) => valueAt(part.data, [...toSegments(instancePath), name]) === value)
}

function listUnions ({ schemaPath, instancePath }: Report): readonly Report[] {
  const names = toSegments(schemaPath.slice(1))
  const place = toSegments(instancePath)
  const found: Report[] = []
  let depth = 0
  for (let index = 0; index < names.length; index++) {
    const keyword = names[index] as string // it is within the list
    if (UNIONS.has(keyword)) {
      found.unshift({ keyword, schemaPath: `#${toPointer(names.slice(0, index + 1))}`, instancePath: toPointer(place.slice(0, depth)), params: {} })
    }
    const isTuple = keyword === 'items' && Number.isInteger(Number(names[index + 1]))
    depth += NAMED[keyword] ?? (PLAIN.has(keyword) ? 1 : 0)
    if (isTuple || Object.hasOwn(NAMED, keyword)) index++
  }
  return found
}
