import type { CatalogEntry, EntryDefinition } from '../../types/entry.js'
import { isErrorStatus, isInteger, isRecord } from '../guards.js'
import { toDisplay, type Problem } from '../plugin-errors.js'
import { findChallengeProblem } from './validate-challenge.js'
import { findHeaderProblem, toLowerCaseHeaders } from './validate-headers.js'
import { findMatcherProblem } from './validate-matcher.js'
import { validateMessages, validateTexts } from './validate-texts.js'

const SLUG = /^[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*$/
const NUMERIC_KEY = /^\d+$/
const LOG_LEVELS: readonly unknown[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const ENTRY_KEYS: readonly string[] = [
  'status', 'slug', 'code', 'message', 'description', 'challenge', 'retryAfter', 'headers', 'log', 'internal', 'retired', 'match'
]

/** Adds a problem in the form `<key>.<path> must be <expectation>, received <value>`. */
type Must = (path: string, expectation: string, received: unknown) => void

/** Checks the definition of one entry and completes it. What is wrong is added to `problems`, and then there is no entry. */
export function validateEntry (
  key: string,
  definition: unknown,
  defaultLocale: string,
  problems: Problem[]
): CatalogEntry | undefined {
  if (!isRecord(definition)) {
    problems.push({ path: key, message: `must be an entry, received ${toDisplay(definition)}` })
    return undefined
  }
  const before = problems.length
  const must: Must = (path, expectation, received) => {
    problems.push({ path: `${key}.${path}`, message: `must be ${expectation}, received ${toDisplay(received)}` })
  }
  validateProperties(definition, must)
  validateKeys(key, definition, must)
  const message = validateMessages(definition['message'], `${key}.message`, defaultLocale, problems)
  const description = definition['description'] === undefined
    ? undefined
    : Object.freeze(validateTexts(definition['description'], `${key}.description`, defaultLocale, problems))
  if (problems.length > before) return undefined

  // Nothing was found wrong, so the definition is what its type says.
  const { status, code, slug, challenge, retryAfter, headers, log, internal = false, retired = false, match = [] } =
    definition as unknown as EntryDefinition
  const isNumeric = NUMERIC_KEY.test(key)
  return Object.freeze({
    code: isNumeric ? Number(key) : code,
    slug: slug ?? key,
    status,
    message: Object.freeze(message),
    description,
    challenge: typeof challenge === 'object' ? Object.freeze({ ...challenge }) : challenge,
    retryAfter,
    headers: headers && toLowerCaseHeaders(headers),
    log,
    internal,
    retired,
    match: Object.freeze([match].flat())
  })
}

function validateKeys (key: string, { code, slug }: Record<string, unknown>, must: Must): void {
  const isNumeric = NUMERIC_KEY.test(key)
  if (isNumeric) {
    if (!isInteger(Number(key)) || Number(key) < 1) must('code', 'a positive integer', key)
    if (code !== undefined && code !== Number(key)) must('code', `${key}, as its key says`, code)
  } else {
    if (code !== undefined && (!isInteger(code) || code < 1)) must('code', 'a positive integer', code)
    if (slug !== undefined && slug !== key) must('slug', `${key}, as its key says`, slug)
  }
  const name = slug ?? (isNumeric ? undefined : key)
  if (typeof name !== 'string' || !SLUG.test(name)) must('slug', 'words joined by _, as in access_token_expired', name)
}

function validateProperties (definition: Record<string, unknown>, must: Must): void {
  for (const property of Object.keys(definition)) {
    if (!ENTRY_KEYS.includes(property)) must(property, `one of ${ENTRY_KEYS.join(', ')}`, property)
  }
  const { status, challenge, retryAfter, headers = {}, log, internal, retired, match = [] } = definition
  if (!isErrorStatus(status)) must('status', 'an integer from 400 to 599', status)
  if (challenge !== undefined) {
    if (status !== 401) must('challenge', 'on an entry of status 401', challenge)
    const problem = findChallengeProblem(challenge)
    if (problem !== undefined) must('challenge', problem, challenge)
  }
  if (retryAfter !== undefined && (!isInteger(retryAfter) || retryAfter < 0)) {
    must('retryAfter', 'a non-negative integer of seconds', retryAfter)
  }
  if (!isRecord(headers)) must('headers', 'headers by name', headers)
  else {
    for (const [name, value] of Object.entries(headers)) {
      const problem = findHeaderProblem(name, value, status)
      if (problem !== undefined) must(`headers.${name}`, problem, value)
    }
  }
  if (log !== undefined && !LOG_LEVELS.includes(log)) must('log', `one of ${LOG_LEVELS.join(', ')}`, log)
  if (internal !== undefined && typeof internal !== 'boolean') must('internal', 'a boolean', internal)
  if (retired !== undefined && typeof retired !== 'boolean') must('retired', 'a boolean', retired)
  for (const matcher of [match].flat()) {
    const problem = findMatcherProblem(matcher)
    if (problem !== undefined) must('match', problem, matcher)
  }
}
