import { isInteger, isRecord } from '../guards.js'

const KEYS: readonly string[] = ['code', 'name', 'statusCode', 'instanceof']

/** What is wrong with a matcher of foreign errors, as an expectation; `undefined` where nothing is. */
export function findMatcherProblem (value: unknown): string | undefined {
  const expectation = `of one or more of ${KEYS.join(', ')}`
  if (!isRecord(value)) return expectation
  const properties = Object.entries(value)
  if (properties.some(([key]) => !KEYS.includes(key))) return expectation
  // One whose properties are all undefined would match every error.
  if (properties.every(([, property]) => property === undefined)) return expectation
  const { code, name, statusCode } = value
  if (code !== undefined && typeof code !== 'string' && typeof code !== 'number') return 'of a code that is a string or number'
  if (name !== undefined && typeof name !== 'string') return 'of a name that is a string'
  if (statusCode !== undefined && !isInteger(statusCode)) return 'of a statusCode that is an integer'
  if (value['instanceof'] !== undefined && typeof value['instanceof'] !== 'function') return 'of a class as instanceof'
  return undefined
}
