import { readFileSync, writeFileSync } from 'node:fs'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { serveParent } from '../child.js'
import { askAll, createApp, type Side } from './app.js'
import type { Pair } from './pair.js'
import { pairs } from './pairs.js'

/** How long one side is asked at least in each round, in milliseconds of CPU time: less is noise. */
const ROUND_MS = 15
const MOST_REQUESTS = 400

/** What to measure of which pair. */
interface Order {
  readonly name: string
  readonly rounds: number
  readonly warmUp: number
}

let next = 0

function take (pair: Pair, count: number): InjectOptions[] {
  return Array.from({ length: count }, () => pair.request(++next))
}

/** The CPU time of requests, in milliseconds each. */
async function timeRequests (app: FastifyInstance, requests: readonly InjectOptions[]): Promise<number> {
  const start = process.cpuUsage()
  await askAll(app, requests)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / requests.length
}

function findPair (name: string): Pair {
  const pair = pairs.find((one) => one.name === name)
  if (pair === undefined) throw new Error(`no pair ${name}`)
  return pair
}

/** The highest memory of this process since it was asked last, in megabytes. Linux alone can tell, and forget. */
function readPeak (): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) / 1000
}

const services = {
  /** CPU times of both sides by round, which are asked in turn, each first in every other round. */
  async measureTime ({ name, rounds, warmUp }: Order): Promise<Array<Record<Side, number>>> {
    const pair = findPair(name)
    const apps = { plain: await createApp(pair, 'plain'), ours: await createApp(pair, 'ours') }
    // The first one compiles.
    for (const app of Object.values(apps)) await askAll(app, take(pair, 2))
    const count = Math.min(MOST_REQUESTS, Math.max(2, Math.ceil(ROUND_MS / await timeRequests(apps.plain, take(pair, 5)))))
    const measured: Array<Record<Side, number>> = []
    for (let round = 0; round < warmUp + rounds; round++) {
      const requests = take(pair, count)
      const times = { plain: 0, ours: 0 }
      for (const side of round % 2 === 0 ? ['plain', 'ours'] as const : ['ours', 'plain'] as const) times[side] = await timeRequests(apps[side], requests)
      if (round >= warmUp) measured.push(times)
    }
    return measured
  },

  /** By how many megabytes memory is at its highest over what it was before the requests. */
  async measureMemory ({ name, side, requests }: { readonly name: string, readonly side: Side, readonly requests: number }): Promise<number> {
    const pair = findPair(name)
    const app = await createApp(pair, side)
    await askAll(app, take(pair, 3))
    const hostile = take(pair, requests)
    globalThis.gc?.()
    writeFileSync('/proc/self/clear_refs', '5') // the peak is what it is now
    const before = readPeak()
    await askAll(app, hostile)
    return readPeak() - before
  }
}

export type HostileServices = typeof services

serveParent(services)
