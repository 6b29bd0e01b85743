import { isRecord } from '../../guards.js'
import { readProperty } from '../../foreign/read-property.js'
import { readArkError } from './arktype-failures.js'
import { isClassError, readClassError } from './class-validator-failures.js'
import { toFailure, type ForeignFailure, type Path } from './foreign-failure.js'
import { readJoiDetail } from './joi-failures.js'
import { keywordRules } from '../issues/keywords/keyword-rules.js'
import { readStandardIssue } from './standard-failures.js'
import { readValibotIssue } from './valibot-failures.js'
import { valueAt } from '../schema/value-facts.js'
import { readYupError, toYupPath } from './yup-failures.js'
import { readZodIssue } from './zod-failures.js'
import { splitZodPath } from './zod-path.js'

/** The symbol that `fastify-type-provider-zod` puts on what it makes of Zod's issues. */
const OF_PROVIDER = 'ZodFastifySchemaValidationError'
/** The most issues that are read: a client can cause any number. */
const MAX_ISSUES = 10_000
/** What Ajv's errors and issues raised by hand have, and an issue of a Standard Schema without a path has not. */
const MEMBERS_OF_OTHERS = ['keyword', 'instancePath', 'code', 'field', 'pointer', 'validation']
/** Where errors of validators keep their lists: Zod and Valibot, Joi, Yup, ArkType. */
const LISTS = ['issues', 'details', 'inner', 'arkErrors']

/**
 * Translates what Zod (also by `fastify-type-provider-zod` and `fastify-zod-openapi`), Joi, Yup, Valibot, ArkType, class-validator or another Standard Schema
 * reported into the manner of Ajv. Their messages are not shown: they may contain what was submitted, and their language is not known.
 *
 * @param error what a `validatorCompiler` returned, what Fastify made of it, or what was thrown
 * @param data the part of the request that failed
 * @param schema the schema of the part, as the route gives it
 * @returns `undefined` where the error is of none of them: Ajv's own stay as they are
 */
export function toForeignFailures (error: unknown, data: unknown, schema?: unknown): readonly ForeignFailure[] | undefined {
  try {
    if (isAjvs(error)) return undefined
    const failures = findIssues(error)?.slice(0, MAX_ISSUES).map((issue) => readIssue(issue, data, schema))
    return failures?.every((found) => found !== undefined) === true ? failures.flat() : undefined
  } catch {
    // E.g. a revoked Proxy: it is of none of them.
    return undefined
  }
}

/** `true` for what Ajv reported, which is the usual case: its errors have no symbols, and those that have one have no keyword of Ajv's. */
function isAjvs (error: unknown): boolean {
  const list = readProperty(error, 'validation')
  const first: unknown = Array.isArray(list) ? list[0] : undefined
  if (!isRecord(first) || typeof first['schemaPath'] !== 'string' || typeof first['keyword'] !== 'string') return false
  if (keywordRules.has(first['keyword'])) return true
  return Object.getOwnPropertySymbols(first).length === 0 && findWrapped(first) === undefined
}

/** The list of issues, each of which is read by `readIssue`. Fastify keeps an Error of a validator, and puts anything else into `validation`. */
export function findIssues (error: unknown): readonly unknown[] | undefined {
  const validation = readProperty(error, 'validation')
  for (const owner of validation === undefined ? [error, { issues: error }] : [validation, { issues: validation }]) {
    for (const name of LISTS) {
      const list = readProperty(owner, name)
      // A list of ArkType makes lists of its own class, which fail.
      if (isFilled(list)) return Array.from(list)
    }
    if (Array.isArray(readProperty(owner, 'inner'))) return [owner]
  }
  return undefined
}

function isFilled (list: unknown): list is readonly unknown[] {
  return Array.isArray(list) && list.length > 0
}

/** Reads one issue of any of the libraries; `undefined` for what is of none. */
export function readIssue (issue: unknown, data: unknown, schema?: unknown): readonly ForeignFailure[] | undefined {
  if (Object.getOwnPropertySymbols(Object(issue)).some(({ description }) => description === OF_PROVIDER)) return readProvided(issue, data, schema)
  if (isClassError(issue)) return readClassError(issue, data)
  const own = findWrapped(issue) ?? issue
  const path = toPath(readProperty(own, 'path'), own)
  if (path === undefined || typeof readProperty(own, 'message') !== 'string') return undefined
  const value = path.length === 0 ? data ?? undefined : valueAt(data, path)
  return readArkError(own, path, value) ?? readValibotIssue(own, path, value) ?? readZodIssue(own, path, value) ?? readJoiDetail(own, path, value) ??
    readYupError(own, path, value, () => readSiblings(data, path)) ?? readStandardIssue(own, path, value)
}

/** The issue of Zod that `fastify-zod-openapi` keeps whole. */
function findWrapped (issue: unknown): unknown {
  const own = readProperty(readProperty(issue, 'params'), 'issue')
  return Array.isArray(readProperty(own, 'path')) ? own : undefined
}

function readProvided (issue: unknown, data: unknown, schema: unknown): readonly ForeignFailure[] {
  // A path that begins with an empty name is that of the whole.
  const names = splitZodPath(String(readProperty(issue, 'instancePath')), schema, data)
  const path = names.length === 1 && names[0] === '' ? [] : names
  const params = readProperty(issue, 'params')
  const value = path.length === 0 ? data ?? undefined : valueAt(data, path)
  return readZodIssue({ ...Object(params), code: readProperty(issue, 'keyword') }, path, value) ?? [toFailure(path)]
}

/** Names, as Zod and Joi have them; `{ key }`, as a Standard Schema may; Yup's text. The whole has no path. ArkType's lists cannot be mapped. */
export function toPath (path: unknown, issue: unknown): Path | undefined {
  if (path === undefined) return MEMBERS_OF_OTHERS.some((name) => readProperty(issue, name) !== undefined) ? undefined : []
  if (typeof path === 'string') return toYupPath(path)
  return Array.isArray(path) ? Array.from(path, (name: unknown) => String(readProperty(name, 'key') ?? name)) : undefined
}

function readSiblings (data: unknown, path: Path): readonly unknown[] {
  const last = path.at(-1)
  const owner = valueAt(data, path.slice(0, -1))
  // A reference cannot lead to another item of a list.
  if (typeof owner !== 'object' || owner === null || Array.isArray(owner)) return []
  return Object.entries(owner).filter(([name]) => name !== last).map(([, value]) => value)
}
