import { Writable } from 'node:stream'
import type { FastifyServerOptions } from 'fastify'
import { fail, type ExitGroup } from './exit-row.js'

const INTERNAL = { status: 500, slug: 'internal' }

/** Keeps nothing: it is there for what Fastify reads of a request to log it. */
const stream = new Writable({ write: (_chunk, _encoding, done) => done() })

/** A strategy that has no routes of its own. */
const storage = (): { get: () => null, set: () => void } => ({ get: () => null, set: () => {} })

/** Functions among Fastify's options that fail, with what makes Fastify call them. */
const FAILING: Readonly<Record<string, FastifyServerOptions>> = {
  rewriteUrl: { rewriteUrl: fail },
  // What it returns is not of its type.
  'rewriteUrl without a text': { rewriteUrl: () => 5 as unknown as string },
  genReqId: { genReqId: fail },
  childLoggerFactory: { childLoggerFactory: fail },
  trustProxy: { trustProxy: fail, logger: { stream } },
  querystringParser: { routerOptions: { querystringParser: fail } },
  deriveConstraint: { routerOptions: { constraints: { tenant: { name: 'tenant', storage, validate () {}, deriveConstraint: fail } } } },
  'an asynchronous constraint': {
    routerOptions: {
      constraints: {
        tenant: {
          name: 'tenant',
          storage,
          validate () {},
          // Its type in find-my-way knows no third parameter.
          deriveConstraint: ((_request: unknown, _context: unknown, done: (error: Error) => void) => done(new Error('hunter2'))) as unknown as () => string
        }
      }
    }
  }
}

/** Options of the constructor that fail, which would end the process. */
export const failingOptions: readonly ExitGroup[] = Object.entries(FAILING).map(([title, options]) => ({
  title: `failing: ${title}`,
  options,
  addRoutes (app) {
    app.get('/', async () => 'ok')
    app.get('/constrained', { constraints: title.includes('onstraint') ? { tenant: 'a' } : {} }, async () => 'ok')
  },
  rows: [{ title: `${title} fails`, path: '/?a=1', headers: { 'x-forwarded-for': '192.0.2.1' }, ...INTERNAL }]
}))
