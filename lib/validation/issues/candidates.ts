import { locateBelow } from '../schema/locate-schema.js'
import { takeWork } from '../schema/work.js'
import { isSource, type Failure, type ValidatedPart } from './parse-failure.js'
import type { Branch } from './union-branches.js'
import { variantOf } from './variant-of.js'

/** What it costs to see whether a variant asks for what failed. */
const WORK_PER_VARIANT = 300

/**
 * The variants of a union in which something may have failed: one by its path in the schema. Behind a `$ref` that Ajv does not inline the path is that of another
 * document: those that ask at this place for what failed.
 */
export function findCandidates (failure: Failure, union: Failure, branches: readonly Branch[], part: ValidatedPart): readonly number[] {
  const isAjvs = part.schema !== undefined
  const index = variantOf(failure, union, isAjvs) ?? branches.findIndex(({ ref }, number) => {
    if (ref === undefined || !failure.schemaPath.startsWith(`${ref}/`)) return false
    // Deeper in the data the path may be that of another variant, which contains this one.
    const inlined = { schemaPath: `${union.schemaPath}/${number}${failure.schemaPath.slice(ref.length)}`, instancePath: failure.instancePath }
    return variantOf(inlined, union, isAjvs) === number
  })
  if (index !== -1) return [index]
  const { keyword, params } = failure
  const names = failure.segments.slice(union.segments.length)
  return branches.flatMap((branch, number) => {
    const asks = takeWork(part.work, WORK_PER_VARIANT) && locateBelow(branch, part, names).places.some(({ schema }) => isSource(schema, keyword, params))
    return asks ? number : []
  })
}
