import { readProperty } from '../../foreign/read-property.js'

/** Schemas that wrap others are followed no further than this. */
const MAX_WRAPPERS = 32

/** Where a schema of Zod keeps the one that it wraps. */
const WRAPPED = ['innerType', 'in', 'schema'] as const

/**
 * The names on the way to a value, of a path that a type provider has joined by `/` without escaping it. Where a name has a `/` itself, the schema says so, or else
 * what was submitted.
 *
 * @param schema the Zod schema of the part of the request, if it is known
 */
export function splitZodPath (joined: string, schema: unknown, data: unknown): readonly string[] {
  const parts = joined.split('/').slice(1)
  const names: string[] = []
  let schemas = unwrap(schema)
  let value = data
  while (parts.length > 0) {
    const known = new Set([...schemas.flatMap((one) => Object.keys(Object(readShape(one)))), ...Object.keys(Object(value))])
    let count = 1
    for (let end = parts.length; end > 1; end--) {
      if (!known.has(parts.slice(0, end).join('/'))) continue
      count = end
      break
    }
    const name = parts.splice(0, count).join('/')
    names.push(name)
    schemas = schemas.flatMap((one) => unwrap(toMember(one, name)))
    value = readProperty(value, name)
  }
  return names
}

/** The schemas behind what is optional, lazy, a union or an intersection. */
function unwrap (schema: unknown): readonly unknown[] {
  const found: unknown[] = []
  const open = [schema]
  for (let count = 0; open.length > 0 && count < MAX_WRAPPERS; count++) {
    const one = open.pop()
    const def = readProperty(one, 'def') ?? readProperty(one, '_def')
    if (def === undefined) continue
    found.push(one)
    for (const name of WRAPPED) open.push(readProperty(def, name))
    const options = readProperty(def, 'options')
    open.push(...(Array.isArray(options) ? options as unknown[] : []), readProperty(def, 'left'), readProperty(def, 'right'))
    const getter = readProperty(def, 'getter')
    if (typeof getter === 'function') open.push(Reflect.apply(getter, def, []))
  }
  return found
}

function readShape (schema: unknown): unknown {
  const shape = readProperty(readProperty(schema, 'def') ?? readProperty(schema, '_def'), 'shape')
  return typeof shape === 'function' ? Reflect.apply(shape, undefined, []) : shape
}

/** The schema of a member or item. */
function toMember (schema: unknown, name: string): unknown {
  const def = readProperty(schema, 'def') ?? readProperty(schema, '_def')
  const items = readProperty(def, 'items')
  return readProperty(readShape(schema), name) ?? readProperty(def, 'element') ?? readProperty(def, 'valueType') ?? readProperty(items, name)
}
