import Fastify, { errorCodes, type FastifyInstance, type HTTPMethods } from 'fastify'
import fc from 'fast-check'
import t from 'tap'
import errorCatalog, { serverOptions } from '../../lib/index.js'
import { ADDED_METHODS, routeTable, type Question, type RouteTable, type TableRoute } from './allow-fuzz/route-tables.js'

const RUNS = { numRuns: Number(process.env['ALLOW_FUZZ_TABLES'] ?? 2000), seed: Number(process.env['ALLOW_FUZZ_SEED'] ?? 9110) }

/** The header that tells which route a request reached. */
const REACHED = 'x-reached'

/** What the router answers by itself where it has routes of the method: a bad URL, an over-long parameter. */
const REFUSED = [400, 414]

/** What an app answers to one method. */
interface Answer {
  readonly method: string
  readonly status: number
  readonly allow: string | undefined
  /** The pattern of the route that took it. */
  readonly route: string | undefined
}

/** What became of the questions of all tables. */
const counts = { tables: 0, repetitive: 0, requests: 0, 'a route': 0, 'not allowed': 0, 'not found': 0, refused: 0 }

function createApp ({ options, routes }: RouteTable): FastifyInstance {
  const app = Fastify(serverOptions(options))
  for (const method of ADDED_METHODS) app.addHttpMethod(method)
  app.register(errorCatalog)
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) reply.header(REACHED, encodeURIComponent(request.routeOptions.url ?? ''))
    done()
  })
  for (const route of routes) app.register(async (context) => declare(context, route), { prefix: route.prefix })
  return app
}

/** A route that is there already is left out: Fastify leaves half of a repeated one in its router. */
function declare (context: FastifyInstance, { methods, prefix, pattern, constraints }: TableRoute): void {
  const method = methods.filter((method) => !context.hasRoute({ method: method as HTTPMethods, url: prefix + pattern, constraints }))
  if (method.length > 0) context.route({ method, url: pattern, constraints, handler: async () => 'ok' })
}

async function ask (app: FastifyInstance, method: string, { url, headers }: Question): Promise<Answer> {
  const { statusCode, headers: answered } = await app.inject({ method: method as 'GET', url, headers })
  counts.requests++
  return { method, status: statusCode, allow: answered['allow']?.toString(), route: answered[REACHED]?.toString() }
}

/** A route that takes every path, as a static root does, or every `OPTIONS`, as @fastify/cors' does, makes no path known. */
function isCatchAll ({ method, route = '' }: Answer): boolean {
  const pattern = decodeURIComponent(route)
  // In `/:a*` the asterisk is part of the parameter's name.
  return /^\/*\*$/.test(pattern) || (method === 'OPTIONS' && pattern.endsWith('*') && !/:[^/]*$/.test(pattern))
}

/** What is wrong with the answers to one question, if anything is. */
function findMismatch (answers: readonly Answer[]): string | undefined {
  const reached = answers.filter(({ route }) => route !== undefined)
  const allow = reached.every(isCatchAll) ? '' : reached.map(({ method }) => method).sort().join(', ')
  for (const { method, status, allow: sent, route } of answers) {
    const outcome = route !== undefined ? 'a route' : REFUSED.includes(status) ? 'refused' : allow !== '' ? 'not allowed' : 'not found'
    counts[outcome]++
    const isRight = outcome === 'not allowed'
      ? status === (method === 'OPTIONS' ? 204 : 405) && sent === allow
      : sent === undefined && (outcome !== 'not found' || status === 404)
    if (!isRight) return `${method}: ${status} with Allow ${sent}, the router answers ${allow || 'nothing'}`
  }
  return undefined
}

// Some 25 s on a machine of two cores that others share.
t.setTimeout(300_000)

t.test('Allow is what the router really answers, over random tables of routes', async (t) => {
  await fc.assert(fc.asyncProperty(routeTable, async (table) => {
    const app = createApp(table)
    try {
      await app.ready()
      counts.tables++
      for (const question of table.questions) {
        const answers: Answer[] = []
        for (const method of app.supportedMethods) answers.push(await ask(app, method, question))
        const mismatch = findMismatch(answers)
        if (mismatch !== undefined) throw new Error(`${JSON.stringify(question)}: ${mismatch}\n${JSON.stringify(answers)}`)
      }
    } catch (error) {
      // Two patterns may be one route, `/a` and `/a/` say.
      if (!(error instanceof errorCodes.FST_ERR_DUPLICATED_ROUTE)) throw error
      counts.repetitive++
    } finally {
      await app.close()
    }
  }), RUNS)
  t.comment(JSON.stringify(counts))
  t.ok(counts['not allowed'] > counts.tables, 'the tables know paths')
})
