import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { builtInLocales } from '../../lib/message/locales/index.js'
import { parseOptions, type ParsedOptions } from '../../lib/options/parse-options.js'
import { OptionsError } from '../../lib/plugin-errors.js'
import type { ErrorCatalogOptions } from '../../types/options.js'

/** What is wrong with options, as JavaScript gives them. */
function problemsOf (options: unknown): string[] {
  try {
    Reflect.apply(parseOptions, undefined, [options])
    return []
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error
    return error.problems.map(({ path, message }) => `${path} ${message}`)
  }
}

/** The options with the formats by name. */
function show ({ formats, ...rest }: ParsedOptions): object {
  return { formats: formats.map(({ name }) => name), ...rest }
}

const complete = {
  formats: ['nested'],
  catalog: defaultCatalog,
  locale: { default: 'en', header: 'language', select: undefined, definitions: builtInLocales },
  validation: { status: undefined, maxIssues: 50, all: true, maxBytes: 65_536, messages: {}, labels: {}, keywords: {} },
  map: [],
  docs: undefined,
  methodNotAllowed: true,
  notFound: true,
  sent: 'known',
  streams: { event: 'error' },
  rateLimit: undefined,
  errors: [],
  shows: { params: false, advice: false },
  typeBase: undefined,
  members: undefined,
  membersSchema: undefined,
  traceId: undefined,
  instance: false,
  requestId: false,
  codeHeader: false,
  challenge: 'Bearer realm="api"',
  cacheControl: 'no-store',
  expose: false,
  logDriverDetails: false,
  onError: undefined,
  foreign: { all: true, validation: true, rateLimit: true }
}

t.test('the defaults', async (t) => {
  t.strictSame(show(parseOptions({})), complete)
  t.strictSame(show(parseOptions({ catalog: undefined, format: undefined, expose: undefined, rateLimit: undefined })), complete)
})

t.test('what is given', async (t) => {
  const given: ErrorCatalogOptions = {
    format: ['problem', 'nested'],
    methodNotAllowed: false,
    notFound: false,
    sent: 'all',
    streams: { event: 'problem' },
    rateLimit: { max: 5 },
    instance: true,
    requestId: true,
    codeHeader: 'Error-Code',
    challenge: false,
    cacheControl: false,
    logDriverDetails: true,
    expose: true
  }
  const { format, ...rest } = given
  t.strictSame(show(parseOptions(given)), { ...complete, ...rest, formats: format, codeHeader: 'error-code' })
})

t.test('the format fastify leaves each part off that is not asked for', async (t) => {
  const off = {
    ...complete,
    formats: ['fastify'],
    methodNotAllowed: false,
    notFound: false,
    sent: false,
    streams: false,
    challenge: false,
    cacheControl: false,
    expose: true,
    validation: { ...complete.validation, status: 400, all: false },
    foreign: { all: false, validation: false, rateLimit: false }
  }
  t.strictSame(show(parseOptions({ format: 'fastify' })), off)
  t.strictSame(show(parseOptions({ format: ['fastify', 'problem'] })), { ...off, formats: ['fastify', 'problem'] })
  t.match(show(parseOptions({ format: ['problem', 'fastify'] })), { notFound: true, foreign: { all: true } }, 'only where it is the default')
})

t.test('with the format fastify each option that is given turns its part on', async (t) => {
  const parse = (given: ErrorCatalogOptions): ParsedOptions => parseOptions({ format: 'fastify', ...given })
  t.strictSame(parse({ expose: false }).foreign, { all: true, validation: false, rateLimit: false })
  t.equal(parse({ expose: '4xx' }).expose, '4xx')
  t.strictSame(parse({ expose: true }).foreign, { all: true, validation: false, rateLimit: false })
  t.strictSame(parse({ validation: {} }).foreign, { all: false, validation: true, rateLimit: false })
  t.strictSame(parse({ rateLimit: { max: 5 } }).foreign, { all: false, validation: false, rateLimit: true })
  t.match(parse({ methodNotAllowed: true, notFound: true }), { methodNotAllowed: true, notFound: true })
  t.match(parse({ challenge: 'Negotiate', cacheControl: 'no-cache' }), { challenge: 'Negotiate', cacheControl: 'no-cache' })
})

t.test('what Fastify adds to the options of any plugin', async (t) => {
  t.strictSame(problemsOf({ prefix: '/v1', logLevel: 'warn', logSerializers: {} }), [])
})

t.test('everything that is wrong is said at once', async (t) => {
  t.strictSame(problemsOf({
    catalogue: defaultCatalog,
    catalog: {},
    format: 'json',
    locale: { default: 'nl' },
    validation: { maxIssues: -1 },
    map: {},
    methodNotAllowed: 'yes',
    notFound: null,
    sent: true,
    instance: 1,
    requestId: 'id',
    expose: 'all',
    logDriverDetails: 'all',
    onError: 'log',
    codeHeader: true,
    challenge: 5,
    cacheControl: 60,
    rateLimit: true
  }), [
    'catalogue must be one of inherit, errors, catalog, format, locale, validation, methodNotAllowed, notFound, sent, streams, rateLimit, map, docs, instance, requestId, codeHeader, ' +
      'challenge, cacheControl, params, advice, typeBase, members, membersSchema, traceId, expose, logDriverDetails, onError, received "catalogue"',
    'catalog must be made by defineCatalog, received an object',
    'format must be one of nested, flat, typed, problem, fastify, google, jsonapi, html, markdown or made by defineFormat, received "json"',
    `locale.default must be one of ${defaultCatalog.locales.join(', ')}, received "nl"`,
    'validation.maxIssues must be a positive integer, received -1',
    'map must be an array of mappings, received an object',
    'methodNotAllowed must be a boolean, received "yes"',
    'notFound must be a boolean, received null',
    'instance must be a boolean, received 1',
    'requestId must be a boolean, received "id"',
    'expose must be a boolean or "4xx", received "all"',
    'logDriverDetails must be a boolean, received "all"',
    'codeHeader must be the name of a header of its own or false, received true',
    "challenge must be a challenge, { scheme: 'Bearer', realm: 'api' } say, received 5",
    'cacheControl must be a value of Cache-Control or false, received 60',
    'onError must be a function, received "log"',
    'sent must be "known", "all" or false, received true',
    'rateLimit must be options of @fastify/rate-limit, received true'
  ])
})

t.test('the options of this package among those of the limiter', async (t) => {
  t.strictSame(problemsOf({ rateLimit: { draft: 'yes' } }), ['rateLimit.draft must be a boolean, received "yes"'])
  t.strictSame(parseOptions({ rateLimit: { draft: true } }).rateLimit, { draft: true })
})

t.test('the result is frozen, and what was given is left alone', async (t) => {
  const given = Object.freeze({ map: Object.freeze([]), locale: Object.freeze({}), format: Object.freeze(['flat'] as const) })
  const options = parseOptions(given)
  for (const part of [options, options.locale, options.validation, options.formats, options.map, options.foreign]) t.ok(Object.isFrozen(part))
})

t.test('each option is read once', async (t) => {
  let reads = 0
  const options = { get codeHeader () { return reads++ === 0 ? 'x-code' : 'no header' } }
  t.equal(parseOptions(options).codeHeader, 'x-code')
  t.equal(reads, 1)
})

t.test('the format fastify answers validation failures by Fastify\'s status, where it answers them', async (t) => {
  t.equal(parseOptions({ format: 'fastify', validation: {} }).validation.status, 400)
  t.equal(parseOptions({ format: 'fastify', validation: { status: 422 } }).validation.status, 422)
  t.equal(parseOptions({}).validation.status, undefined, 'else that of the entry')
})
