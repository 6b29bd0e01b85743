import { toDependentOn } from '../schema/dependent-on.js'
import { INVALID, type Finding, type FindingContext } from './finding.js'
import { keywordRules } from './keywords/keyword-rules.js'
import type { Failure } from './parse-failure.js'

/**
 * Tells what a failure means by itself. A keyword that is neither JSON Schema's nor registered gets `invalid`, and nothing of its params is shown.
 * What a property asks for by being there says so.
 */
export function toFinding (failure: Failure, part: FindingContext): Finding {
  // The place that failed cannot be named, so it cannot be said what it lacks.
  if (failure.isDeeper) return INVALID
  const rule = part.keywords?.get(failure.keyword) ?? keywordRules.get(failure.keyword)
  if (rule === undefined) return failure.keyword === '' ? INVALID : { ...INVALID, group: 'custom' }
  const property = toDependentOn(failure.schemaPath)
  const finding = rule(failure, part)
  return property === undefined ? finding : { ...finding, params: { when_present: property, ...finding.params } }
}
