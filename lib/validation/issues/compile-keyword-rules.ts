import type { ValidationOptions } from '../../../types/options.js'
import { toParams, type KeywordRules } from './finding.js'
import type { FailureParam } from './parse-failure.js'
import { isScalar, type Scalar } from '../schema/scalar.js'

/** Makes the rules of the app's own keywords: each has its code, and shows only those params of Ajv's error that are named. */
export function compileKeywordRules (keywords: NonNullable<ValidationOptions['keywords']>): KeywordRules {
  return new Map(Object.entries(keywords).map(([keyword, given]) => {
    const { code, params: shown = [] } = typeof given === 'string' ? { code: given } : given
    return [keyword, ({ params }) => ({ code, params: toParams(Object.fromEntries(shown.map((name) => [name, toShown(params[name])]))) })]
  }))
}

function toShown (value: FailureParam | undefined): Scalar | readonly Scalar[] | undefined {
  if (isList(value)) return value.every(isScalar) ? value : undefined
  return value
}

function isList (value: FailureParam | undefined): value is readonly unknown[] {
  return Array.isArray(value)
}
