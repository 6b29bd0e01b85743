import t from 'tap'
import { nested } from '../../lib/format/nested.js'
import { problem } from '../../lib/format/problem.js'
import { checkAnswer } from '../../lib/verify/check-answer.js'
import type { Contract } from '../../lib/verify/contract.js'
import { parseAnswer } from '../../lib/verify/exchange.js'
import type { Probe } from '../../lib/verify/probe.js'

const bare: Contract = { names: ['nested'], formats: [nested], locales: [], hasPlugin: false }
const full: Contract = { ...bare, locales: ['en', 'ru'], hasPlugin: true }
const probe: Probe = { title: 'x', method: 'GET', path: '/', bytes: '', exit: 'route' }

const BODY = '{"error":{"code":1,"message":"x"}}'
const HEADERS: Readonly<Record<string, string>> = { Date: 'Sun, 22 Nov 2026 02:46:40 GMT', 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }

interface Given {
  readonly probe?: Partial<Probe>
  readonly contract?: Contract
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: string
}

/** The rules that an answer breaks. */
function check (status: number, { probe: parts, contract = bare, headers, body = BODY }: Given = {}): string[] {
  const lines = Object.entries({ ...HEADERS, ...headers }).flatMap(([name, value]) => value === undefined ? [] : value.split('\n').map((line) => `${name}: ${line}`))
  const answer = parseAnswer(Buffer.from(`HTTP/1.1 ${status} x\r\n${lines.join('\r\n')}\r\n\r\n${body}`))
  return checkAnswer({ ...probe, ...parts }, answer, contract).map(({ rule, message }) => `${rule}: ${message}`)
}

t.test('an error of the contract, and a success', async (t) => {
  t.same(check(400), [])
  t.same(check(200, { headers: { 'Content-Type': undefined }, body: '' }), [])
  t.same(check(400, { probe: { method: 'HEAD' }, body: '' }), [])
})

t.test('no answer, and content after HEAD', async (t) => {
  t.same(checkAnswer(probe, undefined, bare), [{ rule: 'contract', message: 'must be answered, received no answer' }])
  for (const status of [200, 400]) t.same(check(status, { probe: { method: 'HEAD' }, body: 'abc' }), ['RFC 9110 §9.3.2: must have no content after HEAD, received 3 bytes'])
})

t.test('the status', async (t) => {
  const must = { status: [413, 404], rule: 'RFC 9110 §15.5.14' }
  t.same(check(400, { probe: { must } }), ['RFC 9110 §15.5.14: must be 413, received 400'])
  t.same(check(404, { probe: { must } }), [])
  t.same(check(403, { probe: { must } }), [], 'a hook may refuse it before')
  t.same(check(403, { probe: { must, exit: 'server' } }), ['RFC 9110 §15.5.14: must be 413, received 403'])
  t.same(check(499), ['RFC 9110 §15: must be a registered status, received 499'])
})

t.test('headers that a status asks for', async (t) => {
  t.same(check(401), ['RFC 9110 §15.5.2: must have www-authenticate with 401'])
  t.same(check(405), ['RFC 9110 §15.5.6: must have allow with 405'])
  t.same(check(405, { headers: { Allow: '' } }), [])
  t.same(check(416), ['RFC 9110 §15.5.17: must have content-range with 416'])
  t.same(check(426), ['RFC 9110 §15.5.22: must have upgrade with 426'])
  t.same(check(404, { headers: { 'Cache-Control': undefined } }), ['RFC 9110 §15.1: must have cache-control with 404, which a cache may keep'])
  t.same(check(404, { headers: { 'Cache-Control': undefined, Expires: '0' } }), [])
  t.same(check(429, { headers: { 'Cache-Control': undefined } }), ['RFC 6585: must have cache-control: no-store with 429'])
  t.same(check(431, { headers: { 'Cache-Control': 'max-age=1' } }), ['RFC 6585: must have cache-control: no-store with 431'])
  t.same(check(400, { headers: { 'Cache-Control': undefined } }), [])
})

t.test('headers of any error', async (t) => {
  t.same(check(400, { headers: { Date: undefined } }), ['RFC 9110 §6.6.1: must have date'])
  t.same(check(500, { headers: { Date: undefined } }), [])
  t.same(check(400, { headers: { 'Content-Type': 'application/json\ntext/plain' } }), ['RFC 9110 §5.3: must have content-type once'])
  t.same(check(400, { headers: { 'Content-Length': String(BODY.length) } }), [])
  t.same(check(400, { headers: { 'Content-Length': '5' } }), [`RFC 9110 §8.6: must have the content-length ${BODY.length}, received 5`])
  for (const value of ['5', 'Sun, 22 Nov 2026 02:46:40 GMT']) t.same(check(503, { headers: { 'Retry-After': value } }), [], value)
  t.same(check(503, { headers: { 'Retry-After': '1.5' } }), ['RFC 9110 §10.2.3: must have retry-after in seconds or as a date, received 1.5'])
})

t.test('the body', async (t) => {
  t.same(check(400, { body: '' }), ['RFC 9110 §15.5: must have a body that explains it'])
  t.same(check(400, { headers: { 'Content-Type': undefined } }), ['RFC 9110 §8.3: must have content-type'])
  t.same(check(400, { headers: { 'Content-Type': 'text/plain' } }), ['contract: must be application/json, received text/plain'])
  t.same(check(400, { body: '{' }), ['RFC 8259: must be JSON in UTF-8 without a byte order mark'])
  t.same(check(400, { body: `\uFEFF${BODY}` }), ['RFC 8259: must be JSON in UTF-8 without a byte order mark'])
  t.same(check(400, { body: '{"error":5}' }), ['contract: must be the body of the format nested: /error expected object'])
  t.same(check(500, { body: BODY.replace('x', 'Error\\n    at f (a.js:1:1)') }), ['RFC 9457 §5: must keep its stack and paths to itself'])
})

t.test('problem details tell the status of the answer', async (t) => {
  const contract = { ...bare, names: ['problem'], formats: [problem] }
  const headers = { 'Content-Type': 'application/problem+json' }
  const body = '{"type":"about:blank","title":"x","status":400,"code":1}'
  t.same(check(400, { contract, headers, body }), [])
  t.same(check(409, { contract, headers, body }), ['RFC 9457 §3.1.2: must have the member status 409'])
})

t.test('the language, where the plugin answers', async (t) => {
  const language = (headers: NonNullable<Given['headers']>, parts: Partial<Probe> = {}, contract = full): string[] => {
    return check(404, { headers, contract, probe: { exit: 'not-found', ...parts } })
  }
  const vary = { Vary: 'Language, Accept-Language' }
  t.same(language(vary), [])
  t.same(language({}), ['RFC 9110 §12.5.5: must have vary: accept-language'])
  t.same(language({ Vary: '*' }), [])
  t.same(language({}, {}, { ...full, locales: ['en'] }), [])
  t.same(language({ ...vary, 'Content-Language': 'ru' }, { locale: 'ru' }), [])
  t.same(language({ ...vary, 'Content-Language': 'en' }, { locale: 'ru' }), ['RFC 9110 §8.5: must have content-language ru, received en'])
  t.same(language(vary, { locale: 'ru' }), ['RFC 9110 §8.5: must have content-language ru, received none'])
  t.same(language({}, { exit: 'route' }), [])
})

t.test('a stack is found wherever it is, and line breaks alone are none', async (t) => {
  const STACK = 'RFC 9457 §5: must keep its stack and paths to itself'
  const tell = (text: string): string[] => check(400, { headers: { 'Content-Type': 'text/plain' }, body: text }).filter((line) => line === STACK)
  const breaks = '\n'.repeat(80_000)
  for (const text of [breaks, ' '.repeat(80_000), '\\n'.repeat(80_000), `${breaks}at home`, '\n \t'.repeat(40_000)]) t.same(tell(text), [], JSON.stringify(text.slice(-9)))
  for (const text of ['Error: x\n    at f (/app/x.js:1:1)', `${breaks} at f`, `${'\n \t'.repeat(40_000)}at f`, '{"stack":"Error\\n\\tat f"}'.replace('\\t', ' '), '/app/node_modules/x']) {
    t.same(tell(text), [STACK], JSON.stringify(text.slice(-9)))
  }
})
