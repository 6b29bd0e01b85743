import { isRecord } from '../../guards.js'
import type { Failure, ValidatedPart } from './parse-failure.js'
import { isScalar, type Scalar } from '../schema/scalar.js'
import { followRefs, type Schema } from '../schema/schema-places.js'
import { valueAt } from '../schema/value-facts.js'

/** One variant of a union. */
export interface Branch {
  /** Its `$ref`, which begins the `schemaPath` of what fails in it. */
  readonly ref: string | undefined
  /** Its schema behind all `$ref`s. */
  readonly schema: Schema
  /** Its members that hold constants, by name: they tell it from the others. */
  readonly tags: ReadonlyMap<string, readonly Scalar[]>
}

const NO_SCHEMA: Schema = {}

/** The variants of the union that failed, as far as its schema is known. */
export function readBranches (failure: Failure, keyword: string, part: ValidatedPart): readonly Branch[] {
  const { schema, location: { places } } = failure
  if (schema === undefined) return []
  const place = places.find((candidate) => candidate.schema === schema)
  return branchesOf(schema, keyword, place?.root ?? (isRecord(part.schema) ? part.schema : NO_SCHEMA), part)
}

/** Variants by the list of their schemas. An app does not change them once it is ready. */
const known = new WeakMap<object, { readonly root: Schema, readonly sharedSchemas: unknown, readonly branches: readonly Branch[] }>()

/** The variants of a union whose `$ref`s point into `root`. */
export function branchesOf (schema: Schema, keyword: string, root: Schema, part: ValidatedPart): readonly Branch[] {
  const members: unknown = schema[keyword]
  if (!Array.isArray(members)) return []
  const before = known.get(members)
  if (before !== undefined && before.root === root && before.sharedSchemas === part.sharedSchemas) return before.branches
  const branches = members.map((member: unknown): Branch => {
    const own = isRecord(member) ? member : NO_SCHEMA
    const { schema } = followRefs({ schema: own, root, isAlternative: true }, part)
    return { ref: typeof own['$ref'] === 'string' ? own['$ref'] : undefined, schema, tags: readTags(schema) }
  })
  known.set(members, { root, sharedSchemas: part.sharedSchemas, branches })
  return branches
}

/** `true` where a value has all constants of a variant that has some. */
export function hasTags ({ tags }: Branch, value: unknown): boolean {
  return tags.size > 0 && [...tags].every(([name, values]) => values.some((one) => one === valueAt(value, [name])))
}

/** The variants that a value means: those of which it has all constants, else those of which it has the tag that all variants have. */
export function findMeant (branches: readonly Branch[], value: unknown): readonly number[] {
  const meant = branches.flatMap((branch, index) => hasTags(branch, value) ? index : [])
  const tag = meant.length > 0 ? undefined : toCommonTag(branches)
  if (tag === undefined) return meant
  const own = valueAt(value, [tag.name])
  return branches.flatMap(({ tags }, index) => tags.get(tag.name)?.some((one) => one === own) === true ? index : [])
}

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

/** The names of the variants; `undefined` unless each has a `title`. */
export function toTitles (branches: readonly Branch[]): readonly string[] | undefined {
  const titles = branches.map(({ schema }) => schema['title']).filter((title) => typeof title === 'string')
  return titles.length > 0 && titles.length === branches.length ? titles : undefined
}

/** All values of a union whose variants are constants; `undefined` for any other union. */
export function toLiterals (branches: readonly Branch[]): readonly Scalar[] | undefined {
  const literals: Scalar[] = []
  for (const { schema } of branches) {
    const own = schema['type'] === 'null' ? [null] : readLiterals(schema)
    if (own === undefined) return undefined
    literals.push(...own)
  }
  return literals.length > 0 ? [...new Set(literals)] : undefined
}

/** The member by which all variants can be told apart, and its values. */
export function toCommonTag (branches: readonly Branch[]): { readonly name: string, readonly values: readonly Scalar[] } | undefined {
  for (const name of branches[0]?.tags.keys() ?? []) {
    const values = branches.map(({ tags }) => tags.get(name))
    if (values.every((own) => own !== undefined)) return { name, values: values.flat() }
  }
  return undefined
}

function readTags ({ properties }: Schema): ReadonlyMap<string, readonly Scalar[]> {
  const tags = new Map<string, readonly Scalar[]>()
  if (!isRecord(properties)) return tags
  for (const [name, property] of Object.entries(properties)) {
    const literals = isRecord(property) ? readLiterals(property) : undefined
    if (literals !== undefined) tags.set(name, literals)
  }
  return tags
}

function readLiterals (schema: Schema): readonly Scalar[] | undefined {
  const { enum: list, const: constant } = schema
  if (Array.isArray(list)) return list.every(isScalar) ? list : undefined
  return Object.hasOwn(schema, 'const') && isScalar(constant) ? [constant] : undefined
}
