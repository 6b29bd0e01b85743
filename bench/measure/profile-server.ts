import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, type Child } from '../child.js'
import type { Load } from '../load.js'
import { SUBJECT, type Scenario } from '../scenario.js'
import type { Worker } from '../worker.js'
import { askOnce } from './ask-once.js'
import { readProfile, type Share } from './read-profile.js'

const WARM_UP = 10_000
const REQUESTS = 40_000

/** Profiles the subject of a scenario (`--cpu-prof`) and tells what share of its time each function had, the largest first. */
export async function profileServer (scenario: Scenario, packageUrl: string, load: Child<Load>): Promise<Share[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fastify-error-catalog-profile-'))
  const { name, request, status } = scenario
  try {
    const worker = startChild<Worker>('worker.js', ['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', folder])
    const port = await worker.ask('start', { scenario: name, server: SUBJECT, package: packageUrl, answer: undefined })
    await askOnce(port, request)
    const order = { port, request, status, connections: 20 }
    await load.ask('send', { ...order, amount: WARM_UP })
    await worker.ask('reset')
    await load.ask('send', { ...order, amount: REQUESTS })
    const { window } = await worker.ask('report')
    await worker.stop()
    const [file] = readdirSync(folder)
    if (file === undefined) throw new Error('Node wrote no profile')
    return readProfile(readFileSync(join(folder, file), 'utf8'), window, new URL('.', packageUrl).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
