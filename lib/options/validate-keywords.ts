import { isRecord } from '../guards.js'
import type { Must } from '../plugin-errors.js'
import { keywordRules } from '../validation/issues/keywords/keyword-rules.js'

const EXPECTATION = 'a code or { code, params }, params being names'

/** The option `validation.keywords`: what the failures of the app's own keywords mean. What JSON Schema has of its own is settled. */
export function validateKeywords (keywords: unknown, must: Must): void {
  if (!isRecord(keywords)) return must('validation.keywords', 'an object', keywords)
  for (const [keyword, given] of Object.entries(keywords)) {
    const path = `validation.keywords.${keyword}`
    if (keywordRules.has(keyword)) must(path, 'a keyword that is not of JSON Schema', given)
    else if (!isKeyword(given)) must(path, EXPECTATION, given)
  }
}

function isKeyword (given: unknown): boolean {
  const { code, params = [], ...others } = isRecord(given) ? given : { code: given }
  return typeof code === 'string' && code !== '' && Array.isArray(params) && params.every((name) => typeof name === 'string') && Object.keys(others).length === 0
}
