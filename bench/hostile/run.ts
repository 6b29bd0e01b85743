// What it costs to refuse hostile requests, in CPU time and memory against Fastify's own refusal. Usage, after the tests are built:
//   node build/bench/hostile/run.js               all pairs, kept in bench/HOSTILE.md
//   node build/bench/hostile/run.js --short       a few rounds; fails on what is over by far
//   node build/bench/hostile/run.js --only <text> pairs whose names contain the text, and keeps nothing
// CPU time: both apps are in one process and are asked in turn, by `inject`; the parsing of a body is in both, sockets are in neither.
// Memory: each app is in a process of its own.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startChild } from '../child.js'
import { toMedian, toSpread, type Spread } from '../measure/statistics.js'
import { showSpread, toTable } from '../report/markdown.js'
import { describeMachine } from '../results.js'
import type { Side } from './app.js'
import { pairs } from './pairs.js'
import type { HostileServices } from './worker.js'

/** What is promised: times Fastify's own CPU time, and megabytes more. */
const BOUND = { cpu: 3, memory: 8 }
/** What is over by far, three times in a row: then the short form fails. */
const GROSS = { cpu: 10, memory: 64 }

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false }, only: { type: 'string', default: '' } } })
const effort = values.short ? { rounds: 3, warmUp: 3, launches: 1, requests: 5 } : { rounds: 7, warmUp: 4, launches: 3, requests: 12 }
/** A pair that takes longer has no bound. */
const TIMEOUT = values.short ? 60_000 : 180_000

interface Figure {
  readonly name: string
  readonly plain: number
  readonly ours: number
  readonly cpu: Spread
  readonly memory: number
}

async function ask<Value> (how: (child: ReturnType<typeof startChild<HostileServices>>) => Promise<Value>, execArgv: readonly string[]): Promise<Value> {
  const child = startChild<HostileServices>('hostile/worker.js', execArgv, TIMEOUT)
  try {
    return await how(child)
  } finally {
    await child.stop()
  }
}

async function measure (name: string): Promise<Figure> {
  const times = await ask((child) => child.ask('measureTime', { name, ...effort }), [])
  const memory = (side: Side): Promise<number> => ask((child) => child.ask('measureMemory', { name, side, requests: effort.requests }), ['--expose-gc'])
  const more: number[] = []
  for (let launch = 0; launch < effort.launches; launch++) more.push(-await memory('plain') + await memory('ours'))
  return {
    name,
    plain: toMedian(times.map(({ plain }) => plain)),
    ours: toMedian(times.map(({ ours }) => ours)),
    cpu: toSpread(times.map(({ plain, ours }) => ours / plain)),
    memory: toMedian(more)
  }
}

/** A pair whose process ends, or does not end, is over by far. */
async function tryMeasure (name: string): Promise<Figure> {
  try {
    return await measure(name)
  } catch (error) {
    console.error(error)
    return { name, plain: NaN, ours: NaN, cpu: toSpread([Infinity]), memory: Infinity }
  }
}

function isOver ({ cpu, memory }: Figure, bound: typeof BOUND): boolean {
  return cpu.median > bound.cpu || memory > bound.memory
}

async function measureShort (name: string): Promise<Figure> {
  let figure = await tryMeasure(name)
  for (let again = 0; again < 2 && isOver(figure, GROSS); again++) figure = await tryMeasure(name)
  if (isOver(figure, GROSS)) {
    console.error(`${name} must cost at most ${GROSS.cpu} × the CPU time and ${GROSS.memory} MB more, received ${figure.cpu.median} × and ${figure.memory} MB`)
    process.exitCode = 1
  }
  return figure
}

const machine = describeMachine()
const rows: string[][] = []
for (const { name } of pairs) {
  if (!name.includes(values.only)) continue
  const figure = await (values.short ? measureShort : tryMeasure)(name)
  rows.push([name, figure.plain.toFixed(2), figure.ours.toFixed(2), showSpread(figure.cpu), figure.memory.toFixed(1), isOver(figure, BOUND) ? 'over' : 'kept'])
  console.log(rows.at(-1)?.join(' | '))
}
const table = toTable(['schema and body', 'plain, ms', 'plugin, ms', 'CPU, ×', 'memory, MB more', 'bound'], rows)
console.log(`\n${table}`)
if (!values.short && values.only === '') {
  writeFileSync(new URL('../../../bench/HOSTILE.md', import.meta.url), `# Hostile requests

Made by \`npm run bench:hostile\`. Each row is a schema and a body, query string or headers that cost much to be refused by it: up to 65 kB, the longest that is validated again by default, another one for
each request. *Plain* is Fastify alone, *plugin* is Fastify with the plugin and its defaults; the CPU time of one request by \`process.cpuUsage\`, both apps in one process, asked in turn, warm.
The ratio is that of the same round: median, minimum and maximum of ${effort.rounds} rounds. *Memory* is by how much more the peak of resident memory (\`VmHWM\`) grows with the plugin during ${effort.requests} requests, each app in a process
of its own, median of ${effort.launches} pairs of processes. What is promised: ≤ ${BOUND.cpu} × and ≤ ${BOUND.memory} MB. \`npm run bench:hostile -- --short\` fails on more than ${GROSS.cpu} × or ${GROSS.memory} MB, three times in a row.

On ${machine.date}: ${machine.processor}, ${machine.processors} processors, ${machine.gigabytes} GB, ${machine.system}, Node ${machine.node}, load average ${machine.busy.toFixed(1)} at the start.

${table}
`)
}
