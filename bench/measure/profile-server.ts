import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, type Child } from '../child.js'
import type { Load } from '../load.js'
import { SUBJECT, type Answer, type Scenario } from '../scenario.js'
import type { Worker } from '../worker.js'
import { askOnce } from './ask-once.js'
import { readProfile, type Share } from './read-profile.js'

const WARM_UP = 10_000
const REQUESTS = 40_000

/** What a server did with its time. */
export interface ServerProfile {
  /** CPU time, in microseconds per request. */
  readonly microseconds: number
  /** What share of it each function had, the largest first. */
  readonly shares: readonly Share[]
}

/** Profiles a server of a scenario (`--cpu-prof`): the subject, or one of its references. */
export async function profileServer (scenario: Scenario, server: string, packageUrl: string, load: Child<Load>): Promise<ServerProfile> {
  const folder = mkdtempSync(join(tmpdir(), 'fastify-error-catalog-profile-'))
  const { name, request } = scenario
  try {
    const worker = startChild<Worker>('worker.js', ['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', folder])
    const answer = server === SUBJECT ? undefined : await askSubject(scenario, packageUrl)
    const port = await worker.ask('start', { scenario: name, server, package: packageUrl, answer })
    const { status } = await askOnce(port, request)
    const order = { port, request, status, connections: 10 }
    await load.ask('send', { ...order, amount: WARM_UP })
    await worker.ask('reset')
    await load.ask('send', { ...order, amount: REQUESTS })
    const { cpu, requests, window } = await worker.ask('report')
    await worker.stop()
    const [file] = readdirSync(folder)
    if (file === undefined) throw new Error('Node wrote no profile')
    const shares = readProfile(readFileSync(join(folder, file), 'utf8'), window, new URL('.', packageUrl).href)
    return { microseconds: cpu / requests, shares }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The answer that a reference gives by hand. */
async function askSubject ({ name, request }: Scenario, packageUrl: string): Promise<Answer> {
  const worker = startChild<Worker>('worker.js')
  try {
    const port = await worker.ask('start', { scenario: name, server: SUBJECT, package: packageUrl, answer: undefined })
    return await askOnce(port, request)
  } finally {
    await worker.stop()
  }
}
