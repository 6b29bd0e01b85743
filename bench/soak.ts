// Two instances, one Redis, all kinds of traffic at the machine's limit, and Redis killed and started again twice. Usage, after the tests are built:
//   node build/bench/soak.js [--minutes 5]
// Fails on any answer outside the contract, on any 5xx that neither the request nor a fault explains, and on a heap or handles that grow.
// A run of a minute or more is kept in bench/results/soak.json and told in bench/SOAK.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startRedis } from '../test/integrations/redis-server.js'
import { startChild, type Child } from './child.js'
import { describeMachine, root } from './results.js'
import type { FaultWindow } from './soak-judge.js'
import { renderSoakPage, judgeSoak, type SoakResult, type SoakSamples } from './soak-page.js'
import type { SoakServer } from './soak-server.js'
import { startTraffic } from './soak-traffic.js'

const INSTANCES = 2
const SAMPLES = 10

/** How long Redis stays away at most, in milliseconds. */
const AWAY = 5000

/** A run is cut into this many parts; the first warms up, a fault comes after each of these. */
const FAULTS_AFTER = [3, 7]

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' } } })
const minutes = Number(values.minutes)
if (!(minutes > 0 && minutes <= 60)) throw new Error(`--minutes must be from 0 to 60, received ${values.minutes}`)

const ends: Array<() => Promise<void>> = []
try {
  const result = await soak()
  console.log(renderSoakPage(result))
  if (minutes >= 1) {
    mkdirSync(`${root}/bench/results`, { recursive: true })
    writeFileSync(`${root}/bench/results/soak.json`, `${JSON.stringify(result, undefined, 1)}\n`)
    writeFileSync(`${root}/bench/SOAK.md`, renderSoakPage(result))
  }
  const faults = judgeSoak(result)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
} finally {
  for (const end of ends.reverse()) await end()
}

async function soak (): Promise<SoakResult> {
  const machine = describeMachine()
  const redis = await startRedis({ teardown: (end) => ends.push(end) })
  const children = Array.from({ length: INSTANCES }, () => startChild<SoakServer>('soak-server.js', ['--expose-gc']))
  for (const child of children) ends.push(child.stop)
  const ports = await Promise.all(children.map((child) => child.ask('start', redis.port)))
  const faults: FaultWindow[] = []
  const traffic = startTraffic(ports, faults)
  ends.push(traffic.stop)

  const part = minutes * 60_000 / (SAMPLES + 1)
  const samples: SoakSamples[] = []
  let busy = 0
  for (let index = 0; index <= SAMPLES; index++) {
    const started = Date.now()
    if (FAULTS_AFTER.includes(index)) await restartRedis(redis, children, faults, Math.min(AWAY, part / 2))
    await wait(Math.max(0, started + part - Date.now()))
    busy += Date.now() - started
    await traffic.pause()
    samples.push({ requests: traffic.tally.requests, instances: await Promise.all(children.map((child) => child.ask('sample'))) })
    traffic.resume()
    console.log(`${traffic.tally.requests} requests, ${traffic.tally.outside.length} outside the contract, heap ${showHeap(samples.at(-1))} MB`)
  }
  await traffic.stop()
  await Promise.all(children.map((child) => child.ask('stop')))
  return { machine, minutes, seconds: busy / 1000, tally: traffic.tally, faults, samples }
}

async function restartRedis (
  redis: Awaited<ReturnType<typeof startRedis>>,
  children: ReadonlyArray<Child<SoakServer>>,
  faults: FaultWindow[],
  away: number
): Promise<void> {
  const fault: FaultWindow = { start: Date.now(), end: Infinity, refused: 0 }
  faults.push(fault)
  await redis.kill()
  await wait(away)
  await redis.start()
  await Promise.all(children.map((child) => child.ask('recover')))
  fault.end = Date.now()
}

function showHeap (samples: SoakSamples | undefined): string {
  return samples?.instances.map(({ heap }) => heap.toFixed(1)).join(' + ') ?? ''
}
