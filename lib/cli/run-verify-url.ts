import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { builtInFormats } from '../format/built-in-formats.js'
import { isLocale } from '../guards.js'
import { createUrlProbes } from '../verify/url-probes.js'
import { verifyUrl, type UrlOutcome } from '../verify/verify-url.js'
import { EXIT, getLast, parseNumber, type Arguments } from './command.js'
import { escapeReport } from './escape-controls.js'
import { loadFormats } from './load-formats.js'
import { printGaps } from './print-gaps.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

/** The most milliseconds that an answer may take. */
export const DEFAULT_TIMEOUT = 5000

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8)
LOOPBACK.addAddress('::1', 'ipv6')

/** `verify --url`: looks at a running server from outside, and lists each gap. */
export async function runVerifyUrl (args: Arguments, terminal: Terminal): Promise<number> {
  const [surplus] = args.positionals
  if (surplus !== undefined) throw new UsageError(`verify must have either an app module or --url, received ${surplus} too`)
  const url = parseUrl(getLast(args, 'url'))
  const isTls = url.protocol === 'https:'
  // The brackets of an IPv6 address are the URL's.
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const { address, isLoopback } = await findAddress(name, args.values.get('allow-host'))
  const host = getLast(args, 'host') ?? url.host
  // TLS names no address, and the brackets of IPv6 belong to one.
  const serverName = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
  const formats = await loadFormats(args.values.get('format') ?? [builtInFormats.nested.name], terminal.cwd)
  const locales = args.values.get('locale') ?? []
  const wrong = locales.find((locale) => !isLocale(locale))
  if (wrong !== undefined) throw new UsageError(`--locale must be a language tag, received ${wrong}`)
  const known = args.values.get('known-gap') ?? []
  const about = {
    host,
    base: url.pathname.replace(/\/$/, ''),
    isTls,
    bodyLimit: parseNumber(args, 'body-limit', 'bytes'),
    limited: parsePath(getLast(args, 'limited'))
  }
  const upstream = parsePort(args, 'upstream')
  const ids = createUrlProbes({ ...about, hasUpstream: upstream !== undefined }).map(({ id }) => id)
  const unknown = known.find((id) => !ids.includes(id.replace(/^h2-/, '')))
  if (unknown !== undefined) throw new UsageError(`--known-gap must be one of ${ids.join(', ')}, received ${unknown}`)
  const outcomes = await verifyUrl({
    ...about,
    target: {
      host: address,
      port: Number(url.port || (isTls ? 443 : 80)),
      isTls,
      timeout: parseNumber(args, 'timeout', 'milliseconds') ?? DEFAULT_TIMEOUT,
      trustsAny: isLoopback,
      ...(isIP(serverName) === 0 && { serverName })
    },
    contract: { names: formats.map((format) => format.name), formats, locales, hasPlugin: true },
    upstream,
    http2: args.flags.has('http2')
  })
  // Answers may have what a terminal obeys.
  return report(escapeReport(outcomes), known, args, terminal)
}

function report (outcomes: readonly UrlOutcome[], known: readonly string[], { flags }: Arguments, terminal: Terminal): number {
  if (flags.has('json')) terminal.print(JSON.stringify({ outcomes, known }, null, 2))
  else printGaps(outcomes, known, terminal)
  return outcomes.some(({ id, gap }) => gap !== undefined && !known.includes(id)) ? EXIT.failed : EXIT.ok
}

function parseUrl (text: string | undefined): URL {
  const url = URL.canParse(String(text)) ? new URL(String(text)) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new UsageError(`--url must be an address such as https://localhost:8443/api, received ${text}`)
  }
  return url
}

/** @throws `UsageError` where it is no port */
export function parsePort (args: Arguments, option: string): number | undefined {
  const port = parseNumber(args, option, 'a port')
  if (port !== undefined && (!Number.isInteger(port) || port > 65_535)) throw new UsageError(`--${option} must be a port, received ${port}`)
  return port
}

function parsePath (path: string | undefined): string | undefined {
  if (path !== undefined && !/^\/[\x21-\x7E]*$/.test(path)) throw new UsageError(`--limited must be a path, received ${path}`)
  return path
}

/**
 * The address that requests go to: it is looked up once, so that no other answer of the name service leads elsewhere.
 *
 * @param allowed the values of `--allow-host`; an empty one stands for the host of the URL
 */
async function findAddress (name: string, allowed: readonly string[] | undefined): Promise<{ address: string, isLoopback: boolean }> {
  const other = allowed?.find((host) => host !== '' && host !== name)
  if (other !== undefined) throw new UsageError(`--allow-host must be the host of --url, ${name}, received ${other}`)
  const isAllowed = allowed !== undefined
  // A name that nobody allows is not even looked up. Most servers listen to IPv4, and some to nothing else.
  const isKnown = isAllowed || name === 'localhost' || isLoopbackAddress(name)
  const address = isKnown ? (await lookup(name, { verbatim: false })).address : name
  const isLoopback = isLoopbackAddress(address)
  if (!isAllowed && !isLoopback) throw new UsageError(`--allow-host ${name} must be given: ${address} is not the loopback interface`)
  return { address, isLoopback }
}

function isLoopbackAddress (address: string): boolean {
  const family = isIP(address)
  return family !== 0 && LOOPBACK.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
