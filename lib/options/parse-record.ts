import { isRecord } from '../guards.js'
import type { Must } from '../plugin-errors.js'

/** An option that is an object of known properties; empty where it is not given. */
export function parseRecord (path: string, value: unknown, keys: readonly string[], must: Must): Readonly<Record<string, unknown>> {
  if (value === undefined) return {}
  if (!isRecord(value)) {
    must(path, `an object of ${keys.join(', ')}`, value)
    return {}
  }
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) must(`${path}.${key}`, `one of ${keys.join(', ')}`, key)
  }
  return value
}
