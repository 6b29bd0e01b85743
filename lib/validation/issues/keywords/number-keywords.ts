import { toLimit, toParams, type KeywordRule } from '../finding.js'

function toSmall (inclusive: boolean): KeywordRule {
  return ({ params }) => ({ code: 'too_small', params: toParams({ min: toLimit(params['limit']), inclusive }) })
}

function toLarge (inclusive: boolean): KeywordRule {
  return ({ params }) => ({ code: 'too_large', params: toParams({ max: toLimit(params['limit']), inclusive }) })
}

/** n of a step of 10^-n; `undefined` for any other step. */
function toDecimals (step: number): number | undefined {
  const decimals = Math.round(-Math.log10(step))
  return decimals >= 1 && Number(`1e-${decimals}`) === step ? decimals : undefined
}

/** The keywords of numbers. */
export const numberKeywords: Readonly<Record<string, KeywordRule>> = {
  minimum: toSmall(true),
  exclusiveMinimum: toSmall(false),
  maximum: toLarge(true),
  exclusiveMaximum: toLarge(false),
  multipleOf: ({ params }) => {
    const step = toLimit(params['multipleOf'])
    const decimals = step === undefined ? undefined : toDecimals(step)
    return decimals === undefined
      ? { code: 'not_multiple_of', params: toParams({ multiple_of: step }) }
      : { code: 'too_many_decimals', params: { decimals } }
  }
}
