import { isRecord } from '../../guards.js'
import type { SchemaSource } from './schema-places.js'

/** What is known of documents that do not change once an app is ready. */
const known = new WeakMap<object, boolean>()

/**
 * `true` where a schema, or one that it may refer to, says `$data` somewhere (an option of Ajv): a limit may then be what was submitted, and which
 * schema a `$ref` leads to cannot always be told.
 */
export function hasDataReferences ({ schema, sharedSchemas = {} }: SchemaSource): boolean {
  return mentionsData(schema) || mentionsData(sharedSchemas)
}

function mentionsData (document: unknown): boolean {
  if (!isRecord(document)) return false
  const before = known.get(document)
  if (before !== undefined) return before
  const found = search(document, new Set())
  known.set(document, found)
  return found
}

/** A schema in JavaScript may contain itself. */
function search (value: unknown, seen: Set<unknown>): boolean {
  if (typeof value !== 'object' || value === null || seen.has(value)) return false
  seen.add(value)
  return Object.hasOwn(value, '$data') || Object.values(value).some((member) => search(member, seen))
}
