import { isRecord } from '../../guards.js'
import { readProperty } from '../../foreign/read-property.js'
import { MAX_DEPTH } from '../schema/json-pointer.js'
import type { FindingContext } from './finding.js'
import { toCommonTag, toLiterals, type Branch } from './union-branches.js'

/** The keywords whose errors can be weighed unread, by how much deeper than their value is what they are about. */
const DEPTHS: ReadonlyMap<unknown, number> = new Map([
  ['required', 1],
  ...['type', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern', 'format', 'multipleOf', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']
    .map((keyword) => [keyword, 0] as const)
])

/** The keywords that look at texts and numbers alone. */
const OF_SCALARS: ReadonlySet<unknown> = new Set(['minLength', 'maxLength', 'pattern', 'format', 'multipleOf', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'])

/** What was found in one variant. */
interface Attempt {
  readonly variant: number
  /** `true` where the value as a whole is a text or number of the variant. */
  isScalar: boolean
  depth: number
  count: number
  failsType: boolean
}

/** An error inside a union, and its variant if that can be told. */
export interface InnerError {
  readonly error: unknown
  readonly variant: number | undefined
}

/** `true` where what is said of a union needs nothing of what failed inside it: its variants are constants, or none of their tags was submitted. */
export function needsNoInner (branches: readonly Branch[], value: unknown): boolean {
  return toLiterals(branches) !== undefined || (isRecord(value) && toCommonTag(branches) !== undefined)
}

/**
 * The variant of which will be told, as `settleUnion` finds it: that of the union's type which failed deepest, then with the fewest errors. `undefined` where it takes
 * more to find it.
 */
export function pickVariant (inner: readonly InnerError[], unionPath: string, { keywords }: Pick<FindingContext, 'keywords'>): number | undefined {
  const attempts = new Map<number, Attempt>()
  for (const { error, variant } of inner) {
    const keyword = readProperty(error, 'keyword')
    const deeper = DEPTHS.get(keyword)
    if (deeper === undefined || variant === undefined || keywords?.has(String(keyword)) === true) return undefined
    const instancePath = String(readProperty(error, 'instancePath'))
    const depth = instancePath.split('/').length
    if (depth > MAX_DEPTH) return undefined
    const attempt = attempts.get(variant) ?? { variant, depth: 0, count: 0, failsType: false, isScalar: false }
    attempts.set(variant, attempt)
    attempt.depth = Math.max(attempt.depth, depth + deeper)
    attempt.count++
    attempt.failsType ||= keyword === 'type' && instancePath === unionPath
    attempt.isScalar ||= instancePath === unionPath && OF_SCALARS.has(keyword)
  }
  // A value is no list as well: Ajv has made it one.
  const all = [...attempts.values()]
  if (all.some(({ isScalar }) => isScalar) && !all.every(({ isScalar, failsType }) => isScalar || failsType)) return undefined
  let best: Attempt | undefined
  for (const attempt of all) if (!attempt.failsType && isBetter(attempt, best)) best = attempt
  return best?.variant
}

function isBetter ({ depth, count }: Attempt, best: Attempt | undefined): boolean {
  return best === undefined || depth > best.depth || (depth === best.depth && count < best.count)
}
