import type { IssueFacts, IssueSource } from '../../../types/issue.js'
import { INVALID, type Finding, type FindingContext, type Found } from './finding.js'
import { dropVariants } from './drop-variants.js'
import type { IssueMemory, RankedIssue, RankedList } from './issue-memory.js'
import { isCertain } from './is-certain.js'
import { parseFailure, type Failure, type ValidatedPart } from './parse-failure.js'
import { takeWork, type Work } from '../schema/work.js'
import { toRanked } from './to-ranked.js'
import { isWrapper, settleWrappers } from './settle-wrappers.js'

/** What was validated, and how much of its failures to tell. */
export interface IssueContext extends Partial<FindingContext> {
  readonly source: IssueSource
  /** The name of the resource, for every issue. */
  readonly resource?: string | undefined
  /** The most issues to return: a positive integer. */
  readonly maxIssues: number
  /** Remembers issues from one request to the next. */
  readonly memory?: IssueMemory
  /** What was found by a validator that was stopped, besides the errors: only what is certain of it is told. */
  readonly stopped?: readonly unknown[] | undefined
}

/** The issues of a part of the request. */
export interface Issues {
  readonly issues: readonly IssueFacts[]
  /** `true` where there was more than is told. */
  readonly truncated: boolean
}

/** What it costs to word an issue and to write it into the body. */
const WORK_PER_ISSUE = 1500
/** The same for an element of a list in its params, e.g. of allowed values. */
const WORK_PER_ELEMENT = 700

/** What it costs besides where the issue is not remembered: all about it is made anew. That depends on the kind of the error alone, not on what was asked before. */
const WORK_ANEW = 2500

/** How much of the work may go into reading errors of which only some will be told. */
const SHARE_OF_READING = 0.6

/** The most work for a single error, of a place deep in a branching schema. */
const MOST_FOR_ONE = 60_000

/** The work for errors whose request is not known. */
const DEFAULT_WORK = 400_000

/**
 * Makes neutral issues of the errors that Ajv, or another validator in its manner, reported: one for each pointer and code, in
 * the order of the schema. Never throws, whatever the errors are, and shows nothing of what was submitted but cleaned names of members.
 */
export function toIssues (errors: readonly unknown[], context: IssueContext): Issues {
  try {
    return readIssues(errors, context)
  } catch {
    // Something threw while it was read: a Proxy, a getter of a parsed body. That there was a failure is still true.
    const part: ValidatedPart = { schema: undefined }
    const { issue } = toRanked({ failure: parseFailure(undefined, part), finding: INVALID }, part, context)
    return { issues: [issue], truncated: true }
  }
}

function readIssues (errors: readonly unknown[], context: IssueContext): Issues {
  const { maxIssues, stopped } = context
  const part = toPart(context)
  const ranked = rankErrors(errors, part)
  const further = stopped === undefined ? undefined : rankEach(stopped, part, true)
  const all = further === undefined ? ranked.issues : [...ranked.issues, ...further.issues]
  const issues = (all.length > 1 ? dropRepeated(all).sort(bySchema) : all).map(({ issue }) => issue)
  return { issues: issues.slice(0, maxIssues), truncated: ranked.isCut || further !== undefined || issues.length > maxIssues }
}

/** The first issue of each pointer and code. */
function dropRepeated (ranked: readonly RankedIssue[]): RankedIssue[] {
  const told = new Map<string, string[]>()
  return ranked.filter(({ issue: { pointer, code } }) => {
    const codes = told.get(pointer)
    if (codes?.includes(code) === true) return false
    if (codes === undefined) told.set(pointer, [code])
    else codes.push(code)
    return true
  })
}

/** What was made of a list of errors. */
type Ranked = Pick<RankedList, 'issues' | 'isCut'>

/** Errors that stand each for itself are told one by one; where wrappers are among them, all must be read to tell any. */
function rankErrors (errors: readonly unknown[], part: Reading): Ranked {
  if (!errors.some((error) => isWrapper(error))) return rankEach(errors, part)
  const make = (): RankedList => rankTogether(errors, part)
  return part.memory?.recallList(errors, part, make) ?? make()
}

/**
 * Looks for each error in the memory, which also knows what it cost to tell it: the same answer must not depend on what was asked before. Of errors to which more
 * belong only those are told that are certain without them.
 */
function rankEach (errors: readonly unknown[], part: Reading, isPartOfMore = false): Ranked {
  const { memory } = part
  const issues: RankedIssue[] = []
  for (const error of isPartOfMore ? errors.filter((one) => !isWrapper(one)) : errors) {
    const make = (): RankedIssue => tellAlone(error, part)
    const ranked = memory?.recall(error, part, make) ?? make()
    const work = Object.isFrozen(ranked.issue) ? ranked.work : ranked.work + WORK_ANEW
    if (!takeWork(part.work, work) && (isPartOfMore || issues.length > 0)) return { issues, isCut: true }
    if (!isPartOfMore || ranked.isCertain) issues.push(ranked)
  }
  return { issues, isCut: false }
}

/** Tells one error, whatever work is left. */
function tellAlone (error: unknown, part: Reading): RankedIssue {
  const work = { left: MOST_FOR_ONE }
  const own = { ...part, work }
  const failure = parseFailure(error, own)
  const [found] = [...settleWrappers([failure], own), { failure, finding: INVALID }]
  const { issue, rank } = toRanked(found as Found, own, part) // the last of the list is always there
  return { issue, rank, work: MOST_FOR_ONE - work.left + workOf(issue), isCertain: isCertain(failure, part) }
}

/** Reads all errors, since wrappers come last. Where there is no work for that, what may stand in a wrapper cannot be told. */
function rankTogether (errors: readonly unknown[], part: Reading): RankedList {
  const { work } = part
  const before = work.left
  const meant = dropVariants(errors, part)
  const dropping = before - work.left
  const share = work.left * SHARE_OF_READING
  const reading = { left: share }
  const failures = readWithin(meant, { ...part, work: reading })
  if (failures.length === meant.length) {
    const read = share - reading.left
    work.left -= read
    const settled = settleWrappers(failures, part)
    const all = rankFound(settled, part)
    const spent = before - work.left
    if (all.issues.length > 0) return { ...all, work: spent, needed: Math.max(spent, dropping + read / SHARE_OF_READING) }
  }
  // The last of all errors stands in no wrapper.
  const last = tellAlone(errors.at(-1), part)
  const issues = [last, ...rankEach(errors, part, true).issues]
  return { issues, isCut: true, work: before - work.left, needed: Infinity }
}

function readWithin (errors: readonly unknown[], part: FindingContext): readonly Failure[] {
  const failures: Failure[] = []
  for (const error of errors) {
    const failure = parseFailure(error, part)
    if (!takeWork(part.work, 0)) break
    failures.push(failure)
  }
  return failures
}

function rankFound (settled: readonly Found[], part: Reading): Ranked {
  const issues: RankedIssue[] = []
  for (const found of settled) {
    if (!takeWork(part.work, workOf(found.finding) + WORK_ANEW)) return { issues, isCut: true }
    issues.push(toRanked(found, part, part))
  }
  return { issues, isCut: false }
}

function workOf ({ params }: Pick<Finding, 'params'>): number {
  let units = WORK_PER_ISSUE
  for (const value of Object.values(params)) if (typeof value === 'object' && value !== null) units += value.length * WORK_PER_ELEMENT
  return units
}

/** What is read, and for how much work. */
interface Reading extends IssueContext {
  readonly schema: unknown
  readonly work: Work
}

function toPart (context: IssueContext): Reading {
  return { schema: undefined, ...context, work: context.work ?? { left: DEFAULT_WORK } }
}

/** Fields in the order of the schema, a value before its members; what the schema does not declare comes last, in Ajv's order. */
function bySchema ({ rank: a }: RankedIssue, { rank: b }: RankedIssue): number {
  const shared = Math.min(a.length, b.length)
  for (let index = 0; index < shared; index++) {
    const [left, right] = [a[index] as number, b[index] as number]
    // Not their difference alone: what is not declared has the rank `Infinity`.
    if (left !== right) return left - right
  }
  return a.length - b.length
}
