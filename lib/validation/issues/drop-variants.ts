import { isRecord } from '../../guards.js'
import { readProperty } from '../../foreign/read-property.js'
import { toSegments } from '../schema/json-pointer.js'
import { findSchemaOfPath } from '../schema/locate-schema.js'
import { valueAt } from '../schema/value-facts.js'
import type { ValidatedPart } from './parse-failure.js'
import { branchesOf, hasTags, variantOf } from './union-branches.js'

/**
 * Errors without those of variants that were not meant: where what was submitted has the tag of one variant, what failed in the others says nothing. Most errors of
 * a long union are such, and to leave them unread costs next to nothing.
 */
export function dropVariants (errors: readonly unknown[], part: ValidatedPart): readonly unknown[] {
  if (!('data' in part) || !isRecord(part.schema)) return errors
  const dropped = new Set<number>()
  for (const [end, error] of errors.entries()) {
    const keyword = readProperty(error, 'keyword')
    if (keyword !== 'oneOf' && keyword !== 'anyOf') continue
    const isOther = readVariants(error, keyword, part.schema, part)
    if (isOther === undefined) continue
    const inner = findInner(errors, end, error)
    // A variant whose errors bear another path would be dropped with the rest.
    if (inner.some((index) => isOther(errors[index]) === false)) for (const index of inner) if (isOther(errors[index]) === true) dropped.add(index)
  }
  return dropped.size === 0 ? errors : errors.filter((_, index) => !dropped.has(index))
}

/** Tells whether an error is of a variant that was not meant; `undefined` of one that is of no variant, or where none was meant. */
function readVariants (error: unknown, keyword: string, root: Record<string, unknown>, part: ValidatedPart): ((inner: unknown) => boolean | undefined) | undefined {
  const path = String(readProperty(error, 'schemaPath'))
  const schema = path.startsWith('#/') ? findSchemaOfPath(part, path) : undefined
  const branches = schema === undefined ? [] : branchesOf(schema, keyword, root, part)
  const place = String(readProperty(error, 'instancePath'))
  const value = valueAt(part.data, toSegments(place))
  const meant = new Set(branches.flatMap((branch, index) => hasTags(branch, value) ? index : []))
  if (meant.size === 0) return undefined
  return (inner) => {
    const index = variantOf({ schemaPath: String(readProperty(inner, 'schemaPath')), instancePath: String(readProperty(inner, 'instancePath')) }, { schemaPath: path, instancePath: place })
    return index === undefined ? undefined : !meant.has(index)
  }
}

/** The errors inside a wrapper, which stand before it. */
function findInner (errors: readonly unknown[], end: number, wrapper: unknown): readonly number[] {
  const path = `${String(readProperty(wrapper, 'schemaPath'))}/`
  const place = String(readProperty(wrapper, 'instancePath'))
  const inner: number[] = []
  for (let index = end - 1; index >= 0; index--) {
    const at = String(readProperty(errors[index], 'instancePath'))
    if ((at !== place && !at.startsWith(`${place}/`)) || !String(readProperty(errors[index], 'schemaPath')).startsWith(path)) break
    inner.push(index)
  }
  return inner
}
