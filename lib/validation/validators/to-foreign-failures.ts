import { isRecord } from '../../guards.js'
import { readProperty } from '../../foreign/read-property.js'
import { toFailure, toMissing, type ForeignFailure, type Path } from './foreign-failure.js'
import { readJoiDetail } from './joi-failures.js'
import { toSegments } from '../schema/json-pointer.js'
import { keywordRules } from '../issues/keywords/keyword-rules.js'
import { valueAt } from '../schema/value-facts.js'
import { readYupError, toYupPath } from './yup-failures.js'
import { readZodIssue } from './zod-failures.js'

/** The symbol that `fastify-type-provider-zod` puts on what it makes of Zod's issues. */
const OF_PROVIDER = 'ZodFastifySchemaValidationError'
/** The most issues that are read: a client can cause any number. */
const MAX_ISSUES = 10_000
/** What Ajv's errors and issues raised by hand have, and an issue of a Standard Schema without a path has not. */
const MEMBERS_OF_OTHERS = ['keyword', 'instancePath', 'code', 'field', 'pointer', 'validation']

/**
 * Tells what Zod 4 (also by `fastify-type-provider-zod`), Joi, Yup or a Standard Schema reported in the manner of Ajv. Their messages are not
 * used: they may contain what was submitted, and nobody knows their language.
 *
 * @param error what a `validatorCompiler` returned, or Fastify made of it
 * @param data the part of the request that failed
 * @returns `undefined` where the error is of none of them: Ajv's own stay as they are
 */
export function toForeignFailures (error: unknown, data: unknown): readonly ForeignFailure[] | undefined {
  try {
    if (isAjvs(error)) return undefined
    const failures = findIssues(error)?.slice(0, MAX_ISSUES).map((issue) => readIssue(issue, data))
    return failures?.every((found) => found !== undefined) === true ? failures.flat() : undefined
  } catch {
    // A revoked Proxy, say: it is of none of them.
    return undefined
  }
}

/** `true` for what Ajv reported, which is the usual case: its errors have no symbols, and those that have one have no keyword of Ajv's. */
function isAjvs (error: unknown): boolean {
  const list = readProperty(error, 'validation')
  const first: unknown = Array.isArray(list) ? list[0] : undefined
  if (!isRecord(first) || typeof first['schemaPath'] !== 'string' || typeof first['keyword'] !== 'string') return false
  return keywordRules.has(first['keyword']) || Object.getOwnPropertySymbols(first).length === 0
}

/** Fastify keeps an Error of a validator, and puts anything else into `validation`. */
function findIssues (error: unknown): readonly unknown[] | undefined {
  const validation = readProperty(error, 'validation')
  for (const owner of validation === undefined ? [error] : [validation, { issues: validation }]) {
    for (const name of ['issues', 'details', 'inner']) {
      const list = readProperty(owner, name)
      if (isFilled(list)) return list
    }
    if (readProperty(owner, 'inner') !== undefined) return [owner]
  }
  return undefined
}

function isFilled (list: unknown): list is readonly unknown[] {
  return Array.isArray(list) && list.length > 0
}

function readIssue (issue: unknown, data: unknown): readonly ForeignFailure[] | undefined {
  if (Object.getOwnPropertySymbols(Object(issue)).some(({ description }) => description === OF_PROVIDER)) return readProvided(issue, data)
  const path = toPath(readProperty(issue, 'path'), issue)
  if (path === undefined || typeof readProperty(issue, 'message') !== 'string') return undefined
  const value = path.length === 0 ? data ?? undefined : valueAt(data, path)
  return readZodIssue(issue, path, value) ?? readJoiDetail(issue, path, value) ?? readYupError(issue, path, value, () => readSiblings(data, path)) ??
    [value === undefined ? toMissing(path) : toFailure(path)]
}

function readProvided (issue: unknown, data: unknown): readonly ForeignFailure[] {
  const path = toSegments(String(readProperty(issue, 'instancePath'))).filter((name) => name !== '')
  const params = readProperty(issue, 'params')
  const value = path.length === 0 ? data ?? undefined : valueAt(data, path)
  return readZodIssue({ ...Object(params), code: readProperty(issue, 'keyword') }, path, value) ?? [toFailure(path)]
}

/** Names, as Zod and Joi have them; `{ key }`, as a Standard Schema may; Yup's text. The whole has no path. */
function toPath (path: unknown, issue: unknown): Path | undefined {
  if (path === undefined) return MEMBERS_OF_OTHERS.some((name) => readProperty(issue, name) !== undefined) ? undefined : []
  if (typeof path === 'string') return toYupPath(path)
  return Array.isArray(path) ? path.map((name) => String(readProperty(name, 'key') ?? name)) : undefined
}

function readSiblings (data: unknown, path: Path): readonly unknown[] {
  const last = path.at(-1)
  const owner = valueAt(data, path.slice(0, -1))
  // A reference cannot lead to another item of a list.
  if (typeof owner !== 'object' || owner === null || Array.isArray(owner)) return []
  return Object.entries(owner).filter(([name]) => name !== last).map(([, value]) => value)
}
