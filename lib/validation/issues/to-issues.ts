import type { IssueFacts, IssueSource } from '../../../types/issue.js'
import { INVALID, toPath, type Finding, type FindingContext, type Found } from './finding.js'
import { issueGroup } from './issue-groups.js'
import type { IssueMemory, RankedIssue } from './issue-memory.js'
import { cleanName, toField, toPointer } from '../schema/json-pointer.js'
import { parseFailure, type ValidatedPart } from './parse-failure.js'
import { locateSchema, type SchemaLocation } from '../schema/schema-places.js'
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
}

/** The issues of a part of the request. */
export interface Issues {
  readonly issues: readonly IssueFacts[]
  /** `true` where there was more than is told. */
  readonly truncated: boolean
}

/** Errors are read up to this multiple of `maxIssues`: several may come to one issue, but a client can cause hundreds of thousands. */
const ERRORS_PER_ISSUE = 8

/** Of more errors at once none is looked for in the memory: they would push out those that come again. */
const MAX_RECALLED = 20

/**
 * Makes neutral issues of the errors that Ajv, or another validator in its manner, reported (VALIDATION.md): one for each pointer and code, in
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
  const count = Math.min(errors.length, context.maxIssues * ERRORS_PER_ISSUE)
  const ranked = rankErrors(errors.slice(0, count), context)
  const issues = (ranked.length > 1 ? dropRepeated(ranked).sort(bySchema) : ranked).map(({ issue }) => issue)
  return { issues: issues.slice(0, context.maxIssues), truncated: count < errors.length || issues.length > context.maxIssues }
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

/** Errors that stand each for itself are looked for in the memory; where wrappers are among them, all must be read to tell any. */
function rankErrors (errors: readonly unknown[], context: IssueContext): readonly RankedIssue[] {
  const { memory } = context
  if (memory !== undefined && errors.length <= MAX_RECALLED && !errors.some((error) => isWrapper(error, context))) {
    return errors.map((error) => memory.recall(error, context, () => rankAll([error], context)[0] as RankedIssue)) // one comes of one
  }
  return rankAll(errors, context)
}

function rankAll (errors: readonly unknown[], context: IssueContext): readonly RankedIssue[] {
  const part: FindingContext = { schema: undefined, ...context }
  return settleWrappers(errors.map((error) => parseFailure(error, part)), part).map((found) => toRanked(found, part, context))
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
