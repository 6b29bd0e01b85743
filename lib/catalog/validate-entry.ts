import type { CatalogEntry, EntryDefinition } from '../../types/entry.js'
import { isErrorStatus, isInteger, isRecord } from '../guards.js'
import { createMust, type Must, type Problem } from '../plugin-errors.js'
import { isObjectSchema, toPlainJson } from './plain-json.js'
import type { Draft } from './read-definition.js'
import { takesParams } from './takes-params.js'
import { findChallengeProblem } from './validate-challenge.js'
import { validateFacts } from './validate-facts.js'
import { toLowerCaseHeaders, validateHeaders } from './validate-headers.js'
import { toCheckedLinks } from './validate-links.js'
import { findMatcherProblem } from './validate-matcher.js'
import { validateMessages, validateTexts } from './validate-texts.js'

const LOG_LEVELS: readonly unknown[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const ENTRY_KEYS: readonly string[] = [
  'status', 'slug', 'code', 'message', 'title', 'description', 'type', 'retryable', 'action', 'data', 'hide', 'challenge', 'retryAfter', 'headers', 'log',
  'internal', 'retired', 'replacedBy', 'tags', 'since', 'links', 'meta', 'match', 'replace'
]
const FLAGS = ['internal', 'retired', 'retryable', 'replace'] as const
type Texts = Readonly<Record<string, string>>

/**
 * Checks the definition of one entry and completes it, by the inherited entry where it overrides one. Whatever is wrong is added to `problems`.
 *
 * @returns `undefined` where anything is wrong
 */
export function validateEntry (
  { key, slug, code, given }: Draft,
  inherited: CatalogEntry | undefined,
  defaultLocale: string,
  problems: Problem[]
): CatalogEntry | undefined {
  if (given === undefined) return undefined
  const before = problems.length
  const must = createMust(problems, `${key}.`)
  validateProperties(given, inherited, must)

  function toTexts (name: 'title' | 'description' | 'action'): Texts | undefined {
    if (given?.[name] === undefined) return inherited?.[name]
    const texts = validateTexts(given[name], { path: `${key}.${name}`, defaultLocale, inherited: inherited?.[name] }, problems)
    return Object.freeze(texts)
  }

  const message = given['message'] === undefined && inherited !== undefined
    ? inherited.message
    : Object.freeze(validateMessages(given['message'], { path: `${key}.message`, defaultLocale, inherited: inherited?.message }, problems))
  const [title, description, action] = [toTexts('title'), toTexts('description'), toTexts('action')]
  for (const [locale, text] of Object.entries(title ?? {})) {
    if (text.includes('{')) must(`title.${locale}`, 'a text without arguments', text)
  }
  const links = toCheckedLinks(given['links'], key, defaultLocale, problems) ?? inherited?.links
  const [data, meta] = [given['data'], given['meta']].map(toPlainJson)
  if (given['data'] !== undefined && !isObjectSchema(data)) must('data', 'a JSON Schema of type "object" with properties', given['data'])
  if (given['meta'] !== undefined && !isRecord(meta)) must('meta', 'an object that JSON can carry', given['meta'])
  // Faults found so far would make faults of what follows.
  if (slug === undefined || problems.length > before) return undefined

  // Nothing was found wrong, so the definition is what its type says, and what it does not give is inherited.
  const named = Object.entries({ ...given, data, meta }).filter(([, value]) => value !== undefined)
  const own = { ...inherited, ...Object.fromEntries(named) } as unknown as EntryDefinition
  const { status, headers, challenge, retryAfter, log, internal = false, retired = false, match = [] } = own
  const matchers = Object.freeze([match].flat())
  if (matchers.length > 0 && takesParams({ message })) must('match', 'on an entry whose text takes no params', match)
  if (challenge !== undefined && status !== 401) must('challenge', 'on an entry of status 401', challenge)
  if (headers !== undefined) validateHeaders(headers, status, must)
  validateFacts({ ...own, message }, must)
  if (problems.length > before) return undefined
  const { type, retryable, hide, tags, since, replacedBy } = own
  return Object.freeze({
    code,
    slug,
    status,
    message,
    title,
    description,
    type,
    retryable,
    action,
    data: own.data,
    hide,
    challenge,
    retryAfter,
    headers: headers && toLowerCaseHeaders(headers),
    log,
    internal,
    retired,
    replacedBy,
    tags,
    since,
    links,
    meta: own.meta,
    match: matchers
  })
}

/** Checks each property by itself. */
function validateProperties (given: Readonly<Record<string, unknown>>, inherited: CatalogEntry | undefined, must: Must): void {
  for (const property of Object.keys(given)) {
    if (!ENTRY_KEYS.includes(property)) must(property, `one of ${ENTRY_KEYS.join(', ')}`, property)
  }
  const { status = inherited?.status, challenge, retryAfter, headers, log, match = [] } = given
  if (!isErrorStatus(status)) must('status', 'an integer from 400 to 599', status)
  const problem = challenge === undefined ? undefined : findChallengeProblem(challenge)
  if (problem !== undefined) must('challenge', problem, challenge)
  if (retryAfter !== undefined && (!isInteger(retryAfter) || retryAfter < 0)) {
    must('retryAfter', 'a non-negative integer of seconds', retryAfter)
  }
  if (headers !== undefined && !isRecord(headers)) must('headers', 'headers by name', headers)
  if (log !== undefined && !LOG_LEVELS.includes(log)) must('log', `one of ${LOG_LEVELS.join(', ')}`, log)
  for (const flag of FLAGS) {
    if (given[flag] !== undefined && typeof given[flag] !== 'boolean') must(flag, 'a boolean', given[flag])
  }
  for (const matcher of [match].flat()) {
    const problem = findMatcherProblem(matcher)
    if (problem !== undefined) must('match', problem, matcher)
  }
}
