import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { serveParent } from './child.js'
import type { Package } from './scenario.js'

/** What the heap held while hostile requests came. */
export interface HeapMeasurement {
  readonly requests: number
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>
  /** The heap in use after the warm-up and after each tenth, in megabytes. */
  readonly heap: readonly number[]
}

/** What one step sends. */
interface Step {
  readonly from: number
  readonly count: number
}

const AT_ONCE = 50

let app: FastifyInstance | undefined

const services = {
  async start (url: string): Promise<void> {
    // A module of that URL is this package.
    const tested = await import(url) as Package
    app = await buildApp(tested)
  },

  /** Sends requests of which no two are alike, and returns how many answers there were of each status. */
  async send ({ from, count }: Step): Promise<Record<string, number>> {
    const statuses: Record<string, number> = {}
    for (let sent = 0; sent < count; sent += AT_ONCE) {
      const batch = Array.from({ length: Math.min(AT_ONCE, count - sent) }, (_, index) => app?.inject(createRequest(from + sent + index)))
      for (const answer of await Promise.all(batch)) {
        const status = String(answer?.statusCode)
        statuses[status] = (statuses[status] ?? 0) + 1
      }
    }
    return statuses
  },

  /** The heap in use, in megabytes. */
  async readHeap (): Promise<number> {
    if (globalThis.gc === undefined) throw new Error('Node must run with --expose-gc')
    // What was answered last is let go of a little later.
    await new Promise((resolve) => setTimeout(resolve, 200))
    globalThis.gc()
    globalThis.gc()
    return process.memoryUsage().heapUsed / 1e6
  }
}

export type HeapWorker = typeof services

async function buildApp (tested: Package): Promise<FastifyInstance> {
  const app = Fastify({ ajv: { customOptions: { removeAdditional: false } }, routerOptions: { maxParamLength: 500 } })
  await app.register(tested.default, { format: ['nested', 'problem'], instance: true, requestId: true })
  app.get('/expired', (_request, reply) => reply.apiError(2002))
  app.get('/things/:id', () => {
    throw tested.defaultCatalog.error(4001)
  })
  app.post('/things', {
    schema: {
      body: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: { name: { type: 'string' } },
        patternProperties: { '^x-': { type: 'integer' } }
      }
    }
  }, () => ({}))
  return app
}

/** A request that no client in good faith sends, each different from all others. */
function createRequest (number: number): InjectOptions {
  const id = `${number.toString(36)}-${Math.random().toString(36).slice(2)}`
  const headers = createHeaders(number, id)
  switch (number % 6) {
    case 0: return { method: 'GET', url: '/expired', headers }
    case 1: return { method: 'GET', url: `/things/${id}?${id}=${id}`, headers }
    case 2: return { method: 'GET', url: `/nowhere/${id}/%F0%9F%98%80/${id}`, headers }
    case 3: return { method: 'PATCH', url: `/things/${id}`, headers }
    case 4: return { method: 'POST', url: '/things', headers, payload: { [id]: id, [`x-${id}`]: id } }
    default: return { method: 'POST', url: '/things', headers: { ...headers, 'content-type': `application/${id}` }, payload: id }
  }
}

/** Languages and media types in lists both short enough to be remembered and too long to be. */
function createHeaders (number: number, id: string): Record<string, string> {
  const tag = `x-${id}`
  const repeats = [1, 3, 1000][number % 3] ?? 1
  return {
    language: `${tag}, `.repeat(repeats) + 'ru;q=0.5',
    'accept-language': `${tag};q=0.9, `.repeat(repeats) + '*;q=0.1',
    accept: `application/${id}, `.repeat(repeats) + 'application/problem+json;q=0.2'
  }
}

serveParent(services)
