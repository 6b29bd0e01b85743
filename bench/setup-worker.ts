import Fastify from 'fastify'
import { serveParent } from './child.js'
import type { Package } from './scenario.js'
import { createFourFormats, defineBigCatalog } from './servers/big-catalog.js'

/** What the set-up of a catalogue costs. */
export interface SetUp {
  /** CPU time of registration, in milliseconds. */
  readonly cpu: number
  /** Heap that registration adds to that of the definition, in megabytes. */
  readonly heap: number
  /** The definition itself, in milliseconds of CPU time and megabytes of heap. */
  readonly definition: { readonly cpu: number, readonly heap: number }
}

const services = {
  /** Defines a catalogue of so many entries and registers it. */
  async setUp ({ package: url, entries }: { readonly package: string, readonly entries: number }): Promise<SetUp> {
    // A module of that URL is this package, of one version or another.
    const tested = await import(url) as Package
    // Code that has run once, and Fastify's own share, are no cost of the catalogue's size.
    await register(tested, 15)

    const empty = readHeap()
    const beforeDefinition = process.cpuUsage()
    const catalog = defineBigCatalog(tested, entries)
    const definition = { cpu: toMilliseconds(process.cpuUsage(beforeDefinition)), heap: readHeap() - empty }

    const defined = readHeap()
    const before = process.cpuUsage()
    const app = Fastify()
    await app.register(tested.default, { catalog, format: createFourFormats(tested) })
    await app.ready()
    const cpu = toMilliseconds(process.cpuUsage(before))
    const heap = readHeap() - defined
    await app.close()
    return { cpu, heap, definition }
  }
}

export type SetUpWorker = typeof services

async function register (tested: Package, entries: number): Promise<void> {
  const app = Fastify()
  await app.register(tested.default, { catalog: defineBigCatalog(tested, entries), format: createFourFormats(tested) })
  await app.ready()
  await app.close()
}

/** The heap in use, in megabytes. */
function readHeap (): number {
  if (globalThis.gc === undefined) throw new Error('Node must run with --expose-gc')
  globalThis.gc()
  return process.memoryUsage().heapUsed / 1e6
}

function toMilliseconds ({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000
}

serveParent(services)
