import { isSecret, toListed, toParams, toPath, type Found } from './finding.js'
import { toTypeFinding } from './keywords/to-type-finding.js'
import type { Failure, ValidatedPart } from './parse-failure.js'
import { findMeant, readBranches, toCommonTag, toLiterals, toTitles, type Branch } from './union-branches.js'
import { variantOf } from './variant-of.js'
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
  const attempts = toAttempts(failure, found, branches, part.schema !== undefined)
  const tag = toCommonTag(branches)
  const tagged = 'data' in part
    ? findMeant(branches, valueAt(part.data, failure.segments))
    : branches.flatMap((branch, index) => isTagged(branch, index, failure, attempts) ? index : [])
  if (tag === undefined || tagged.length > 0 || !isObject(failure, attempts)) {
    const matching = attempts.filter(({ index }) => tagged.includes(index))
    return toBest(failure, matching.length > 0 ? matching : toUntold(attempts, tagged), branches)
  }
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

function toAttempts (failure: Failure, found: readonly Found[], branches: readonly Branch[], isAjvs: boolean): readonly Attempt[] {
  const groups = new Map<number, Found[]>()
  for (const one of found) {
    const { schemaPath } = one.failure
    const index = variantOf(one.failure, failure, isAjvs) ?? branches.findIndex(({ ref }) => ref !== undefined && schemaPath.startsWith(`${ref}/`))
    const group = groups.get(index)
    if (group === undefined) groups.set(index, [one])
    else group.push(one)
  }
  return [...groups].map(([index, group]) => ({ index, found: group }))
}

/** Where a variant was meant whose failures cannot be told from those of others, those of which nobody knows the variant. */
function toUntold (attempts: readonly Attempt[], tagged: readonly number[]): readonly Attempt[] {
  const untold = attempts.filter(({ index }) => index === -1)
  const isUntold = tagged.length * untold.length > 0
  return [attempts, untold][Number(isUntold)] as readonly Attempt[] // one of the two
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
  const ofType = attempts.filter((attempt) => !failsType(attempt, failure))
  if (ofType.length === 0) {
    const expected = attempts.flatMap(({ found }) => found.filter((one) => isTypeOf(one, failure)).flatMap(toExpected))
    return [{ failure, finding: toTypeFinding([...new Set(expected)], failure.value) }]
  }
  return ofType.reduce((best, attempt) => {
    const deeper = toDepth(attempt) - toDepth(best)
    return deeper > 0 || (deeper === 0 && attempt.found.length < best.found.length) ? attempt : best
  }).found
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
