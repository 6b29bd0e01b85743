import type { IssueFacts, IssueSource } from '../../../types/issue.js'
import { INVALID, toPath, type Finding, type FindingContext, type Found } from './finding.js'
import { issueGroup } from './issue-groups.js'
import type { IssueMemory, RankedIssue } from './issue-memory.js'
import { cleanName, toField, toPointer } from '../schema/json-pointer.js'
import { isCertain } from './is-certain.js'
import { parseFailure, type Failure, type ValidatedPart } from './parse-failure.js'
import { locateSchema, type SchemaLocation } from '../schema/schema-places.js'
import { takeWork } from '../schema/work.js'
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
const WORK_PER_ISSUE = 1000

/** The work for errors whose request is not known. */
const DEFAULT_WORK = 400_000

/** Of more errors at once none is looked for in the memory: they would push out those that come again. */
const MAX_RECALLED = 20

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
  const ranked = rankErrors(errors, context)
  const further = stopped === undefined ? undefined : rankCertain(stopped, context)
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
interface Ranked {
  readonly issues: readonly RankedIssue[]
  /** `true` where there was no work left for some of them. */
  readonly isCut: boolean
}

/** Errors that stand each for itself are looked for in the memory; where wrappers are among them, all must be read to tell any. */
function rankErrors (errors: readonly unknown[], context: IssueContext): Ranked {
  const { memory } = context
  if (memory !== undefined && errors.length <= MAX_RECALLED && !errors.some((error) => isWrapper(error, context))) {
    const issues = errors.map((error) => memory.recall(error, context, () => rankAll([error], context)[0] as RankedIssue)) // one comes of one
    return { issues, isCut: false }
  }
  return rankWithin(errors, context)
}

/** Reads errors as long as there is work left for it. What is not read is cut off: what may stand in a wrapper is not told then, since the wrapper comes last. */
function rankWithin (errors: readonly unknown[], context: IssueContext): Ranked {
  const part = toPart(context)
  const failures: Failure[] = []
  for (const error of errors) {
    const failure = parseFailure(error, part)
    if (!takeWork(part.work, WORK_PER_ISSUE)) break
    failures.push(failure)
  }
  if (failures.length === errors.length) {
    const found = settleWrappers(failures, part)
    if (takeWork(part.work, 0)) return { issues: found.map((one) => toRanked(one, part, context)), isCut: false }
  }
  // The last of all errors stands in no wrapper.
  const certain = failures.filter((failure) => isCertain(failure, part))
  const last = parseFailure(errors.at(-1), part)
  return { issues: rankAlone([...certain, last], part, context), isCut: true }
}

/** Reads of errors to which more belong those that are certain without them. */
function rankCertain (errors: readonly unknown[], context: IssueContext): Ranked {
  const part = toPart(context)
  const certain: Failure[] = []
  for (const error of errors) {
    const failure = parseFailure(error, part)
    if (!takeWork(part.work, WORK_PER_ISSUE)) break
    if (isCertain(failure, part)) certain.push(failure)
  }
  return { issues: rankAlone(certain, part, context), isCut: true }
}

function rankAlone (failures: readonly Failure[], part: FindingContext, context: IssueContext): readonly RankedIssue[] {
  return failures.flatMap((failure) => settleWrappers([failure], part)).map((found) => toRanked(found, part, context))
}

function rankAll (errors: readonly unknown[], context: IssueContext): readonly RankedIssue[] {
  const part = toPart(context)
  return settleWrappers(errors.map((error) => parseFailure(error, part)), part).map((found) => toRanked(found, part, context))
}

function toPart (context: IssueContext): FindingContext {
  return { schema: undefined, ...context, work: context.work ?? { left: DEFAULT_WORK } }
}

function toRanked (found: Found, part: ValidatedPart, { source, resource }: IssueContext): RankedIssue {
  const path = toPath(found)
  const segments = path.map(cleanName)
  const pointer = toPointer(segments)
  const location = path === found.failure.segments ? found.failure.location : locateSchema(part, path)
  const { code, params, group = issueGroup(code), message } = nameMissingBody(found.finding, source, pointer)
  const title = toTitle(location)
  return {
    rank: location.rank,
    issue: {
      source,
      pointer,
      field: toField(segments),
      ...(resource !== undefined && { resource }),
      code,
      group,
      keyword: cleanName(found.failure.keyword),
      params,
      ...(title !== undefined && { title }),
      ...(message !== undefined && { message })
    }
  }
}

/** Fastify validates `null` where a body is absent. */
function nameMissingBody (finding: Finding, source: IssueSource, pointer: string): Finding {
  const isAbsent = source === 'body' && pointer === '' && finding.code === 'null_not_allowed'
  return isAbsent ? { code: 'missing_body', params: {} } : finding
}

function toTitle ({ places }: SchemaLocation): string | undefined {
  for (const { schema: { title }, isAlternative } of places) {
    if (!isAlternative && typeof title === 'string' && title !== '') return title
  }
  return undefined
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
