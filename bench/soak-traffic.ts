import { Agent } from 'node:http'
import { connect as connectHttp2, type ClientHttp2Session } from 'node:http2'
import { setTimeout as wait } from 'node:timers/promises'
import { abort, askHttp1, askHttp2, exchange } from './soak-clients.js'
import { findFault, type FaultWindow, type SoakAnswer } from './soak-judge.js'
import { exchanges, requests, type SoakRequest } from './soak-requests.js'
import type { Ports } from './soak-server.js'

/** What came of all requests. */
export interface Tally {
  requests: number
  aborted: number
  readonly statuses: Record<string, number>
  /** Answers outside the contract, and answers that no fault explains. */
  readonly outside: string[]
  /** Requests that got no answer, though nobody gave them up. */
  readonly unanswered: string[]
}

/** Traffic that may rest, so that a server can be looked at. */
export interface Traffic {
  readonly tally: Tally
  /** Lets all requests end and sends none until `resume`. */
  readonly pause: () => Promise<void>
  readonly resume: () => void
  /** Ends all traffic. */
  readonly stop: () => Promise<void>
}

/** Workers of each kind for each instance. A worker asks one thing at a time. */
const WORKERS = { http1: 12, http2: 4, raw: 1, slow: 2, aborting: 1 }

/** The most faults that are told. */
const MOST_TOLD = 1000

/** The most requests, so that nothing that goes wrong with the clock runs for ever. */
const MOST = 50_000_000

const SLOW_PIECES = ['GET /reply HT', 'TP/1.1\r\nHost: a\r\nConne', 'ction: close\r\nLanguage: u', 'k\r\n', '\r\n']

/** Starts all kinds of traffic against instances. */
export function startTraffic (instances: readonly Ports[], faults: readonly FaultWindow[]): Traffic {
  const tally: Tally = { requests: 0, aborted: 0, statuses: {}, outside: [], unanswered: [] }
  const agent = new Agent({ keepAlive: true, maxSockets: WORKERS.http1 * instances.length })
  const state = { isStopped: false, active: 0 }
  let gate: { readonly opened: Promise<void>, readonly open: () => void } | undefined

  function judge (name: string, statuses: readonly number[], answer: SoakAnswer, started: number): void {
    tally.statuses[answer.status] = (tally.statuses[answer.status] ?? 0) + 1
    const fault = findFault(answer)
    if (fault !== undefined) note(tally.outside, `${name}: ${fault}: ${answer.status} ${answer.body.slice(0, 200)}`)
    if (statuses.includes(answer.status)) return
    const window = faults.find(({ start, end }) => started <= end && Date.now() >= start)
    if (answer.status === 503 && window !== undefined) window.refused++
    else note(tally.outside, `${name}: ${answer.status} without a fault: ${answer.body.slice(0, 200)}`)
  }

  async function work (step: (count: number) => Promise<void>): Promise<void> {
    for (let count = 0; !state.isStopped && tally.requests < MOST; count++) {
      await gate?.opened
      state.active++
      tally.requests++
      try {
        await step(count)
      } catch (error) {
        note(tally.unanswered, String(error))
        // A server that is gone must not be asked a million times.
        await wait(100)
      } finally {
        state.active--
      }
    }
  }

  async function askAndJudge (ask: (request: SoakRequest) => Promise<SoakAnswer>, count: number): Promise<void> {
    const request = requests[count % requests.length] as SoakRequest // an index of theirs
    const started = Date.now()
    try {
      judge(`${request.method} ${request.path}`, request.statuses, await ask(request), started)
    } catch (error) {
      throw new Error(`${request.method} ${request.path}: ${String(error)}`)
    }
  }

  function startWorkers ({ http1, http2 }: Ports): Array<Promise<void>> {
    const workers: Array<Promise<void>> = []
    const add = (number: number, step: (worker: number, count: number) => Promise<void>): void => {
      for (let worker = 0; worker < number; worker++) workers.push(work((count) => step(worker, count)))
    }
    let session: ClientHttp2Session | undefined
    const getSession = (): ClientHttp2Session => {
      if (session === undefined || session.closed || session.destroyed) session = connectHttp2(`http://127.0.0.1:${http2}`).on('error', () => {})
      return session
    }
    add(WORKERS.http1, (worker, count) => askAndJudge((request) => askHttp1(agent, http1, request), count + worker * 2))
    add(WORKERS.http2, (worker, count) => askAndJudge((request) => askHttp2(getSession(), request), count + worker * 5))
    add(WORKERS.raw, async (_worker, count) => {
      const [bytes, status] = exchanges[count % exchanges.length] as (typeof exchanges)[number] // an index of theirs
      const started = Date.now()
      judge(JSON.stringify(bytes.slice(0, 30)), [status], await exchange(http1, [bytes]), started)
    })
    add(WORKERS.slow, async () => {
      const started = Date.now()
      judge('slow', [401], await exchange(http1, SLOW_PIECES), started)
    })
    add(WORKERS.aborting, async (_worker, count) => {
      tally.aborted++
      await abort(http1, count)
    })
    return workers
  }

  const workers = instances.flatMap(startWorkers)

  return {
    tally,
    async pause () {
      let open = (): void => {}
      const opened = new Promise<void>((resolve) => { open = resolve })
      gate = { opened, open }
      while (state.active > 0) await wait(5)
    },
    resume () {
      gate?.open()
      gate = undefined
    },
    async stop () {
      state.isStopped = true
      gate?.open()
      await Promise.all(workers)
      agent.destroy()
    }
  }
}

function note (faults: string[], fault: string): void {
  if (faults.length < MOST_TOLD) faults.push(fault)
}
