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
  /** The document of that schema. */
  readonly root: Schema
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
    const target = followRefs({ schema: own, root, isAlternative: true }, part)
    return { ref: typeof own['$ref'] === 'string' ? own['$ref'] : undefined, schema: target.schema, root: target.root, tags: readTags(target.schema) }
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
  const tag = toCommonTag(branches)
  const own = tag && valueAt(value, [tag.name])
  if (tag?.variants !== undefined) {
    const variant = tag.variants.get(own)
    return variant === undefined ? [] : [variant]
  }
  const meant = branches.flatMap((branch, index) => hasTags(branch, value) ? index : [])
  if (tag === undefined || meant.length > 0) return meant
  return branches.flatMap(({ tags }, index) => tags.get(tag.name)?.some((one) => one === own) === true ? index : [])
}

/** The names of the variants; `undefined` unless each has a `title`. */
export function toTitles (branches: readonly Branch[]): readonly string[] | undefined {
  const titles = branches.map(({ schema }) => schema['title']).filter((title) => typeof title === 'string')
  return titles.length > 0 && titles.length === branches.length ? titles : undefined
}

/** All values of a union whose variants are constants; `undefined` for any other union. */
export const toLiterals = remember((branches): readonly Scalar[] | undefined => {
  const literals: Scalar[] = []
  for (const { schema } of branches) {
    const own = schema['type'] === 'null' ? [null] : readLiterals(schema) ?? readNested(schema)
    if (own === undefined) return undefined
    literals.push(...own)
  }
  return literals.length > 0 ? [...new Set(literals)] : undefined
})

/** The values of a variant that is a union of constants itself. */
function readNested ({ anyOf, oneOf }: Schema): readonly Scalar[] | undefined {
  const members: unknown = anyOf ?? oneOf
  if (!Array.isArray(members)) return undefined
  const literals = members.map((member: unknown) => isRecord(member) ? readLiterals(member) : undefined)
  return literals.every((own) => own !== undefined) ? literals.flat() : undefined
}

/** The most names of members that a sentence shows as alternatives. */
const MAX_ALTERNATIVES = 20

/** What says nothing of a value. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['title', 'description', '$comment', '$id', 'examples'])

/** The members that each variant requires, where the variants differ by that alone and the names are few. */
const toRequired = remember((branches): ReadonlyArray<readonly string[]> | undefined => {
  const lists = branches.map(({ schema: { required } }) => Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [])
  const others = branches.map(({ schema }) => JSON.stringify(Object.entries(schema).filter(([keyword]) => keyword !== 'required' && !ANNOTATIONS.has(keyword))))
  const isFew = lists.flat().length <= MAX_ALTERNATIVES
  return lists.length > 1 && isFew && lists.every(({ length }) => length > 0) && new Set(others).size === 1 ? lists : undefined
})

/** The members of which a value lacks those of each variant, where the variants differ by what they require alone; `undefined` for any other union. */
export function toAlternatives (branches: readonly Branch[], value: unknown): ReadonlyArray<readonly string[]> | undefined {
  const missing = toRequired(branches)?.map((names) => names.filter((name) => valueAt(value, [name]) === undefined))
  return missing?.every(({ length }) => length > 0) === true ? missing : undefined
}

/** The member by which the variants of a union can be told apart. */
export interface CommonTag {
  readonly name: string
  /** The values of all variants. */
  readonly values: readonly Scalar[]
  /** The variants by their values; `undefined` where several have the same value. */
  readonly variants: ReadonlyMap<unknown, number> | undefined
}

/** The member by which all variants can be told apart that an object can be: best one of which each value belongs to one variant. */
export const toCommonTag = remember((branches): CommonTag | undefined => {
  const ofObjects = branches.flatMap((branch, index) => isOfObjects(branch) ? { branch, index } : [])
  let common: CommonTag | undefined
  for (const name of ofObjects[0]?.branch.tags.keys() ?? []) {
    if (!ofObjects.every(({ branch: { tags } }) => tags.has(name))) continue
    const pairs = ofObjects.flatMap(({ branch: { tags }, index }) => (tags.get(name) as readonly Scalar[]).map((value) => [value, index] as const)) // each has it
    const values = pairs.map(([value]) => value)
    const variants = new Map<unknown, number>(pairs)
    if (variants.size === pairs.length) return { name, values, variants }
    common ??= { name, values, variants: undefined }
  }
  return common
})

/** `false` for a variant that no object can be. */
function isOfObjects ({ schema }: Branch): boolean {
  const { type } = schema
  return (type === undefined || [type].flat().includes('object')) && readLiterals(schema) === undefined
}

/** What is told of a list of variants once. Such lists are remembered themselves. */
function remember<Told> (tell: (branches: readonly Branch[]) => Told): (branches: readonly Branch[]) => Told {
  const told = new WeakMap<readonly Branch[], { readonly value: Told }>()
  return (branches) => {
    let known = told.get(branches)
    if (known === undefined) {
      known = { value: tell(branches) }
      told.set(branches, known)
    }
    return known.value
  }
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
