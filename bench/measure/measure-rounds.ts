import { isDeepStrictEqual } from 'node:util'
import { startChild, type Child } from '../child.js'
import type { Load } from '../load.js'
import type { Answer, Scenario } from '../scenario.js'
import type { Worker } from '../worker.js'
import { askOnce } from './ask-once.js'

/** How much is measured. */
export interface Effort {
  /** How often all servers are started anew: two processes of one program differ too. */
  readonly launches: number
  /** Rounds of a launch. In every other one the servers come in reverse order. */
  readonly rounds: number
  /** Requests of a round, to each server. */
  readonly requests: number
  /**
   * Rounds of a launch that come first and do not count. Connections end with a round, and V8 takes back for that what it has compiled: it must have
   * seen some before a server is as fast as it will be.
   */
  readonly warmUp: number
  readonly connections: number
}

/** A server to measure: one of a scenario, with one copy of the package. */
export interface Contestant {
  /** Its name in the scenario. */
  readonly server: string
  /** URL of the package's compiled entry. */
  readonly package: string
  /** Whether it must give the answer of the first contestant. */
  readonly isSame: boolean
  /** Whether the rest is measured if it cannot be started. */
  readonly isOptional: boolean
}

/** What was measured of a contestant, by round. */
export interface Figures {
  /** CPU time of the server's process, in microseconds per request. */
  readonly cpu: readonly number[]
  /** Requests answered per second. */
  readonly rate: readonly number[]
}

/** A server that runs. */
interface Running {
  readonly contestant: number
  readonly worker: Child<Worker>
  readonly port: number
  readonly status: number
}

/**
 * Measures the contestants in the same rounds, each in a process of its own.
 *
 * @returns figures by contestant; none for an optional one that could not be started
 */
export async function measureRounds (
  scenario: Scenario,
  contestants: readonly Contestant[],
  effort: Effort,
  load: Child<Load>
): Promise<Figures[]> {
  const figures = contestants.map(() => ({ cpu: [] as number[], rate: [] as number[] }))
  for (let launch = 0; launch < effort.launches; launch++) {
    const servers = await startAll(scenario, contestants)
    try {
      for (let round = -effort.warmUp; round < effort.rounds; round++) {
        for (const server of round % 2 === 0 ? servers : [...servers].reverse()) {
          await server.worker.ask('reset')
          const rate = await loadServer(server, effort.requests)
          const { cpu, requests } = await server.worker.ask('report')
          if (round < 0) continue
          figures[server.contestant]?.cpu.push(cpu / requests)
          figures[server.contestant]?.rate.push(rate)
        }
      }
    } finally {
      await Promise.all(servers.map(({ worker }) => worker.stop()))
    }
  }
  return figures

  function loadServer ({ port, status }: Running, usual: number): Promise<number> {
    const amount = Math.max(effort.connections, Math.round(usual * (scenario.share ?? 1)))
    return load.ask('send', { port, request: scenario.request, amount, connections: effort.connections, status })
  }
}

async function startAll (scenario: Scenario, contestants: readonly Contestant[]): Promise<Running[]> {
  const servers: Running[] = []
  let answer: Answer | undefined
  try {
    for (const [index, contestant] of contestants.entries()) {
      const worker = startChild<Worker>('worker.js')
      try {
        const port = await worker.ask('start', { scenario: scenario.name, server: contestant.server, package: contestant.package, answer })
        const given = await askOnce(port, scenario.request)
        checkAnswer(scenario, contestant, given, answer)
        answer ??= given
        servers.push({ contestant: index, worker, port, status: given.status })
      } catch (error) {
        await worker.stop()
        if (!contestant.isOptional) throw error
        console.error(`${scenario.name}: ${contestant.server} was left out. ${String(error)}`)
      }
    }
    return servers
  } catch (error) {
    await Promise.all(servers.map(({ worker }) => worker.stop()))
    throw error
  }
}

/** A ratio says nothing unless the answers are those that the table names. */
function checkAnswer (scenario: Scenario, { server, isSame }: Contestant, given: Answer, answer: Answer | undefined): void {
  if (answer === undefined && given.status !== scenario.status) {
    throw new Error(`${scenario.name}: the status must be ${scenario.status}, received ${given.status} ${given.body}`)
  }
  if (isSame && answer !== undefined && !isDeepStrictEqual(given, answer)) {
    throw new Error(`${scenario.name}: ${server} must answer ${JSON.stringify(answer)}, received ${JSON.stringify(given)}`)
  }
}
