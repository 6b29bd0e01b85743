import { checkAnswer, type Violation } from './check-answer.js'
import type { Contract } from './contract.js'
import { exchange, type Answer, type Target } from './exchange.js'
import { exchangeHttp2 } from './exchange-http2.js'
import { OWN_ANSWER, startUpstream, type Upstream } from './upstream.js'
import { createUrlProbes, type UrlProbe, type UrlProbeOptions } from './url-probes.js'

/** Where a server is, and what is known of it. */
export interface VerifyUrlOptions extends Omit<UrlProbeOptions, 'hasUpstream'> {
  readonly target: Target
  /** The contract that each error is held to. */
  readonly contract: Contract
  /** The port on which the gateway looks for its upstream, which this program plays then. */
  readonly upstream?: number | undefined
  /** Send what HTTP/2 can carry over HTTP/2 too. */
  readonly http2: boolean
}

/**
 * How an answer misses the contract: it is outside it; it is inside, under another status than the plugin would give; there was none.
 * A gap is what most gateways have somewhere, and it is known or not.
 */
export type GapKind = 'outside' | 'status' | 'none'

/** What came of one probe. */
export interface UrlOutcome {
  readonly id: string
  readonly title: string
  readonly method: string
  readonly path: string
  /** 0 where no answer came. */
  readonly status: number
  /** None where the answer keeps to the contract. */
  readonly gap: GapKind | undefined
  readonly violations: readonly Violation[]
}

const WORST: readonly GapKind[] = ['outside', 'none', 'status']

/** Sends a server requests that must fail, in each language, and checks each answer. It sends to the target alone and follows no redirect. */
export async function verifyUrl (options: VerifyUrlOptions): Promise<readonly UrlOutcome[]> {
  const { upstream: port, http2 } = options
  const upstream = port === undefined ? undefined : await startUpstream(port)
  try {
    const outcomes: UrlOutcome[] = []
    for (const probe of createUrlProbes({ ...options, hasUpstream: upstream !== undefined })) {
      await upstream?.play(probe.mode)
      outcomes.push(await tryProbe(options, probe, upstream, sendHttp1))
      if (http2 && probe.parts !== undefined && probe.isPlain !== true) {
        outcomes.push(await tryProbe(options, { ...probe, id: `h2-${probe.id}`, title: `${probe.title}, HTTP/2` }, upstream, sendHttp2))
      }
    }
    return outcomes
  } finally {
    await upstream?.close()
  }
}

type Send = (target: Target, probe: UrlProbe, locale: string | undefined) => Promise<Answer | undefined>

const sendHttp1: Send = async (target, { bytes, isPlain }, locale) => await exchange(isPlain === true ? { ...target, isTls: false } : target, addLanguage(bytes, locale))

const sendHttp2: Send = async (target, { parts }, locale) => {
  const request = parts as NonNullable<typeof parts> // the caller asked
  return await exchangeHttp2(target, { ...request, headers: { ...(locale !== undefined && { 'Accept-Language': locale }), ...request.headers } })
}

/** Adds a language to a request that names none. */
function addLanguage (bytes: string, locale: string | undefined): string {
  const isRequest = /^\S+ \S+ HTTP\/[^\r]*\r\n/.test(bytes) && !bytes.includes('Accept-Language')
  return isRequest && locale !== undefined ? bytes.replace('\r\n', `\r\nAccept-Language: ${locale}\r\n`) : bytes
}

async function tryProbe ({ target, contract }: VerifyUrlOptions, probe: UrlProbe, upstream: Upstream | undefined, send: Send): Promise<UrlOutcome> {
  const { id, title, method, path } = probe
  const locales = contract.locales.length === 0 ? [undefined] : contract.locales
  const results: UrlOutcome[] = []
  for (const locale of locales) {
    const answer = await sendUntil(probe, async () => await send(target, probe, locale))
    const namesNone = id.endsWith('language-none')
    const violations = check({ ...probe, locale: namesNone ? undefined : locale }, answer, contract, upstream !== undefined)
    results.push({ id, title, method, path, status: answer?.status ?? 0, ...violations })
  }
  return WORST.map((gap) => results.find((result) => result.gap === gap)).find((result) => result !== undefined) ?? results[0] as UrlOutcome // there is one for each language
}

async function sendUntil ({ rounds, must }: UrlProbe, send: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
  let answer = await send()
  for (let round = 1; round < rounds && answer !== undefined && must?.status.includes(answer.status) !== true; round++) answer = await send()
  return answer
}

function check (probe: UrlProbe, answer: Answer | undefined, contract: Contract, hasUpstream: boolean): Pick<UrlOutcome, 'gap' | 'violations'> {
  if (answer === undefined) return { gap: 'none', violations: [{ rule: 'contract', message: 'must be answered, received no answer' }] }
  const { mustRefuse, mode, must, id } = probe
  const isOwn = hasUpstream && answer.headers.get('x-verify')?.[0] === OWN_ANSWER.headers['x-verify']
  if (isOwn || id.endsWith('own')) return checkOwn(probe, answer)
  if (answer.status < 400) {
    if (hasUpstream && mode !== 'own') return { gap: 'outside', violations: [{ rule: 'contract', message: `must be an error, received ${answer.status}` }] }
    return mustRefuse ? toStatusGap(probe, `received ${answer.status}`) : { gap: undefined, violations: [] }
  }
  const violations = checkAnswer({ ...probe, must: undefined }, answer, contract)
  if (violations.length > 0) return { gap: 'outside', violations }
  // A server may be too loaded, closed or shut to those without a login at any time.
  const isEarly = !mustRefuse && !hasUpstream && [401, 403, 429, 503].includes(answer.status)
  return isEarly || must?.status.includes(answer.status) !== false ? { gap: undefined, violations: [] } : toStatusGap(probe, `received ${answer.status}`)
}

/** What a request without an expectation of its own must get. */
const AN_ERROR = { rule: 'contract', status: [400] }

function toStatusGap ({ must: { rule, status } = AN_ERROR }: Pick<UrlProbe, 'must'>, received: string): Pick<UrlOutcome, 'gap' | 'violations'> {
  return { gap: 'status', violations: [{ rule, message: `must be ${status[0]}, ${received}` }] }
}

/** An error of the app must arrive as it was sent. What should not have come to the app is another matter. */
function checkOwn (probe: UrlProbe, { status, headers, body }: Answer): Pick<UrlOutcome, 'gap' | 'violations'> {
  const changed = [
    ...(status === OWN_ANSWER.status ? [] : ['the status']),
    ...Object.entries(OWN_ANSWER.headers).filter(([name, value]) => headers.get(name)?.join() !== value).map(([name]) => name),
    ...(probe.method === 'HEAD' || body.toString() === OWN_ANSWER.body ? [] : ['the body'])
  ]
  if (changed.length > 0) return { gap: 'outside', violations: [{ rule: 'contract', message: `must pass on the app's own error, changed ${changed.join(', ')}` }] }
  return probe.mustRefuse ? toStatusGap(probe, 'was passed on to the app') : { gap: undefined, violations: [] }
}
