import { NOWHERE, rawProbes } from './app-probes.js'
import { toBytes, type Expectation, type Probe, type RequestParts } from './probe.js'
import type { UpstreamMode } from './upstream.js'

/** A request that is sent to a server from outside. */
export interface UrlProbe extends Probe {
  /** Its name for `--known-gap`. */
  readonly id: string
  /** What it is made of, where HTTP/2 can carry it too. */
  readonly parts?: RequestParts | undefined
  /** How the upstream behaves meanwhile, where this program plays it. */
  readonly mode: UpstreamMode
  /** `true` where only who stands in front can refuse it: what the app answers to it is wrong. */
  readonly mustRefuse: boolean
  /** `true` where it goes over plain HTTP to a port of TLS. */
  readonly isPlain?: boolean
  /** How often it is sent at most, until the status is the right one. */
  readonly rounds: number
}

/** What is known of a server that is looked at from outside. */
export interface UrlProbeOptions {
  /** The value of `Host`. */
  readonly host: string
  /** The path of the URL, without a final slash. */
  readonly base: string
  readonly isTls: boolean
  /** The most bytes that a body may have. */
  readonly bodyLimit?: number | undefined
  /** A path with a limit of requests. */
  readonly limited?: string | undefined
  readonly hasUpstream: boolean
}

/** More than any default limit of a gateway's URL. */
const TOO_LONG = 70_000
/** The most requests until a limit must refuse one. */
const MOST_ROUNDS = 100

const NOT_FOUND: Expectation = { status: [404], rule: 'RFC 9110 §15.5.5' }
const BAD_REQUEST: Expectation = { status: [400], rule: 'RFC 9110 §15.5.1' }
const TOO_LARGE: Expectation = { status: [413], rule: 'RFC 9110 §15.5.14' }
const LIMITED: Expectation = { status: [429], rule: 'RFC 6585 §4' }
const BAD_GATEWAY: Expectation = { status: [502, 503], rule: 'RFC 9110 §15.6.3' }
const TIMEOUT: Expectation = { status: [504, 503], rule: 'RFC 9110 §15.6.5' }

/** Names of the raw probes by their title. */
const RAW_IDS: Readonly<Record<string, string>> = {
  'a missing Host': 'missing-host',
  'an unknown method': 'unknown-method',
  'bytes that are no HTTP': 'no-http',
  'a version that is none': 'unknown-version',
  'a header without a name': 'nameless-header',
  'a content length that is none': 'bad-length',
  'two content lengths': 'two-lengths',
  'headers that are too large': 'large-headers',
  'an unknown expectation': 'unknown-expectation',
  CONNECT: 'connect'
}
/** What an app may answer too, if it is asked. */
const PASSABLE: readonly string[] = ['unknown-method', 'large-headers', 'unknown-expectation', 'connect']

/** All that is tried from outside. */
export function createUrlProbes (options: UrlProbeOptions): readonly UrlProbe[] {
  return [...createPathProbes(options), ...createMalformed(options), ...createLimits(options), ...(options.hasUpstream ? createFailures(options) : [])]
}

type More = Partial<Pick<UrlProbe, 'mode' | 'mustRefuse' | 'isPlain' | 'rounds' | 'exit'>>

function toProbe ({ host, base }: UrlProbeOptions, id: string, title: string, parts: RequestParts, must: Expectation, more: More = {}): UrlProbe {
  const request = { ...parts, path: `${base}${parts.path}`, headers: { Host: host, ...parts.headers } }
  const shown = { method: request.method, path: request.path.length > 60 ? `${request.path.slice(0, 20)}…` : request.path }
  return { id, title, ...shown, bytes: toBytes(request), parts: request, exit: 'not-found', must, mode: 'own', mustRefuse: false, rounds: 1, ...more }
}

/** Paths that no app has; where the upstream is played, it is down: who answers is the gateway. */
function createPathProbes (options: UrlProbeOptions): UrlProbe[] {
  const must = options.hasUpstream ? BAD_GATEWAY : NOT_FOUND
  const more: More = options.hasUpstream ? { mode: 'down' } : {}
  const get = { method: 'GET', path: NOWHERE }
  return [
    toProbe(options, 'path', 'an unknown path', get, must, more),
    toProbe(options, 'path-head', 'an unknown path, HEAD', { ...get, method: 'HEAD' }, must, more),
    toProbe(options, 'path-post', 'an unknown path, POST', { ...get, method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }, must, more),
    toProbe(options, 'accept-image', 'Accept of an image', { ...get, headers: { Accept: 'image/png' } }, must, more),
    toProbe(options, 'conditional', 'a condition and a range', { ...get, headers: { 'If-Modified-Since': 'Fri, 31 Dec 2100 00:00:00 GMT', 'If-None-Match': '*', Range: 'bytes=0-1' } }, must, more),
    toProbe(options, 'language-none', 'a language that is none', { ...get, headers: { 'Accept-Language': '*-!;q=x', Language: '*-!;q=x' } }, must, more)
  ]
}

function createMalformed (options: UrlProbeOptions): UrlProbe[] {
  const { host, base } = options
  const get = `GET ${base}/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n`
  const raw = (id: string, title: string, bytes: string, must: Expectation, mustRefuse = true): UrlProbe => {
    const [method = '', path = ''] = bytes.split(/\s/, 2)
    return { id, title, method, path: path.replace(/^(.{20}).{41,}$/s, '$1…'), bytes, exit: 'server', must, mode: 'own', mustRefuse, rounds: 1 }
  }
  return [
    ...rawProbes.map(([title, bytes, must]) => {
      const id = RAW_IDS[title] as string // the table has all of them
      return raw(id, title, bytes.replace(' / HTTP', ` ${base}/ HTTP`).replace('Host: localhost', `Host: ${host}`).replace(/(?<= HTTP\/\d\.\d\r\n)(?![^]*Connection)/, 'Connection: close\r\n'), must, !PASSABLE.includes(id))
    }),
    raw('percent', 'a URL with a lone percent sign', get.replace('/ HTTP', '/% HTTP') + '\r\n', { ...BAD_REQUEST, status: [400, 404] }, false),
    raw('percent-utf8', 'a URL that is no UTF-8', get.replace('/ HTTP', '/%E0%A4%A HTTP') + '\r\n', { ...BAD_REQUEST, status: [400, 404] }, false),
    raw('two-hosts', 'two Hosts', `${get}Host: verify.invalid\r\n\r\n`, { ...BAD_REQUEST, rule: 'RFC 9112 §3.2' }),
    raw('bad-host', 'a Host that is none', `GET ${base}/ HTTP/1.1\r\nHost: a/b c\r\nConnection: close\r\n\r\n`, { ...BAD_REQUEST, rule: 'RFC 9112 §3.2' }),
    raw('unknown-coding', 'an unknown transfer coding', `POST ${base}/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nTransfer-Encoding: verify\r\n\r\n`, { status: [501, 400], rule: 'RFC 9112 §6.1' }),
    raw('nul', 'a header with a NUL', `${get}X-Verify: a\0b\r\n\r\n`, { ...BAD_REQUEST, rule: 'RFC 9110 §5.5' }),
    raw('colonless-header', 'a header line without a colon', `${get}verify\r\n\r\n`, { ...BAD_REQUEST, rule: 'RFC 9112 §5.1' }),
    toProbe(options, 'long-path', 'a long path', { method: 'GET', path: `/${'a'.repeat(7900)}` }, { status: [404, 414, 503], rule: 'RFC 9112 §3' }, { exit: 'server' }),
    toProbe(options, 'long-url', 'a URL that is too long', { method: 'GET', path: `/${'a'.repeat(TOO_LONG)}` }, { status: [414, 431], rule: 'RFC 9110 §15.5.15' }, { exit: 'server' }),
    toProbe(options, 'trace', 'TRACE', { method: 'TRACE', path: '/' }, { status: [405, 404, 501], rule: 'RFC 9110 §9.3.8' }, { exit: 'server' }),
    toProbe(options, 'unknown-host', 'a Host that nobody serves', { method: 'GET', path: NOWHERE, headers: { Host: 'verify.invalid' } }, { status: [404, 421, 400], rule: 'RFC 9110 §15.5.20' }),
    ...(options.isTls ? [toProbe(options, 'plain-http', 'plain HTTP on the port of TLS', { method: 'GET', path: '/' }, BAD_REQUEST, { exit: 'server', isPlain: true })] : [])
  ]
}

function createLimits (options: UrlProbeOptions): UrlProbe[] {
  const { bodyLimit, limited } = options
  const size = Number(bodyLimit) + 1
  const large = { method: 'POST', path: NOWHERE, headers: { 'Content-Type': 'application/json' } }
  const length = { ...large.headers, 'Content-Length': String(size) }
  const more: More = { exit: 'server', mustRefuse: true }
  return [
    ...(bodyLimit === undefined
      ? []
      : [
          toProbe(options, 'large-body', 'a body that is too large', { ...large, headers: length }, TOO_LARGE, more),
          inChunks(toProbe(options, 'large-body-chunked', 'a body that is too large, in chunks', large, { ...TOO_LARGE, status: [413, 411] }, more), size),
          toProbe(options, 'large-body-expect', 'a body that is too large, announced', { ...large, headers: { ...length, Expect: '100-continue' } }, { ...TOO_LARGE, status: [413, 417] }, more),
          toProbe(options, 'large-body-head', 'a body that is too large, HEAD', { ...large, method: 'HEAD', headers: length }, TOO_LARGE, more)
        ]),
    ...(limited === undefined ? [] : [toProbe(options, 'limited', 'more requests than the limit', { method: 'GET', path: limited }, LIMITED, { mustRefuse: true, rounds: MOST_ROUNDS })])
  ]
}

/** HTTP/2 knows no chunks. */
function inChunks ({ parts: _parts, bytes, ...probe }: UrlProbe, size: number): UrlProbe {
  const head = bytes.replace(/\r\n\r\n$/, '\r\nTransfer-Encoding: chunked\r\n\r\n')
  return { ...probe, bytes: `${head}${size.toString(16)}\r\n${'1'.repeat(size)}\r\n0\r\n\r\n` }
}

function createFailures (options: UrlProbeOptions): UrlProbe[] {
  const get = { method: 'GET', path: NOWHERE }
  const failures: ReadonlyArray<readonly [UpstreamMode, title: string, must: Expectation]> = [
    ['close', 'an upstream that closes', BAD_GATEWAY],
    ['reset', 'an upstream that resets', BAD_GATEWAY],
    ['half', 'an upstream that breaks off in its head', BAD_GATEWAY],
    ['garbage', 'an upstream that sends no HTTP', BAD_GATEWAY],
    ['silence', 'an upstream that is silent', TIMEOUT]
  ]
  return [
    toProbe(options, 'own', "the app's own error, untouched", get, { status: [503], rule: 'contract' }),
    ...failures.map(([mode, title, must]) => toProbe(options, `upstream-${mode}`, title, get, must, { mode }))
  ]
}
