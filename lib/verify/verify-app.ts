import type { AddressInfo } from 'node:net'
import { Server } from 'node:tls'
import type { FastifyInstance } from 'fastify'
import type { FormatDefinition } from '../../types/format.js'
import { createAppProbes } from './app-probes.js'
import { checkAnswer, type Violation } from './check-answer.js'
import { findContract, type Contract } from './contract.js'
import { exchange, type Target } from './exchange.js'
import { findFix } from './find-fix.js'
import type { Probe } from './probe.js'
import { createRouteProbes, type RouteProbeOptions } from './route-probes.js'
import type { SeenRoute } from './watch-apps.js'

/** What is to be verified, and how. */
export interface VerifyOptions extends RouteProbeOptions {
  readonly routes: readonly SeenRoute[]
  /** Routes that no request is sent to. */
  readonly isExcluded: (route: SeenRoute) => boolean
  /** The format that an app without the plugin is to have, and those that are not built in. */
  readonly formats: readonly FormatDefinition[]
  /** The most milliseconds that an answer may take. */
  readonly timeout: number
}

/** A violation with the line that mends it. */
export interface Finding extends Violation {
  readonly fix: string
}

/** What came of one request. */
export interface Outcome {
  readonly title: string
  readonly method: string
  readonly path: string
  /** The route that it was meant for, `GET /users/:id`; of the app as a whole, none. */
  readonly route: string | undefined
  /** 0 where no answer came. */
  readonly status: number
  readonly findings: readonly Finding[]
}

/** What is known of an app after all requests. */
export interface Report {
  readonly hasPlugin: boolean
  /** The formats that its errors should have. */
  readonly formats: readonly string[]
  readonly routes: number
  /** Routes to which no request was sent, and why. */
  readonly skipped: ReadonlyArray<{ readonly route: string, readonly reason: string }>
  readonly outcomes: readonly Outcome[]
}

const EXCLUDED = 'excluded'
const OPTED_OUT = 'config.errorCatalog is false'
const UNSAFE = 'not safe: --unsafe'
const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'QUERY']

/** Sends an app requests that must fail, and checks each answer. It listens on a free port of the loopback interface meanwhile; the caller closes it. */
export async function verifyApp (app: FastifyInstance, { routes, isExcluded, formats, timeout, unsafe }: VerifyOptions): Promise<Report> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  // It listens to a port.
  const { port } = app.server.address() as AddressInfo
  const target: Target = { port, isTls: app.server instanceof Server, timeout }
  const contract = findContract(findMainContext(app, routes), formats)
  const skipped: Array<Report['skipped'][number]> = []
  const probes: Array<readonly [Probe, Contract]> = createAppProbes(contract.locales, unsafe).map((probe) => [probe, contract])
  for (const route of routes) {
    const reason = isExcluded(route) ? EXCLUDED : findReason(route, unsafe)
    if (reason !== undefined) skipped.push({ route: toName(route), reason })
    if (reason !== undefined && reason !== UNSAFE) continue
    const own = findContract(route.context, formats)
    probes.push(...createRouteProbes(app, route, { unsafe }).map((probe) => [probe, own] as const))
  }
  const outcomes: Outcome[] = []
  const sent = new Set<string>()
  for (const [probe, own] of probes) {
    // Routes of one path share their wrong method.
    if (sent.has(probe.bytes)) continue
    sent.add(probe.bytes)
    outcomes.push(await send(target, probe, own))
  }
  return { hasPlugin: contract.hasPlugin, formats: contract.names, routes: routes.length, skipped, outcomes }
}

/** The root; of an app that is a plugin of one, as fastify-cli has it, the context without a prefix that has the plugin. */
function findMainContext (app: FastifyInstance, routes: readonly SeenRoute[]): FastifyInstance {
  return [app, ...routes.map(({ context }) => context)].find((context) => context.prefix === '' && context.hasDecorator('errorCatalog')) ?? app
}

async function send (target: Target, probe: Probe, contract: Contract): Promise<Outcome> {
  const { title, method, path, route, exit } = probe
  const { result: answer, failures } = await catchFailures((failed) => exchange(target, probe.bytes, failed))
  const violations = [
    ...failures.map((failure) => ({ rule: 'contract', message: `must not end the process, received ${String(failure)}` })),
    ...checkAnswer(probe, answer, contract)
  ]
  const status = answer?.status ?? 0
  const wrong = { exit, status, isFatal: failures.length > 0, violations }
  const findings = violations.map((violation) => ({ ...violation, fix: findFix(violation.rule, wrong, contract) }))
  return { title, method, path, route: route && toName(route), status, findings }
}

/** Does something, and catches what would end the process meanwhile. */
async function catchFailures<Result> (work: (failed: AbortSignal) => Promise<Result>): Promise<{ result: Result, failures: readonly unknown[] }> {
  const failures: unknown[] = []
  const failed = new AbortController()
  const note = (failure: unknown): void => {
    failures.push(failure)
    failed.abort()
  }
  process.on('uncaughtException', note)
  try {
    return { result: await work(failed.signal), failures }
  } finally {
    process.off('uncaughtException', note)
  }
}

function findReason ({ method, options }: SeenRoute, unsafe: boolean): string | undefined {
  if (options.config?.errorCatalog === false) return OPTED_OUT
  return unsafe || SAFE_METHODS.includes(method) ? undefined : UNSAFE
}

function toName ({ method, url }: SeenRoute): string {
  return `${method} ${url}`
}
