import { isRecord } from '../../../guards.js'
import { findSimilarName } from '../../../find-similar-name.js'
import { toLimit, toListed, toParams, type Finding, type KeywordRule } from '../finding.js'
import type { Failure, FailureParam } from '../parse-failure.js'
import type { Schema } from '../../schema/schema-places.js'

function ofMember (member: FailureParam | undefined, { code, params }: Pick<Finding, 'code' | 'params'>): Finding {
  return typeof member === 'string' ? { code, params, member } : { code, params }
}

/** A member that the schema does not know; with the names of those that it does, if they are few, and the one that was probably meant. */
function toUnknown (name: FailureParam | undefined, schemas: ReadonlyArray<Schema | undefined>): Finding {
  const isOpen = schemas.some((schema) => schema?.['patternProperties'] !== undefined)
  const names = new Set(schemas.flatMap((schema) => isRecord(schema?.['properties']) ? Object.keys(schema['properties']) : []))
  const known = isOpen || names.size === 0 ? undefined : toListed([...names])?.map(String)
  const suggestion = known === undefined || typeof name !== 'string' ? undefined : findSimilarName(name, known)
  return ofMember(name, { code: 'unknown_field', params: toParams({ suggestion, allowed: known }) })
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
  additionalProperties: ({ params, schema }: Failure) => toUnknown(params['additionalProperty'], [schema]),
  unevaluatedProperties: ({ params, location: { places } }: Failure) => toUnknown(params['unevaluatedProperty'], places.map(({ schema }) => schema)),
  propertyNames: ({ params }) => ofMember(params['propertyName'], { code: 'invalid_field_name', params: {} }),
  dependentRequired: missingDependent,
  dependencies: missingDependent
}
