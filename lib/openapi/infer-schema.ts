import { isRecord } from '../guards.js'
import { isScalar, type Scalar } from '../validation/schema/scalar.js'
import { toPattern } from './placeholders.js'

/** A JSON Schema of which OpenAPI 3.0 and 3.1 think alike, but for `patternProperties`, which 3.0 does not have. */
export type InferredSchema = Readonly<Record<string, unknown>>

/** A part of a body that is another in each answer. */
class Varying {
  readonly type: string | undefined
  constructor (type: string | undefined) {
    this.type = type
  }
}

/** A body of which it is known what is in each answer. */
export type Template = Scalar | Varying | readonly Template[] | { readonly [name: string]: Template }

/** Finds what two bodies have in common that differ in all that depends on the request. */
export function toTemplate (one: unknown, other: unknown): Template {
  if (isScalar(one) && one === other) return one
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) return one.map((item, index) => toTemplate(item, other[index]))
  if (isRecord(one) && isRecord(other)) {
    const common = Object.entries(one).filter(([name]) => Object.hasOwn(other, name))
    return Object.fromEntries(common.map(([name, value]) => [name, toTemplate(value, other[name])]))
  }
  return new Varying(isScalar(one) && one !== null && typeof one === typeof other ? typeof one : undefined)
}

/** Infers the narrowest schema that all bodies fit, members aside of which the templates say nothing. */
export function inferSchema (templates: readonly Template[]): InferredSchema {
  if (templates.length === 0) return {}
  const members = templates.filter(isMembers)
  if (members.length === templates.length) return inferObject(members)
  const lists = templates.filter((template) => Array.isArray(template))
  if (lists.length === templates.length) return { type: 'array', items: inferItems(lists.flat()) }
  return inferLeaf(templates)
}

type Members = Readonly<Record<string, Template>>

function isMembers (template: Template): template is Members {
  return isRecord(template) && !(template instanceof Varying)
}

function inferObject (objects: readonly Members[]): InferredSchema {
  const names = [...new Set(objects.flatMap((object) => Object.keys(object)))]
  const required = names.filter((name) => objects.every((object) => Object.hasOwn(object, name)))
  const schemas = names.map((name) => [name, inferSchema(objects.flatMap((object) => Object.hasOwn(object, name) ? [object[name] as Template] : []))] as const)
  const named = schemas.filter(([name]) => toPattern(name) === undefined)
  const patterned = schemas.flatMap(([name, schema]) => {
    const pattern = toPattern(name)
    return pattern === undefined ? [] : [[pattern, schema] as const]
  })
  const always = required.filter((name) => toPattern(name) === undefined)
  return {
    type: 'object',
    ...(always.length > 0 && { required: always }),
    ...(named.length > 0 && { properties: Object.fromEntries(named) }),
    ...(patterned.length > 0 && { patternProperties: Object.fromEntries(patterned) })
  }
}

/** Items that are alike but for the last member in which any differ, the code of an issue say, are told together: the schema allows no other pairs. */
function inferItems (items: readonly Template[]): InferredSchema {
  const objects = items.filter(isMembers)
  const varying = [...new Set(objects.flatMap((object) => Object.keys(object)))].filter((name) => isVarious(name, objects)).at(-1)
  if (varying === undefined || objects.length < items.length) return inferSchema(items)
  const groups = new Map<string, Members[]>()
  for (const object of objects) {
    const { [varying]: _, ...others } = object
    const key = JSON.stringify(others)
    groups.set(key, [...groups.get(key) ?? [], object])
  }
  const schemas = [...groups.values()].map(inferObject)
  const [only] = schemas
  return only !== undefined && schemas.length === 1 ? only : { anyOf: schemas }
}

function isVarious (name: string, objects: readonly Members[]): boolean {
  return objects.every((object) => Object.hasOwn(object, name)) && new Set(objects.map((object) => JSON.stringify(object[name]))).size > 1
}

function inferLeaf (templates: readonly Template[]): InferredSchema {
  const leaves = templates.filter((template) => template instanceof Varying || isScalar(template))
  const [type, ...others] = new Set(leaves.map(toType))
  const typed = type === undefined || others.length > 0 ? {} : { type }
  const fixed = [...new Set(leaves.filter(isScalar))]
  if (leaves.length < templates.length) return {}
  if (leaves.some((leaf) => leaf instanceof Varying)) return typed
  const patterns = fixed.map((value) => toPattern(String(value))).filter((pattern) => pattern !== undefined)
  const values = fixed.filter((value) => toPattern(String(value)) === undefined)
  const schemas = [...(values.length > 0 ? [{ ...typed, enum: values }] : []), ...patterns.map((pattern) => ({ type: 'string', pattern }))]
  const [only] = schemas
  return only !== undefined && schemas.length === 1 ? only : { anyOf: schemas }
}

function toType (leaf: Scalar | Varying): string | undefined {
  if (leaf instanceof Varying) return leaf.type
  if (leaf === null) return undefined
  return Number.isInteger(leaf) ? 'integer' : typeof leaf
}
