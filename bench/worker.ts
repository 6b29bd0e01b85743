import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { serveParent } from './child.js'
import { listServers, type Answer, type Package } from './scenario.js'
import { scenarios } from './scenarios.js'

/** Which server to run, of which copy of the package. */
export interface ServerChoice {
  readonly scenario: string
  readonly server: string
  /** URL of the package's compiled entry. */
  readonly package: string
  readonly answer: Answer | undefined
}

/** What a server has spent since the last `reset`. */
export interface Usage {
  /** User and system time of all its threads, in microseconds. */
  readonly cpu: number
  readonly requests: number
  /** When it was counted from and to, on the monotonic clock, in microseconds. */
  readonly window: readonly [number, number]
}

let app: FastifyInstance | undefined
let spent = process.cpuUsage()
let since = 0
let requests = 0

const services = {
  /** Builds the server and lets it listen; returns its port. */
  async start ({ scenario: name, server, package: url, answer }: ServerChoice): Promise<number> {
    const scenario = scenarios.find((candidate) => candidate.name === name)
    const chosen = scenario && listServers(scenario).find((candidate) => candidate.name === server)
    if (scenario === undefined || chosen === undefined) throw new Error(`There is no server "${server}" in a scenario "${name}"`)
    // A module of that URL is this package, of one version or another.
    const tested = await import(url) as Package
    app = await chosen.build({ package: tested, request: scenario.request, answer })
    app.server.on('request', () => { requests++ })
    await app.listen({ host: '127.0.0.1', port: 0 })
    return (app.server.address() as AddressInfo).port // it listens on TCP
  },

  reset (): void {
    requests = 0
    since = readClock()
    spent = process.cpuUsage()
  },

  report (): Usage {
    const { user, system } = process.cpuUsage(spent)
    return { cpu: user + system, requests, window: [since, readClock()] }
  },

  async close (): Promise<void> {
    await app?.close()
  }
}

export type Worker = typeof services

function readClock (): number {
  return Number(process.hrtime.bigint() / 1000n)
}

serveParent(services)
