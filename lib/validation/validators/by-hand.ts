import type { RequestFacts } from '../../../types/compiled.js'
import type { IssueSource } from '../../../types/issue.js'
import { readProperty } from '../../foreign/read-property.js'
import { valueAt } from '../schema/value-facts.js'
import { isArkError } from './arktype-failures.js'
import { isClassError } from './class-validator-failures.js'
import { toProperty, type FailedPart } from './failed-part.js'
import { findIssues, readIssue, toPath } from './to-foreign-failures.js'

/** The parts that a handler may have validated, the most likely first. */
const SOURCES: readonly IssueSource[] = ['body', 'querystring', 'params', 'headers']

/** Methods whose bodies Fastify does not read. */
const BODYLESS: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/** The names of the errors that validators throw, each with the member that holds its issues. Many others are called `ValidationError`. */
const LISTS: Readonly<Record<string, string>> = { ZodError: 'issues', $ZodError: 'issues', ValiError: 'issues', TraversalError: 'arkErrors' }

/**
 * The issues of an error that Zod, Valibot, ArkType, Joi, Yup or class-validator throws where a handler calls it; `undefined` for any other error, whatever
 * members it has.
 */
export function findThrownIssues (error: unknown): readonly unknown[] | undefined {
  if (!isOfValidator(error)) return undefined
  const issues = findIssues(error)
  return issues?.every((issue) => readIssue(issue, undefined) !== undefined) === true ? issues : undefined
}

/** `true` for an issue as a validator reports it, or a whole error of one, and not as it is raised by hand. */
export function isForeignIssue (given: unknown): boolean {
  return findThrownIssues(given) !== undefined || readIssue(given, undefined) !== undefined
}

/** Makes a failed part of issues. Which part a handler validated is not known: the one that most of their places are in. */
export function toPartByHand (issues: readonly unknown[], request: RequestFacts): FailedPart {
  const all = issues.flatMap((issue) => findThrownIssues(issue) ?? [issue])
  const parts = SOURCES.slice(BODYLESS.has(request.method) ? 1 : 0).map((source) => ({ source, data: readProperty(request, toProperty(source)) }))
  const [best] = parts.map((part) => ({ ...part, score: countPlaces(all, part.data) })).sort((a, b) => b.score - a.score)
  const { source, data } = best as typeof parts[number] // there are three at least
  return { source, data, schema: undefined, errors: all.flatMap((issue) => readIssue(issue, data)) }
}

function isOfValidator (error: unknown): boolean {
  // E.g. a revoked Proxy: it is of none of them.
  try {
    if (Array.isArray(error)) return error.length > 0 && Array.from(error).every((one) => isClassError(one) || isArkError(one))
    const name = readProperty(error, 'name')
    if (name === 'ValidationError') return readProperty(error, 'isJoi') === true || Array.isArray(readProperty(error, 'inner'))
    const list = typeof name === 'string' && Object.hasOwn(LISTS, name) ? LISTS[name] : undefined
    return list !== undefined && Array.isArray(readProperty(error, list))
  } catch {
    return false
  }
}

function countPlaces (issues: readonly unknown[], data: unknown): number {
  return issues.filter((issue) => {
    const path = isClassError(issue) ? [String(readProperty(issue, 'property'))] : toPath(readProperty(issue, 'path'), issue)
    return path !== undefined && path.length > 0 && valueAt(data, path) !== undefined
  }).length
}
