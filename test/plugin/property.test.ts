import { isDeepStrictEqual } from 'node:util'
import { Value } from '@sinclair/typebox/value'
import Fastify, { type FastifyInstance } from 'fastify'
import fc from 'fast-check'
import t from 'tap'
import { statusSlugs } from '../../lib/foreign/status-slugs.js'
import errorCatalog, { type AnyCatalog, type CatalogEntry, type ThrowableOptions } from '../../lib/index.js'
import { catalogCase } from './property/catalogs.js'
import { formatCases, type Body, type FormatCase } from './property/contract.js'
import { throwableOptions } from './property/options.js'
import { CANARY, thrown } from './property/thrown.js'
import { ask, type RawAnswer } from './raw-answer.js'

const RUNS = { numRuns: 60 }

/** One way of failing, with what is thrown there. */
type Failure = readonly [way: string, make: () => unknown]

/** The reply of an app whose catalogue is known when it runs. */
interface LooseReply {
  apiError (slug: string, params: unknown, options: ThrowableOptions): unknown
}

const formatCase = fc.constantFrom(...formatCases)
const WAYS = ['sync', 'async', 'hook', 'code', 'schema', 'serializer', 'headers']

/** Fails as it is told, each time anew. */
function addRoutes (app: FastifyInstance, fail: () => never): void {
  app.get('/sync', fail)
  app.get('/async', async () => fail())
  app.get('/hook', { preHandler: async () => fail() }, () => 'fine')
  app.get('/code', (_request, reply) => { reply.code(503); fail() })
  app.get('/schema', {
    schema: { response: { '4xx': { type: 'object', required: ['z'], properties: { z: { type: 'string' } } }, '5xx': { type: 'string' } } }
  }, fail)
  app.get('/serializer', (_request, reply) => { reply.serializer(() => 'of the route'); fail() })
  app.get('/headers', (_request, reply) => {
    reply.headers({ 'content-type': 'text/csv', 'content-encoding': 'gzip', 'content-length': '3', etag: '"1"', 'retry-after': 'soon' })
    fail()
  })
}

/** An app whose routes throw what `next` makes; the log goes nowhere, but through pino. */
async function createApp (catalog: AnyCatalog, { format }: FormatCase, next: () => unknown): Promise<FastifyInstance> {
  const app = Fastify({ logger: { stream: { write () {} } } })
  // Of the format `fastify` the option turns the contract on.
  await app.register(errorCatalog, { catalog, format, expose: false, validation: {} })
  addRoutes(app, () => { throw next() })
  return app
}

function check (isRight: boolean, what: string, answer: RawAnswer): void {
  if (!isRight) throw new Error(`${what}: ${JSON.stringify(answer)}`)
}

/** Checks what holds of every answer of the contract, and returns the body. */
function checkAnswer (answer: RawAnswer, catalog: AnyCatalog, { format, contentType, members, read }: FormatCase): Body {
  const { status, headers, body } = answer
  check(status >= 400 && status <= 599, 'a status of an error', answer)
  check(headers['content-type'] === contentType, 'Content-Type', answer)
  check(headers['content-encoding'] === undefined && headers['etag'] === undefined, 'nothing of the success', answer)
  check(catalog.locales.includes(headers['content-language'] ?? ''), 'Content-Language', answer)
  check(status !== 401 || headers['www-authenticate'] !== undefined, 'a challenge', answer)
  check(status !== 405 || headers['allow'] !== undefined, 'Allow', answer)
  const retryAfter = headers['retry-after']
  check(retryAfter === undefined || /^\d+$|^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(retryAfter), 'Retry-After', answer)
  const parsed = JSON.parse(body) as Body
  check(Value.Check(format.schema, parsed), 'the schema of the format', answer)
  const said = read(members(parsed))
  check(said.status === undefined || said.status === status, 'the status in the body', answer)
  check(typeof said.code !== 'string' || catalog.get(said.code) !== undefined, 'a slug of the catalogue', answer)
  return parsed
}

t.test('whatever is thrown, one complete answer of the contract leaves, with nothing of what was thrown', async () => {
  const failures = fc.array(fc.tuple(fc.constantFrom(...WAYS), thrown), { minLength: 1, maxLength: 10 })
  await fc.assert(fc.asyncProperty(catalogCase, formatCase, failures, async ({ catalog }, formatCase, failures) => {
    let make: Failure[1] = () => undefined
    const app = await createApp(catalog, formatCase, () => make())
    const texts = new Set(catalog.entries().flatMap(({ message }) => Object.values(message)))
    try {
      for (const failure of failures) {
        make = failure[1]
        const answer = await ask(app, { url: `/${failure[0]}` })
        check(!JSON.stringify(answer).toLowerCase().includes(CANARY), 'nothing of what was thrown', answer)
        const said = formatCase.read(formatCase.members(checkAnswer(answer, catalog, formatCase)))
        check(said.isValidation || texts.has(said.message), 'a text of the catalogue', answer)
      }
    } finally {
      await app.close()
    }
  }), RUNS)
})

t.test('an error of the catalogue is answered by its entry, and its options override no member of the contract', async () => {
  const occurrences = fc.array(fc.tuple(fc.nat(), fc.boolean(), throwableOptions), { minLength: 1, maxLength: 10 })
  await fc.assert(fc.asyncProperty(catalogCase, formatCase, occurrences, async ({ catalog, paramsOf }, formatCase, occurrences) => {
    let thrown: { slug: string, options: ThrowableOptions } = { slug: 'internal', options: {} }
    const create = (): Error => catalog.error(thrown.slug, paramsOf.get(thrown.slug), thrown.options)
    const app = await createApp(catalog, formatCase, create)
    app.get('/helper', (_request, reply) => (reply as unknown as LooseReply).apiError(thrown.slug, paramsOf.get(thrown.slug), thrown.options))
    try {
      for (const [index, isHelper, options] of occurrences) {
        const entry = catalog.entries()[index % catalog.entries().length]
        if (entry === undefined) continue
        thrown = { slug: entry.slug, options }
        const answer = await ask(app, { url: isHelper ? '/helper' : `/${WAYS[index % WAYS.length]}` })
        const members = formatCase.members(checkAnswer(answer, catalog, formatCase))
        check(answer.status === entry.status, 'the status of the entry', answer)
        check(answer.headers['content-language'] === catalog.defaultLocale, 'the default locale', answer)
        const shown = toShown(entry, catalog)
        const said = entry.internal ? { message: shown.message[catalog.defaultLocale] ?? '' } : { message: create().message, detail: options.detail }
        const expected = formatCase.expect({ ...shown, detail: undefined, ...said, status: entry.status })
        for (const name of formatCase.names) {
          check(isDeepStrictEqual(toJson(members[name]), toJson(expected[name])), `${name} as the contract says`, answer)
        }
        if (!entry.internal) checkExtra(answer, members, options, formatCase)
      }
    } finally {
      await app.close()
    }
  }), RUNS)
})

/** What a client sees of an entry: of an internal one, that of its status. */
function toShown (entry: CatalogEntry, catalog: AnyCatalog): CatalogEntry {
  const slugs: Readonly<Record<number, string>> = statusSlugs
  return entry.internal ? catalog.get(slugs[entry.status] ?? (entry.status < 500 ? 'bad_request' : 'internal')) ?? entry : entry
}

/** Further members are there, where no member of the contract or of the package has their name. */
function checkExtra (answer: RawAnswer, members: Body, { extra = {} }: ThrowableOptions, { format, names }: FormatCase): void {
  if (format.name === 'own') return
  for (const [name, value] of Object.entries(extra)) {
    const json = toJson(value)
    if (json === undefined || names.includes(name) || name === 'detail') continue
    check(Object.hasOwn(members, name) && isDeepStrictEqual(members[name], json), `${name} of extra`, answer)
  }
}

/** The value as JSON carries it. */
function toJson (value: unknown): unknown {
  const text = JSON.stringify(value) as string | undefined
  return text === undefined ? undefined : JSON.parse(text)
}

t.test('an error that comes after an answer does not cut it off', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  app.get('/', { onSend: async (_request, _reply, payload) => payload }, (_request, reply) => {
    reply.send('x'.repeat(10_000_000))
    reply.send('again')
  })
  const { status, body } = await ask(app, { url: '/' })
  t.equal(status, 200)
  t.equal(body.length, 10_000_000)
})
