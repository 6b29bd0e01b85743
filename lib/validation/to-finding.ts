import { INVALID, type Finding } from './finding.js'
import { keywordRules } from './keywords/keyword-rules.js'
import type { Failure, ValidatedPart } from './parse-failure.js'

/** Tells what a failure means by itself. A keyword that is not JSON Schema's gets `invalid`, and nothing of its params is shown. */
export function toFinding (failure: Failure, part: ValidatedPart): Finding {
  // The place that failed cannot be named, so it cannot be said what it lacks.
  if (failure.isTooDeep) return INVALID
  const rule = keywordRules.get(failure.keyword)
  if (rule !== undefined) return rule(failure, part)
  return failure.keyword === '' ? INVALID : { ...INVALID, group: 'custom' }
}
