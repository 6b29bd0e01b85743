import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import t from 'tap'
import errorCatalog, { type ErrorCatalogOptions } from '../../lib/index.js'
import { createApp, type AppOptions, type Install, type Installs } from './drop-in/app.js'
import { findDifferences, observe, type Difference, type Observed } from './drop-in/observe.js'

/** What is not as without the plugin, and why. Each must really occur. */
interface Exception {
  readonly of: keyof Observed
  readonly requests: RegExp
  readonly why: string
}

const EXCEPTIONS: readonly Exception[] = [
  {
    of: 'lines',
    requests: /\/route-(?:calls|awaits)/,
    why: 'Where a handler of a route calls app.errorHandler by hand, Fastify calls its default handler twice, and it logs the error twice. ' +
      'With the plugin it is called once.'
  },
  {
    of: 'answers',
    requests: /\/route-calls\S*\/(?:headersNull|getters|proxy|revoked|bigint) /,
    why: 'The second call above also mends what the first one broke on: headers that are null, getters that throw, a bigint. ' +
      'With the plugin these are answered as they are where no handler calls another by hand.'
  }
]

const install = (options: ErrorCatalogOptions): Install => async (app) => { await app.register(errorCatalog, options) }
const dropIn = install({ format: 'fastify' })

interface Variant {
  readonly name: string
  readonly app: AppOptions
  readonly installs: Installs
}

const PLAIN: AppOptions = {}
const HOOKED: AppOptions = { hooks: true }
const OWN: AppOptions = { hooks: true, ownErrorHandler: true, ownNotFound: true }
const STRICT: AppOptions = { server: { allowErrorHandlerOverride: false } }

const VARIANTS: readonly Variant[] = [
  { name: 'the plugin first', app: HOOKED, installs: { first: dropIn } },
  { name: 'the plugin last', app: HOOKED, installs: { last: dropIn } },
  {
    name: 'without hooks, one format of several, and not awaited',
    app: PLAIN,
    installs: { first: (app) => { app.register(errorCatalog, { format: ['fastify', 'problem'] }) } }
  },
  { name: "before the app's own error and not-found handlers", app: OWN, installs: { first: dropIn } },
  { name: "behind the app's own error and not-found handlers", app: OWN, installs: { last: dropIn } },
  { name: 'allowErrorHandlerOverride: false', app: STRICT, installs: { first: dropIn } }
]

/** What each kind of app does without the plugin: observed once. */
const known = new Map<AppOptions, Observed>()

async function observeBare (options: AppOptions): Promise<Observed> {
  const observed = known.get(options) ?? await observe(options)
  known.set(options, observed)
  return observed
}

t.test('the table tries something', async (t) => {
  const { answers, lines } = await observeBare(HOOKED)
  const statuses = new Set([...answers.values()].map((answer) => answer.slice(0, 12)))
  t.comment(`${answers.size} requests, ${lines.size} logged, statuses ${[...statuses].map((line) => line.slice(9)).sort().join(', ')}`)
  t.ok(answers.size > 500)
  t.ok(statuses.size > 20)
  t.strictSame([...answers].filter(([, answer]) => !answer.startsWith('HTTP/1.1 ')), [], 'each request is answered')
})

for (const { name, app, installs } of VARIANTS) {
  t.test(`nothing changes: ${name}`, async (t) => {
    const before = await observeBare(app)
    const after = await observe(app, installs)
    for (const of of ['answers', 'lines'] as const) {
      const differences = findDifferences(before[of], after[of])
      const exceptions = EXCEPTIONS.filter((exception) => exception.of === of)
      const isExcepted = ({ request }: Difference): boolean => exceptions.some(({ requests }) => requests.test(`${request} `))
      t.strictSame(differences.filter((difference) => !isExcepted(difference)), [], of)
      if (app === OWN) continue
      for (const { requests, why } of exceptions) {
        t.ok(differences.some(({ request }) => requests.test(`${request} `)), `excepted: ${why}`)
      }
    }
  })
}

t.test('an app that forbids a second error handler cannot set one of its own after the plugin', async (t) => {
  // The option asks for this. Without a handler at the root of its own such an app is as before, as shown above.
  const options = { ...STRICT, ownErrorHandler: true }
  await t.rejects(createApp(options, { first: dropIn }, []), { code: 'FST_ERR_ERROR_HANDLER_ALREADY_SET' })
})

t.test('an app keeps a decorator of its own that is called locale', async (t) => {
  const decorated: Installs = { first: (app) => app.decorateRequest('locale', 'its own'), last: dropIn }
  const app = await createApp(PLAIN, decorated, [])
  t.teardown(() => app.close())
  app.get('/its-own-locale', async (request) => request.locale)
  t.equal((await app.inject('/its-own-locale')).body, 'its own')
})

t.test('tracing hears of an Error as often, of anything else once more', async (t) => {
  const CHANNEL = 'tracing:fastify.request.handler:error'
  let heard = 0
  const hear = (): void => { heard++ }
  subscribe(CHANNEL, hear)
  t.teardown(() => unsubscribe(CHANNEL, hear))
  async function count (request: RegExp, installs: Installs): Promise<number> {
    heard = 0
    await observe(PLAIN, installs, request)
    return heard
  }
  t.equal(await count(/^GET \/sync\/statusCode /, { first: dropIn }), await count(/^GET \/sync\/statusCode /, {}))
  // It is handed on by a rejection, which Fastify publishes too.
  t.equal(await count(/^GET \/sync\/string /, { first: dropIn }), await count(/^GET \/sync\/string /, {}) + 1)
})

t.test('each part is turned on by its option', async (t) => {
  const parts: ReadonlyArray<readonly [request: RegExp, options: ErrorCatalogOptions]> = [
    [/^GET \/nope/, { notFound: true }],
    [/^DELETE \/by-hand/, { methodNotAllowed: true }],
    [/^POST \/users\/one/, { validation: { status: 422 } }],
    [/^GET \/sync\/error/, { expose: false }]
  ]
  for (const [request, options] of parts) {
    const before = await observe(PLAIN, {}, request)
    const after = await observe(PLAIN, { first: install({ format: 'fastify', ...options }) }, request)
    t.ok(before.answers.size > 0)
    t.equal(findDifferences(before.answers, after.answers).length, before.answers.size, Object.keys(options).join())
  }
})
