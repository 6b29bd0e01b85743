import { isRecord } from '../../guards.js'
import { readProperty } from '../../foreign/read-property.js'
import { toSegments } from '../schema/json-pointer.js'
import { findSchemaOfPath } from '../schema/locate-schema.js'
import { valueAt } from '../schema/value-facts.js'
import { takeWork } from '../schema/work.js'
import type { FindingContext } from './finding.js'
import { needsNoInner, pickVariant } from './pick-variant.js'
import { branchesOf, findMeant, toAlternatives } from './union-branches.js'
import { variantOf } from './variant-of.js'

/** What it costs to see in which variant an error stands. */
const WORK_PER_ERROR = 300

/**
 * Errors without those of variants that were not meant: where what was submitted has the tag of one variant, what failed in the others says nothing. Most errors of
 * a long union are such, and to leave them unread costs little.
 */
export function dropVariants (errors: readonly unknown[], part: FindingContext): readonly unknown[] {
  const { schema } = part
  if (!('data' in part) || !isRecord(schema)) return errors
  const dropped = new Set<number>()
  // A union inside another stands before it. Where nobody asks for what failed in it, it is not looked at.
  for (let end = errors.length - 1; end >= 0; end--) {
    const error = errors[end]
    const keyword = readProperty(error, 'keyword')
    if ((keyword !== 'oneOf' && keyword !== 'anyOf') || dropped.has(end)) continue
    const inner = findInner(errors, end, error)
    if (!takeWork(part.work, (inner.length + 1) * WORK_PER_ERROR)) return errors
    for (const index of inner.filter(toTest(errors, inner, error, keyword, { ...part, schema }))) dropped.add(index)
  }
  return dropped.size === 0 ? errors : errors.filter((_, index) => !dropped.has(index))
}

/** A part whose schema is known. */
interface KnownPart extends FindingContext {
  readonly schema: Record<string, unknown>
}

/** Tells which errors inside a union say nothing. */
function toTest (errors: readonly unknown[], inner: readonly number[], error: unknown, keyword: string, part: KnownPart): (index: number) => boolean {
  const schemaPath = String(readProperty(error, 'schemaPath'))
  const instancePath = String(readProperty(error, 'instancePath'))
  const schema = schemaPath.startsWith('#/') ? findSchemaOfPath(part, schemaPath) : undefined
  const branches = schema === undefined ? [] : branchesOf(schema, keyword, part.schema, part)
  if (branches.length === 0) return () => false
  const value = valueAt(part.data, toSegments(instancePath))
  // All that failed in them is needed to tell that it is what they require alone.
  if (toAlternatives(branches, value) !== undefined) return () => false
  const meant = new Set(findMeant(branches, value))
  const variants = new Map(inner.map((index) => [index, variantOfError(errors[index], { schemaPath, instancePath })]))
  if (meant.size === 0) {
    if (needsNoInner(branches, value)) return (index) => variants.get(index) !== undefined
    const best = pickVariant(inner.map((index) => ({ error: errors[index], variant: variants.get(index) })).reverse(), instancePath, part)
    return (index) => best !== undefined && variants.get(index) !== best
  }
  // A variant whose errors bear another path would be dropped with the rest.
  const isFound = inner.some((index) => meant.has(variants.get(index) ?? -1))
  return (index) => isFound && !meant.has(variants.get(index) ?? [...meant][0] as number)
}

function variantOfError (error: unknown, union: { readonly schemaPath: string, readonly instancePath: string }): number | undefined {
  return variantOf({ schemaPath: String(readProperty(error, 'schemaPath')), instancePath: String(readProperty(error, 'instancePath')) }, union)
}

/** The errors inside a wrapper, which stand before it. */
function findInner (errors: readonly unknown[], end: number, wrapper: unknown): readonly number[] {
  const path = String(readProperty(wrapper, 'schemaPath'))
  const place = String(readProperty(wrapper, 'instancePath'))
  const inner: number[] = []
  for (let index = end - 1; index >= 0; index--) {
    const at = String(readProperty(errors[index], 'instancePath'))
    const schemaPath = String(readProperty(errors[index], 'schemaPath'))
    const isDeeper = at.startsWith(`${place}/`)
    // A recursive union has the same path at each depth.
    if (!isDeeper && at !== place) break
    if (!schemaPath.startsWith(`${path}/`) && !(isDeeper && schemaPath === path)) break
    inner.push(index)
  }
  return inner
}
