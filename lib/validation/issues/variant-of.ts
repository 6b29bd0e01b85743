import type { Failure } from './parse-failure.js'

/** The keywords whose schemas apply to members and items, by how many names they have in the path of the schema. */
const MEMBERS: Readonly<Record<string, number>> = { properties: 2, patternProperties: 2, prefixItems: 2, items: 1, additionalProperties: 1 }

/** How deep in the data a path of the schema leads. */
function depthOf (names: readonly string[]): number {
  let depth = 0
  let index = 0
  while (index < names.length - 1) {
    const length = MEMBERS[names[index] as string]
    if (length !== undefined) depth++
    index += length ?? 1
  }
  return depth
}

/** A variant, and how deep in the data of the union a path in its schema leads. */
interface VariantPath {
  readonly index: number
  readonly depth: number | undefined
}

/** The most paths of schemas that are kept. When it is reached, all are forgotten. */
const MAX_PATHS = 4096

/** By the path of the union, then by that of what failed. */
const variants = new Map<string, Map<string, VariantPath>>()
let pathCount = 0

function keepVariant (schemaPath: string, unionPath: string): VariantPath {
  if (pathCount === MAX_PATHS) {
    variants.clear()
    pathCount = 0
  }
  pathCount++
  const [index = '', ...names] = schemaPath.slice(unionPath.length + 1).split('/')
  const path = { index: Number(index), depth: schemaPath.startsWith(`${unionPath}/`) ? depthOf(names) : undefined }
  const ofUnion = variants.get(unionPath) ?? new Map<string, VariantPath>()
  variants.set(unionPath, ofUnion.set(schemaPath, path))
  return path
}

function countNames (pointer: string, start: number): number {
  let count = 0
  for (let index = pointer.indexOf('/', start); index !== -1; index = pointer.indexOf('/', index + 1)) count++
  return count
}

/** Where something failed. */
type Place = Pick<Failure, 'schemaPath' | 'instancePath'>

/**
 * The variant in which something failed, by its path in the schema. `undefined` where that does not tell: behind a `$ref`, and in a recursive schema, where the path may
 * be that of the same union deeper in the data. Where the schema is not Ajv's, a path does not name the members on its way.
 */
export function variantOf ({ schemaPath, instancePath }: Place, union: Place, isAjvs = true): number | undefined {
  const known = variants.get(union.schemaPath)?.get(schemaPath)
  const { index, depth } = known ?? keepVariant(schemaPath, union.schemaPath)
  if (!isAjvs) return depth === undefined ? undefined : index
  return depth === countNames(instancePath, union.instancePath.length) ? index : undefined
}
