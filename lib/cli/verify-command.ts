import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { toJunit } from '../verify/to-junit.js'
import { verifyApp, type Report } from '../verify/verify-app.js'
import { watchApps, type SeenRoute } from '../verify/watch-apps.js'
import { bootApp } from './boot-app.js'
import { EXIT, getLast, parseNumber, type Arguments, type Command } from './command.js'
import { escapeReport } from './escape-controls.js'
import { loadFormats } from './load-formats.js'
import { printReport } from './print-report.js'
import { runVerifyUpstream } from './run-verify-upstream.js'
import { DEFAULT_TIMEOUT, runVerifyUrl } from './run-verify-url.js'
import { UsageError } from './usage-error.js'

/** `verify`: sends an app requests that must fail, and lists each answer that is outside the contract. */
export const verifyCommand: Command = {
  name: 'verify',
  positionals: ['[app module]'],
  summary: 'send an app requests that must fail, and list each answer outside its contract with the line that mends it',
  notes: `The module exports an app, a function that returns one, or a plugin (fastify, options), as default or as app; it does not listen itself.
Without the plugin it tells what would change; with it, it proves the contract. Routes declared with config.errorCatalog false are left out.

The app is booted on a free port of 127.0.0.1, and nothing else is ever sent to. Its hooks run, and so do the handlers of its GET, HEAD and OPTIONS
routes, with whatever they do: point it at a database for tests. Other routes get requests with --unsafe alone: most of these are refused before the
handler, but one that takes any body will run. What cannot be seen: routes below Fastify (middleware, raw servers, upgrades) and handlers
behind a login or a limit.

With --url a running server or gateway is looked at from outside, and --upstream plays what stands behind it: it answers an error of its own, closes,
resets, breaks off, sends no HTTP, is silent or down. Without --url it does so by turns until Ctrl+C, down for --timeout. No redirect is followed, and nothing is sent to a host other than that of the URL. Three kinds of gap
are told apart: outside the contract; another status than the plugin's; no answer.

Exit: 0 where every answer keeps to the contract or is a known gap, else 1.`,
  options: {
    format: { value: 'name|module', help: 'the format that errors should have where the plugin is not registered (nested), or a module with one of your own' },
    exclude: { value: 'path', help: 'routes to leave out, * for any text: --exclude "/admin/*"; may be given again' },
    unsafe: { help: 'send malformed requests to POST, PUT, PATCH and DELETE routes too' },
    plugin: { help: 'the module is a plugin, however many params it has' },
    timeout: { value: 'ms', help: `the longest that an answer may take (${DEFAULT_TIMEOUT})` },
    url: { value: 'url', help: 'a running server: https://localhost:8443/api' },
    host: { value: 'name', help: 'the Host that requests name, and the name for TLS; that of the URL' },
    'allow-host': { value: 'name', isOptional: true, help: 'send to the host of the URL although it is not loopback' },
    locale: { value: 'tag', help: 'with --url: a language that errors should have; may be given again' },
    upstream: { value: 'port', help: 'play the upstream of the gateway on this port of 127.0.0.1; without --url by turns, until a signal' },
    'body-limit': { value: 'bytes', help: 'with --url: the longest body that the server takes' },
    limited: { value: 'path', help: 'with --url: a path with a limit of at most 100 requests' },
    http2: { help: 'with --url: send what HTTP/2 can carry over HTTP/2 too' },
    'known-gap': { value: 'id', help: 'with --url: a request whose gap is known; may be given again' },
    json: { help: 'print JSON' },
    junit: { value: 'file', help: 'write JUnit XML too' }
  },
  run: async (args, terminal) => {
    const { flags } = args
    if (args.values.has('url')) return await runVerifyUrl(args, terminal)
    if (args.positionals.length === 0 && args.values.has('upstream')) return await runVerifyUpstream(args, terminal)
    if (args.positionals.length === 0) throw new UsageError('verify must be followed by <app module>, or have --url or --upstream, received none')
    // Answers may have what a terminal obeys.
    const report = escapeReport(await verify(args, terminal.cwd))
    const junit = getLast(args, 'junit')
    if (junit !== undefined) await writeFile(resolve(terminal.cwd, junit), toJunit(report))
    if (flags.has('json')) terminal.print(JSON.stringify(report, null, 2))
    else printReport(report, terminal)
    return report.outcomes.some(({ findings }) => findings.length > 0) ? EXIT.failed : EXIT.ok
  }
}

async function verify (args: Arguments, cwd: string): Promise<Report> {
  const timeout = parseNumber(args, 'timeout', 'milliseconds') ?? DEFAULT_TIMEOUT
  const formats = await loadFormats(args.values.get('format') ?? [], cwd)
  const isExcluded = createExclusion(args.values.get('exclude') ?? [])
  // Before the module is loaded: it may make its app at once.
  const watch = watchApps()
  try {
    // There is one for each name that a command line has.
    const [path = ''] = args.positionals
    const app = await bootApp(path, cwd, args.flags.has('plugin'))
    try {
      return await verifyApp(app, { routes: watch.routesOf(app), isExcluded, formats, timeout, unsafe: args.flags.has('unsafe') })
    } finally {
      await closeWithin(app, timeout)
    }
  } finally {
    watch.stop()
  }
}

/** Closes an app. What it does then is its own: neither a failure nor a hook without an end keeps the report back. */
async function closeWithin (app: FastifyInstance, timeout: number): Promise<void> {
  const waiting = new AbortController()
  const expired = setTimeout(timeout, undefined, { signal: waiting.signal })
  await Promise.allSettled([Promise.race([app.close(), expired])])
  waiting.abort()
}

/** `*` stands for any text; a path alone excludes all its methods, `POST /users` one. */
function createExclusion (patterns: readonly string[]): (route: SeenRoute) => boolean {
  const all = patterns.map((pattern) => pattern.split('*'))
  return ({ method, url }) => all.some((parts) => hasParts(url, parts) || hasParts(`${method} ${url}`, parts))
}

/** `true` for a text of these parts, in their order, with any text between them. */
function hasParts (text: string, [first = '', ...others]: readonly string[]): boolean {
  const last = others.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let start = first.length
  for (const part of others) {
    const index = text.indexOf(part, start)
    if (index === -1) return false
    start = index + part.length
  }
  return text.length - last.length >= start && text.endsWith(last)
}
