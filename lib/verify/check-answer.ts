import { STATUS_CODES } from 'node:http'
import { toMediaType } from '../format/to-media-type.js'
import { findBodyFault, type Contract } from './contract.js'
import type { Answer } from './exchange.js'
import type { Probe } from './probe.js'

/** One thing that is wrong with an answer. */
export interface Violation {
  /** Where it is written: a section of an RFC, or `contract`. */
  readonly rule: string
  readonly message: string
}

/** What hooks may answer before anything else: authentication, limits, load. */
const BY_HOOKS: readonly number[] = [401, 403, 429, 503]
/** Headers that HTTP lets be sent once (RFC 9110 §5.3). */
const SINGLE: readonly string[] = ['content-type', 'content-length', 'retry-after', 'date', 'location', 'etag']
/** A cache may keep these without being told to (RFC 9110 §15.1). */
const CACHEABLE: readonly number[] = [404, 405, 410, 414, 501]
/** No cache may keep these (RFC 6585). */
const NEVER_STORED: readonly number[] = [428, 429, 431, 511]
/** Headers that a status asks for. */
const NEEDED: ReadonlyArray<readonly [status: number, header: string, rule: string]> = [
  [401, 'www-authenticate', 'RFC 9110 §15.5.2'],
  [405, 'allow', 'RFC 9110 §15.5.6'],
  [416, 'content-range', 'RFC 9110 §15.5.17'],
  [426, 'upgrade', 'RFC 9110 §15.5.22']
]
/** Seconds, or an IMF-fixdate (RFC 9110 §10.2.3, §5.6.7). */
const RETRY_AFTER = /^(?:\d+|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT)$/
/** A line of a stack, also in JSON. What is between the break and `at` has no break itself, so that nothing is read twice. */
const STACK = /(?:\n|\\n)[^\S\n]+at |node_modules/
const BOM = '\uFEFF'

type Header = (name: string) => string | undefined

/** Finds what is wrong with an answer by HTTP and by the contract. Only errors are looked at, and the body of any answer to HEAD. */
export function checkAnswer (probe: Probe, answer: Answer | undefined, contract: Contract): readonly Violation[] {
  if (answer === undefined) return [{ rule: 'contract', message: 'must be answered, received no answer' }]
  const { status, body, headers } = answer
  const violations: Violation[] = []
  const note = (rule: string, message: string): void => { violations.push({ rule, message }) }
  const header: Header = (name) => headers.get(name)?.[0]
  if (probe.method === 'HEAD' && body.length > 0) note('RFC 9110 §9.3.2', `must have no content after HEAD, received ${body.length} bytes`)
  if (status < 400) return violations

  const { must, exit } = probe
  const isEarly = BY_HOOKS.includes(status) && (exit === 'route' || exit === 'not-found')
  if (must !== undefined && !must.status.includes(status) && !isEarly) note(must.rule, `must be ${must.status[0]}, received ${status}`)
  if (STATUS_CODES[status] === undefined) note('RFC 9110 §15', `must be a registered status, received ${status}`)
  checkHeaders(answer, header, note)
  if (probe.method !== 'HEAD') checkBody(answer, header, contract, note)
  checkLanguage(probe, contract, header, note)
  return violations
}

type Note = (rule: string, message: string) => void

function checkHeaders ({ status, headers, body }: Answer, header: Header, note: Note): void {
  for (const [needing, name, rule] of NEEDED) {
    if (status === needing && header(name) === undefined) note(rule, `must have ${name} with ${status}`)
  }
  if (status < 500 && header('date') === undefined) note('RFC 9110 §6.6.1', 'must have date')
  for (const name of SINGLE) {
    if ((headers.get(name)?.length ?? 0) > 1) note('RFC 9110 §5.3', `must have ${name} once`)
  }
  const length = header('content-length')
  if (length !== undefined && body.length > 0 && Number(length) !== body.length) note('RFC 9110 §8.6', `must have the content-length ${body.length}, received ${length}`)
  const retryAfter = header('retry-after')
  if (retryAfter !== undefined && !RETRY_AFTER.test(retryAfter)) note('RFC 9110 §10.2.3', `must have retry-after in seconds or as a date, received ${retryAfter}`)
  const cacheControl = header('cache-control')
  if (CACHEABLE.includes(status) && cacheControl === undefined && header('expires') === undefined) note('RFC 9110 §15.1', `must have cache-control with ${status}, which a cache may keep`)
  if (NEVER_STORED.includes(status) && !/\bno-store\b/i.test(cacheControl ?? '')) note('RFC 6585', `must have cache-control: no-store with ${status}`)
}

function checkBody ({ status, body }: Answer, header: Header, contract: Contract, note: Note): void {
  if (body.length === 0) return note('RFC 9110 §15.5', 'must have a body that explains it')
  const contentType = header('content-type')
  if (contentType === undefined) return note('RFC 9110 §8.3', 'must have content-type')
  const text = body.toString('utf8')
  if (STACK.test(text)) note('RFC 9457 §5', 'must keep its stack and paths to itself')
  const value = /[/+]json$/.test(toMediaType(contentType)) ? parse(text) : text
  if (value === undefined || text.startsWith(BOM)) return note('RFC 8259', 'must be JSON in UTF-8 without a byte order mark')
  const fault = findBodyFault(contract, contentType, value)
  if (fault !== undefined) return note('contract', fault)
  if (toMediaType(contentType) === 'application/problem+json' && Reflect.get(Object(value), 'status') !== status) note('RFC 9457 §3.1.2', `must have the member status ${status}`)
}

function checkLanguage ({ locale, exit }: Probe, { locales }: Contract, header: Header, note: Note): void {
  if (locales.length === 0 || exit !== 'not-found') return
  const language = header('content-language')
  if (locale !== undefined && language !== locale) note('RFC 9110 §8.5', `must have content-language ${locale}, received ${language ?? 'none'}`)
  const vary = header('vary')?.toLowerCase() ?? ''
  if (locales.length > 1 && !vary.includes('accept-language') && vary !== '*') note('RFC 9110 §12.5.5', 'must have vary: accept-language')
}

/** `undefined` where it is no JSON. */
function parse (text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
