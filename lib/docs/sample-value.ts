import { isRecord } from '../guards.js'

/** How deep a schema is followed. */
const MAX_DEPTH = 6

/** A value by type, where a schema names none. */
const SAMPLES: Readonly<Record<string, unknown>> = { string: 'text', integer: 3, number: 3, boolean: true, null: null }

/**
 * A value that shows what a JSON Schema describes: its `const`, example, default or first of `enum`, else one by its type. An object has all its
 * properties. `undefined` where the schema tells nothing.
 */
export function toSampleValue (schema: unknown, depth = 0): unknown {
  if (!isRecord(schema) || depth > MAX_DEPTH) return undefined
  const [named] = [schema['const'], listed(schema['examples'])[0], schema['default'], listed(schema['enum'])[0]].filter((value) => value !== undefined)
  if (named !== undefined) return named
  const [branch] = [...listed(schema['anyOf']), ...listed(schema['oneOf'])]
  if (branch !== undefined) return toSampleValue(branch, depth + 1)
  const type = [schema['type']].flat()[0]
  if (type === 'array') return [toSampleValue(schema['items'], depth + 1)].filter((value) => value !== undefined)
  if (type !== 'object') return SAMPLES[String(type)]
  const properties = isRecord(schema['properties']) ? schema['properties'] : {}
  return Object.fromEntries(Object.entries(properties).flatMap(([name, property]) => {
    const value = toSampleValue(property, depth + 1)
    return value === undefined ? [] : [[name, value]]
  }))
}

function listed (value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
