import { readProperty } from '../../foreign/read-property.js'
import { toFromWords } from './arktype-failures.js'
import { toFailure, toMemberFailure, toMissing, toSizeBound, toValueBound, type ForeignFailure, type Path } from './foreign-failure.js'

/** The sentences of Effect's schemas (versions 3 and 4), whose issues say no more. What was submitted, Effect 3 adds behind `, actual`. */
const EXPECTED = /^Expected (.+?)(?:, actual [^]*)?$/
const LENGTH = /^a value with a length of at (least|most) (\d+)$/
const NUMBER = /^a value (greater|less) than (or equal to )?(-?\d+(?:\.\d+)?)$/
const BETWEEN = /^a value between (-?\d+(?:\.\d+)?) and (-?\d+(?:\.\d+)?)$/

/** What Effect calls a check of its own. */
const NAMES: Readonly<Record<string, readonly [keyword: string, params: ForeignFailure['params']]>> = {
  'an integer': ['type', { type: 'integer' }],
  'a finite number': ['type', { type: 'number' }],
  'a UUID': ['format', { format: 'uuid' }],
  never: ['false schema', {}]
}

/** Reads an issue of a Standard Schema that has a message and a path and nothing else. Messages of unknown libraries say only that the value is missing or invalid. */
export function readStandardIssue (issue: unknown, path: Path, data: unknown): readonly ForeignFailure[] {
  const message = String(readProperty(issue, 'message'))
  if (message === 'Expected no excess property' || message.startsWith('is unexpected, expected')) return [toMemberFailure(path, 'additionalProperties', 'additionalProperty')]
  if (data === undefined) return [toMissing(path)]
  const expected = EXPECTED.exec(message)?.[1]
  return expected === undefined ? [toFailure(path)] : readExpected(expected, path, data)
}

function readExpected (expected: string, path: Path, data: unknown): readonly ForeignFailure[] {
  const known = Object.hasOwn(NAMES, expected) ? NAMES[expected] : undefined
  if (known !== undefined) return [toFailure(path, ...known)]
  const length = LENGTH.exec(expected)
  if (length !== null) return [toSizeBound(path, length[1] === 'least' ? 'min' : 'max', Number(length[2]), data)]
  const number = NUMBER.exec(expected)
  if (number !== null) return [toValueBound(path, number[1] === 'greater' ? 'min' : 'max', Number(number[3]), number[2] !== undefined)]
  const [, min, max] = BETWEEN.exec(expected) ?? []
  if (min !== undefined) return [Number(data) < Number(min) ? toValueBound(path, 'min', Number(min)) : toValueBound(path, 'max', Number(max))]
  const words = expected.split(' | ').filter((word) => word !== 'undefined')
  return toFromWords(path, data, words) ?? [toFailure(path)]
}
