import { toLimit, toParams, type Finding, type KeywordRule } from '../finding.js'
import type { FailureParam } from '../parse-failure.js'

function ofMember (member: FailureParam | undefined, finding: Finding): Finding {
  return typeof member === 'string' ? { ...finding, member } : finding
}

const missingDependent: KeywordRule = ({ params: { property, missingProperty } }) => ofMember(missingProperty, {
  code: 'missing_dependent_field',
  params: toParams({ when_present: typeof property === 'string' ? property : undefined })
})

/** The keywords of objects. */
export const objectKeywords: Readonly<Record<string, KeywordRule>> = {
  required: ({ params }) => ofMember(params['missingProperty'], { code: 'missing_field', params: {} }),
  minProperties: ({ params }) => ({ code: 'too_few_fields', params: toParams({ min: toLimit(params['limit']) }) }),
  maxProperties: ({ params }) => ({ code: 'too_many_fields', params: toParams({ max: toLimit(params['limit']) }) }),
  additionalProperties: ({ params }) => ofMember(params['additionalProperty'], { code: 'unknown_field', params: {} }),
  unevaluatedProperties: ({ params }) => ofMember(params['unevaluatedProperty'], { code: 'unknown_field', params: {} }),
  propertyNames: ({ params }) => ofMember(params['propertyName'], { code: 'invalid_field_name', params: {} }),
  dependentRequired: missingDependent,
  dependencies: missingDependent
}
