// What a body costs that fails hundreds of thousands of times, in CPU time against Fastify's own first error for it. Usage, after the tests are built:
//   node build/bench/validation-bound.js
// Both apps are in this process and are asked in turn, by `inject`: the parsing of the body is in both, sockets are in neither.
import { Readable } from 'node:stream'
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import errorCatalog from '../lib/index.js'
import type { ErrorCatalogOptions } from '../types/options.js'
import { toSpread } from './measure/statistics.js'
import { showRatio, showSpread, toTable } from './report/markdown.js'

const ROUNDS = 15
const WARM_UP = 5
/** Fastify's own first error plus a fifth. */
const BOUND = 1.2

interface Row {
  readonly name: string
  readonly faults: number
  /** Repeats per round, so that a round is long enough to be measured. */
  readonly repeats: number
  readonly isChunked?: boolean
  readonly options?: ErrorCatalogOptions
  /** Rows without a bound show what the bounds keep away. */
  readonly isBound?: boolean
}

const rows: readonly Row[] = [
  { name: '800 kB, 200 000 faults', faults: 200_000, repeats: 4, isBound: true },
  { name: '800 kB, 200 000 faults, of a length that is not told', faults: 200_000, repeats: 4, isChunked: true, isBound: true },
  { name: '64 kB, 16 000 faults', faults: 16_000, repeats: 40 },
  { name: '200 bytes, 40 faults', faults: 40, repeats: 400 },
  { name: '800 kB, 200 000 faults, `maxBytes` of 1 MB', faults: 200_000, repeats: 2, options: { validation: { maxBytes: 1_000_000 } } }
]

async function createApp (options?: ErrorCatalogOptions): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: 10_000_000 })
  if (options !== undefined) await app.register(errorCatalog, options)
  app.post('/', { schema: { body: { type: 'array', items: { type: 'integer' } } } }, () => 'ok')
  await app.ready()
  return app
}

/** The CPU time of requests, in microseconds. */
async function measure (app: FastifyInstance, { repeats, isChunked = false }: Row, body: string): Promise<number> {
  const buffer = Buffer.from(body)
  const start = process.cpuUsage()
  for (let index = 0; index < repeats; index++) {
    const request: InjectOptions = {
      method: 'POST', url: '/', headers: { 'content-type': 'application/json' }, payload: isChunked ? Readable.from([buffer]) : body
    }
    const { statusCode } = await app.inject(request)
    if (statusCode !== 400 && statusCode !== 422) throw new Error(`the status must be 400 or 422, received ${statusCode}`)
  }
  const { user, system } = process.cpuUsage(start)
  return user + system
}

async function compare (row: Row): Promise<string[]> {
  const bare = await createApp()
  const ours = await createApp(row.options ?? {})
  const body = JSON.stringify(Array.from({ length: row.faults }, () => 'x'))
  const ratios: number[] = []
  const floors: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    // In turn, each of them first in every other round.
    const order = round % 2 === 0 ? [bare, ours] : [ours, bare]
    const times = new Map<FastifyInstance, number>()
    for (const app of order) times.set(app, await measure(app, row, body))
    const floor = times.get(bare) ?? NaN
    if (round < WARM_UP) continue
    floors.push(floor / row.repeats / 1000)
    ratios.push((times.get(ours) ?? NaN) / floor)
  }
  await Promise.all([bare.close(), ours.close()])
  const ratio = toSpread(ratios)
  const isOver = row.isBound === true && ratio.median > BOUND
  if (isOver) process.exitCode = 1
  return [row.name, toSpread(floors).median.toFixed(2), showSpread(ratio), row.isBound === true ? `${showRatio(BOUND)}${isOver ? ': over' : ': kept'}` : '']
}

const table: string[][] = []
for (const row of rows) table.push(await compare(row))
console.log(toTable(['body', 'Fastify\'s own first error, ms', 'with the plugin / without', 'bound'], table))
