import type { FastifyServerOptions } from 'fastify'
import fc from 'fast-check'

/** One route of a table. */
export interface TableRoute {
  readonly methods: readonly string[]
  /** Of the context that declares it. */
  readonly prefix: string
  readonly pattern: string
  readonly constraints: Readonly<Record<string, string>>
}

/** One question to an app: what does it answer there? */
export interface Question {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** Routes, the options of the router, and what is asked of both. */
export interface RouteTable {
  readonly options: FastifyServerOptions
  readonly routes: readonly TableRoute[]
  readonly questions: readonly Question[]
}

/** Methods that no app has unless it adds them. */
export const ADDED_METHODS = ['PURGE', 'PROPFIND'] as const

const METHODS = ['GET', 'HEAD', 'TRACE', 'DELETE', 'OPTIONS', 'PATCH', 'PUT', 'POST', 'QUERY', ...ADDED_METHODS]
const TENANT = 'x-tenant'

/** A constraint of the app's own, by a header. */
const tenant = {
  name: 'tenant',
  storage () {
    const values = new Map<string, unknown>()
    return { get: (key: string) => values.get(key) ?? null, set: (key: string, value: unknown) => { values.set(key, value) } }
  },
  deriveConstraint: ({ headers }: { headers: Record<string, unknown> }) => headers[TENANT],
  validate: () => true
}

const segment = fc.constantFrom('/a', '/A', '/ab', '/b', '/a.b', '/a;b', '/é', '/::a', '/:a', '/:b', '/a:b', '/:a-:b', '/:a.:b', '/:a(\\d+)', '/:a(^[ab]+$)')
const end = fc.constantFrom('', '', '', '/', '/*', '/*', '/a*', '/:c?', '/:c(\\d+)?', '//')

const pattern = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('/', '', '*', '/*', '//', '/:c?') },
  { weight: 7, arbitrary: fc.tuple(fc.array(segment, { minLength: 1, maxLength: 3 }), end).map(([segments, last]) => segments.join('') + last) }
)

const constraints = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  {
    weight: 3,
    arbitrary: fc.record({ version: fc.constantFrom('1.0.0', '1.2.0', '2.0.0'), host: fc.constantFrom('a.test', 'b.test'), tenant: fc.constantFrom('a', 'b') }, { requiredKeys: [], noNullPrototype: true })
  }
)

const route: fc.Arbitrary<TableRoute> = fc.record({
  methods: fc.oneof(fc.subarray(METHODS, { minLength: 1, maxLength: 3 }), fc.constantFrom(['GET'], ['POST'], ['OPTIONS'])),
  prefix: fc.constantFrom('', '', '', '/v1', '/v1', '/a', '/:a', '/v1/'),
  pattern,
  constraints
}).map((given) => given.prefix + given.pattern === '' ? { ...given, pattern: '/' } : given)

const options = fc.record({
  caseSensitive: fc.boolean(),
  ignoreTrailingSlash: fc.boolean(),
  ignoreDuplicateSlashes: fc.boolean(),
  useSemicolonDelimiter: fc.boolean(),
  maxParamLength: fc.constantFrom(2, 3, 100),
  querystringParser: fc.constantFrom(() => ({}), () => undefined as unknown as object),
  constraints: fc.constant({ tenant })
}, { requiredKeys: ['constraints'], noNullPrototype: true }).chain((routerOptions) => fc.record({
  routerOptions: fc.constant(routerOptions),
  exposeHeadRoutes: fc.boolean(),
  rewriteUrl: fc.constantFrom(undefined, undefined, undefined, ({ url = '' }: { url?: string }) => url.replace(/^\/old/, ''))
})).map(({ rewriteUrl, ...rest }) => ({ ...rest, ...(rewriteUrl && { rewriteUrl }) }) as FastifyServerOptions)

/** What may stand for a parameter or a wildcard. */
const value = fc.constantFrom('a', 'b', 'A', '1', '12', 'ab', '1', 'a', 'a-b', 'a.b', '%61', '%2F', '%252F', 'é', '%C3%A9', 'aaaa', '', 'a/b', 'a;b', '%zz', '%3B')

/** A path that the pattern takes, or nearly. */
function toPath (pattern: string, values: readonly string[]): string {
  let index = 0
  const next = (): string => values[index++ % values.length] ?? ''
  return pattern.replaceAll('::', '\0').replace(/:\w+(?:\([^)]*\))?\??|\*/g, next).replaceAll('\0', ':')
}

/** What the options of the router may take for the same URL, or not. */
const CHANGES: ReadonlyArray<(url: string) => string> = [
  (url) => `${url}/`, (url) => url.replace(/\/$/, ''), (url) => url.toUpperCase(), (url) => `/${url}`, (url) => url.replace(/.\//, '$&/'),
  (url) => `${url}?x=/a&y=%`, (url) => `${url};x=1`, (url) => `${url}/a`, (url) => `/old${url}`, (url) => `${url}#a`
]

const change = fc.oneof(
  { weight: 3, arbitrary: fc.constant((url: string) => url) },
  { weight: 2, arbitrary: fc.constantFrom(...CHANGES) }
)

const headers = fc.record({
  'accept-version': fc.constantFrom('1.x', '1.0.0', '2.0.0', '*', 'none'),
  host: fc.constantFrom('a.test', 'b.test', 'c.test'),
  [TENANT]: fc.constantFrom('a', 'b', 'c')
}, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<Record<string, string>>

/** The headers that meet the constraints of a route. */
function toHeaders ({ version, host, tenant }: TableRoute['constraints']): Record<string, string> {
  return { ...(version && { 'accept-version': version }), ...(host && { host }), ...(tenant && { [TENANT]: tenant }) }
}

function question (routes: readonly TableRoute[]): fc.Arbitrary<Question> {
  const aimed = fc.record({ route: fc.constantFrom(...routes), values: fc.array(value, { minLength: 1, maxLength: 3 }), change, other: fc.option(headers) })
    .map(({ route, values, change, other }) => ({ url: change(toPath(route.prefix + route.pattern, values)) || '/', headers: other ?? toHeaders(route.constraints) }))
  const random = fc.record({ url: fc.constantFrom('/', '/nope', '/%zz', '/a', '/v1', '*'), headers })
  return fc.oneof({ weight: 9, arbitrary: aimed }, { weight: 1, arbitrary: random })
}

/** Tables of routes with what is asked of them. */
export const routeTable: fc.Arbitrary<RouteTable> = fc.array(route, { minLength: 1, maxLength: 6 })
  .chain((routes) => fc.record({ options, routes: fc.constant(routes), questions: fc.array(question(routes), { minLength: 2, maxLength: 2 }) }))
