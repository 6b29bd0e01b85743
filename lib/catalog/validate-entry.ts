import type { CatalogEntry, EntryDefinition } from '../../types/entry.js'
import { isErrorStatus, isInteger, isRecord } from '../guards.js'
import { createMust, toDisplay, type Must, type Problem } from '../plugin-errors.js'
import { parseIdentity, type Identity } from './parse-identity.js'
import { takesParams } from './takes-params.js'
import { findChallengeProblem } from './validate-challenge.js'
import { toLowerCaseHeaders, validateHeaders } from './validate-headers.js'
import { findMatcherProblem } from './validate-matcher.js'
import { validateMessages, validateTexts } from './validate-texts.js'

/** An entry of a definition, as far as it is right. */
export interface Draft extends Identity {
  /** The key under which it was defined. */
  readonly key: string
  /** `undefined` where anything of it is wrong. */
  readonly entry: CatalogEntry | undefined
}

const LOG_LEVELS: readonly unknown[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const ENTRY_KEYS: readonly string[] = [
  'status', 'slug', 'code', 'message', 'description', 'challenge', 'retryAfter', 'headers', 'log', 'internal', 'retired', 'match'
]

/** Checks the definition of one entry, which is frozen plain data, and completes it. What is wrong is added to `problems`. */
export function validateEntry (key: string, definition: unknown, defaultLocale: string, problems: Problem[]): Draft {
  if (!isRecord(definition)) {
    problems.push({ path: key, message: `must be an entry, received ${toDisplay(definition)}` })
    return { key, code: undefined, slug: undefined, entry: undefined }
  }
  const before = problems.length
  const must = createMust(problems, `${key}.`)
  const { code, slug } = parseIdentity(key, definition, must)
  validateProperties(definition, must)
  const message = Object.freeze(validateMessages(definition['message'], `${key}.message`, defaultLocale, problems))
  const description = definition['description'] === undefined
    ? undefined
    : Object.freeze(validateTexts(definition['description'], `${key}.description`, defaultLocale, problems))
  if (slug === undefined || problems.length > before) return { key, code, slug, entry: undefined }

  // Nothing was found wrong, so the definition is what its type says.
  const { status, challenge, retryAfter, headers, log, internal = false, retired = false, match = [] } = definition as unknown as EntryDefinition
  const matchers = Object.freeze([match].flat())
  if (matchers.length > 0 && takesParams({ message })) must('match', 'on an entry whose text takes no params', match)
  const entry = Object.freeze({
    code,
    slug,
    status,
    message,
    description,
    challenge,
    retryAfter,
    headers: headers && toLowerCaseHeaders(headers),
    log,
    internal,
    retired,
    match: matchers
  })
  return { key, code, slug, entry }
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
  validateHeaders(headers, status, must)
  if (log !== undefined && !LOG_LEVELS.includes(log)) must('log', `one of ${LOG_LEVELS.join(', ')}`, log)
  if (internal !== undefined && typeof internal !== 'boolean') must('internal', 'a boolean', internal)
  if (retired !== undefined && typeof retired !== 'boolean') must('retired', 'a boolean', retired)
  for (const matcher of [match].flat()) {
    const problem = findMatcherProblem(matcher)
    if (problem !== undefined) must('match', problem, matcher)
  }
}
