import { isSecret, toListed, toParams, toPath, type Found } from './finding.js'
import { toTypeFinding } from './keywords/to-type-finding.js'
import type { Failure, ValidatedPart } from './parse-failure.js'
import { findCandidates } from './candidates.js'
import { findMeant, readBranches, toAlternatives, toCommonTag, toLiterals, toTitles, type Branch } from './union-branches.js'
import { valueAt } from '../schema/value-facts.js'
import { takeWork } from '../schema/work.js'

/** What failed in one variant, or in several that cannot be told apart. */
interface Attempt {
  /** The variant; -1 where it cannot be told. */
  readonly index: number
  readonly found: readonly Found[]
}

/** What it costs to hold a variant against what was submitted. */
const WORK_PER_BRANCH = 500
/** What it costs to look at a failure of a variant. */
const WORK_PER_FAILURE = 200

const SCALARS: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean', 'null'])
const TYPE_CODES: ReadonlySet<string> = new Set(['invalid_type', 'null_not_allowed', 'not_integer'])

/**
 * What is said of a failed `anyOf` or `oneOf`: a union of constants is a list of allowed values; else the variant
 * whose tag matches speaks, else the one whose type matches and that failed deepest, else the one with the fewest failures.
 */
export function settleUnion (failure: Failure, found: readonly Found[], part: ValidatedPart): readonly Found[] {
  const branches = readBranches(failure, failure.keyword, part)
  if (!takeWork(part.work, branches.length * WORK_PER_BRANCH + found.length * WORK_PER_FAILURE)) return []
  const literals = toLiterals(branches)
  if (literals !== undefined) {
    const allowed = isSecret(failure) ? undefined : toListed(literals)
    return [{ failure, finding: { code: 'not_in_list', params: toParams({ allowed }) } }]
  }
  const all = found.map((one): Placed => ({ one, candidates: findCandidates(one.failure, failure, branches, part) }))
  const isOutside = ({ one, candidates }: Placed): boolean => candidates.length === 0 && branches.length > 0 && one.failure.schema !== undefined && part.schema !== undefined
  const outside = all.flatMap((placed) => isOutside(placed) ? placed.one : [])
  return [...outside, ...settleInside(failure, all.filter((placed) => !isOutside(placed)), branches, part)]
}

/** What is said of a union, given what failed in its variants. */
function settleInside (failure: Failure, placed: readonly Placed[], branches: readonly Branch[], part: ValidatedPart): readonly Found[] {
  const found = placed.map(({ one }) => one)
  const attempts = toAttempts(placed)
  const alternatives = toAlternatives(branches, 'data' in part ? valueAt(part.data, failure.segments) : undefined)
  if (alternatives !== undefined && found.every((one) => one.finding.code === 'missing_field' && one.failure.segments.length === failure.segments.length)) {
    return [{ failure, finding: { code: 'missing_one_of', params: { alternatives } } }]
  }
  const tag = toCommonTag(branches)
  const tagged = 'data' in part
    ? findMeant(branches, valueAt(part.data, failure.segments))
    : branches.flatMap((branch, index) => isTagged(branch, index, failure, attempts) ? index : [])
  if (tag === undefined || tagged.length > 0 || !isObject(failure, attempts)) return toBest(failure, toMatching(placed, tagged) ?? attempts, branches)
  return [{
    failure,
    finding: isMissing(tag.name, failure, found, part)
      ? { code: 'missing_field', params: {}, member: tag.name }
      : { code: 'unknown_variant', params: toParams({ allowed: toListed(tag.values) }), member: tag.name }
  }]
}

/** What is said where several variants of a `oneOf` match at once. */
export function toAmbiguous (failure: Failure, passing: readonly unknown[], part: ValidatedPart): Found {
  const branches = readBranches(failure, failure.keyword, part).filter((_, index) => passing.includes(index))
  return { failure, finding: { code: 'ambiguous_variant', params: toParams({ matched: toTitles(branches) }) } }
}

/** A failure and the variants in which it may stand. */
interface Placed {
  readonly one: Found
  readonly candidates: readonly number[]
}

/** The failures by their variants, which Ajv tries one after the other. */
function toAttempts (placed: readonly Placed[]): readonly Attempt[] {
  const groups = new Map<number, Found[]>()
  let last = 0
  for (const { one, candidates } of placed) {
    const index = candidates.find((candidate) => candidate >= last) ?? candidates[0] ?? -1
    last = Math.max(last, index)
    const group = groups.get(index)
    if (group === undefined) groups.set(index, [one])
    else group.push(one)
  }
  return [...groups].map(([index, group]) => ({ index, found: group }))
}

/** What failed in the variants that were meant; else that of which nobody knows where it failed. `undefined` where there is neither. */
function toMatching (placed: readonly Placed[], tagged: readonly number[]): readonly Attempt[] | undefined {
  const matching = tagged.flatMap((index) => {
    const found = placed.flatMap(({ one, candidates }) => candidates.includes(index) ? one : [])
    return found.length > 0 ? { index, found } : []
  })
  if (matching.length > 0 || tagged.length === 0) return matching.length > 0 ? matching : undefined
  const untold = placed.flatMap(({ one, candidates }) => candidates.length === 0 ? one : [])
  return untold.length > 0 ? [{ index: -1, found: untold }] : undefined
}

/** `true` for an object. Without the data that is where some variant got beyond the type. */
function isObject (failure: Failure, attempts: readonly Attempt[]): boolean {
  const { type } = failure.value
  return type === undefined ? attempts.some((attempt) => !failsType(attempt, failure)) : type === 'object'
}

/** `true` for a variant that got beyond the type, none of whose constants is reported: what is known without the data. */
function isTagged ({ tags }: Branch, index: number, failure: Failure, attempts: readonly Attempt[]): boolean {
  if (tags.size === 0) return false
  const { segments } = failure
  const attempt = attempts.find((one) => one.index === index)
  return attempt === undefined || [...tags.keys()].every((name) => !(failsType(attempt, failure) || attempt.found.some((one) => isAbout(one, segments, name))))
}

function isMissing (name: string, { segments }: Failure, found: readonly Found[], part: ValidatedPart): boolean {
  return 'data' in part
    ? valueAt(part.data, [...segments, name]) === undefined
    : found.some((one) => one.finding.code === 'missing_field' && isAbout(one, segments, name))
}

function isAbout (found: Found, segments: readonly string[], name: string): boolean {
  const path = toPath(found)
  return path.length === segments.length + 1 && path.at(-1) === name
}

function toBest (failure: Failure, attempts: readonly Attempt[], branches: readonly Branch[]): readonly Found[] {
  if (attempts.length === 0) {
    return [{ failure, finding: { code: 'no_matching_variant', params: toParams({ variants: toTitles(branches) }) } }]
  }
  const ofType = withoutCoerced(attempts.filter((attempt) => !failsType(attempt, failure)), failure, branches)
  if (ofType.length === 0) {
    const expected = attempts.flatMap(({ found }) => found.filter((one) => isTypeOf(one, failure)).flatMap(toExpected))
    return [{ failure, finding: toTypeFinding([...new Set(expected)], failure.value) }]
  }
  return ofType.reduce((best, attempt) => {
    const deeper = toDepth(attempt) - toDepth(best)
    return deeper > 0 || (deeper === 0 && attempt.found.length < best.found.length) ? attempt : best
  }).found
}

/**
 * Without the variants that are lists, where one that is not got beyond its type: with `coerceTypes: 'array'`, as Fastify has it, a value that is no list was made one
 * after that. Its place is that of the value.
 */
function withoutCoerced (attempts: readonly Attempt[], failure: Failure, branches: readonly Branch[]): readonly Attempt[] {
  const isList = ({ index }: Attempt): boolean => branches[index]?.schema['type'] === 'array'
  const isScalar = ({ index, found }: Attempt): boolean => SCALARS.has(branches[index]?.schema['type']) && found.some((one) => one.failure.segments.length === failure.segments.length)
  return attempts.some(isScalar) ? attempts.filter((attempt) => !isList(attempt)) : attempts
}

/** `true` where the value as a whole is not of the variant's type. */
function failsType ({ found }: Attempt, union: Failure): boolean {
  return found.some((one) => isTypeOf(one, union))
}

function isTypeOf ({ failure, finding }: Found, union: Failure): boolean {
  return TYPE_CODES.has(finding.code) && finding.member === undefined && failure.segments.length === union.segments.length
}

function toExpected ({ finding: { params: { expected } } }: Found): readonly string[] {
  return Array.isArray(expected) ? expected.map(String) : ['integer']
}

function toDepth ({ found }: Attempt): number {
  return Math.max(...found.map((one) => toPath(one).length))
}
