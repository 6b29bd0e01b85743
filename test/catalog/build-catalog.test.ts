import fc from 'fast-check'
import t from 'tap'
import { buildCatalog } from '../../lib/catalog/build-catalog.js'
import { CatalogError } from '../../lib/plugin-errors.js'
import { catchProblems } from './catch-problems.js'

const entry = { status: 400, message: 'Wrong' }
const build = (definition: unknown, options?: unknown): unknown => buildCatalog(definition, null, options)

t.test('everything that is wrong is said at once, each with its path', async (t) => {
  const definition = {
    0: { status: 400, slug: 'zero', message: 'Zero' },
    1001: { status: 399, message: 'No slug' },
    1002: { status: 400, slug: 'two words', message: 'Words', code: 1003 },
    one: { status: 600, code: 7, message: 'One' },
    uno: { status: 400, code: 7, message: 'Uno' },
    invalid_icu: { status: 400, message: 'At most {limit' },
    other_arguments: { status: 400, message: { en: 'At most {limit}', ru: 'Не более {max}', de: 'Zu viel' } },
    plural: { status: 400, message: { en: '{n, plural, one {#} other {#}}', ru: '{n, plural, one {#} other {#}}' } },
    no_default: { status: 400, message: { ru: 'Нет' } },
    no_text: { status: 400 },
    unknown: { status: 400, message: 'Unknown', masage: 'Unknown' },
    nothing: null
  }
  t.strictSame(catchProblems(() => build(definition)), [
    '0.code must be a positive integer, received "0"',
    '1001.slug must be words joined by _, as in access_token_expired, received undefined',
    '1002.code must be 1002, as its key says, received 1003',
    '1002.slug must be words joined by _, as in access_token_expired, received "two words"',
    'nothing must be an entry, received null',
    '1001.status must be an integer from 400 to 599, received 399',
    'one.status must be an integer from 400 to 599, received 600',
    'uno.code must be used once, received 7, which one has',
    'invalid_icu.message must be ICU MessageFormat, received "At most {limit": a brace is not closed (at character 9)',
    'other_arguments.message.ru must have the arguments of en (limit), received max',
    'other_arguments.message.de must have the arguments of en (limit), received none',
    'plural.message.ru plural of "n" must have one, few, many, other in ru, received one, other',
    'no_default.message.en must be a text in the default locale, received undefined',
    'no_text.message must be a text or texts by locale, received undefined',
    'unknown.masage must be one of status, slug, code, message, title, description, type, retryable, action, data, hide, challenge, retryAfter, headers, ' +
      'log, internal, retired, replacedBy, tags, since, links, meta, match, replace, received "masage"'
  ])
})

t.test('the message of the error lists them', async (t) => {
  t.throws(() => build({ one: { status: 1, message: 'One' }, two: 2 }), {
    code: 'FST_CATALOG_DEFINITION_INVALID',
    message: 'The catalogue has 2 problems:\n' +
      '  two must be an entry, received 2\n' +
      '  one.status must be an integer from 400 to 599, received 1'
  })
})

t.test('what is no definition', async (t) => {
  for (const [definition, shown] of [
    [null, 'null'], [undefined, 'undefined'], ['x', '"x"'], [5, '5'], [[], 'an array'], [() => {}, 'a function'], [Symbol('x'), 'Symbol(x)']
  ]) {
    t.strictSame(catchProblems(() => build(definition)), [`definition must be entries by code or slug, received ${String(shown)}`])
  }
})

t.test('what throws when it is read', async (t) => {
  const throwing = { get status () { throw new Error('no') }, message: 'Throwing' }
  t.strictSame(catchProblems(() => build({ throwing })), ['throwing must be an entry, received Symbol(what throws when it is read)'])
  t.strictSame(catchProblems(() => build({ get throwing () { throw new Error('no') } })),
    ['definition must be entries by code or slug, received Symbol(what throws when it is read)'])
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  t.strictSame(catchProblems(() => build({ one: proxy })), ['one must be an entry, received Symbol(what throws when it is read)'])
})

t.test('a definition is read once and left alone', async (t) => {
  let reads = 0
  const definition = Object.freeze({
    changing: Object.freeze({
      get status () { return reads++ === 0 ? 400 : 200 },
      message: Object.freeze({ en: 'Changing' }),
      match: Object.freeze([Object.freeze({ code: 'X' })])
    })
  })
  t.equal(buildCatalog(definition, null).get('changing')?.status, 400)
  t.equal(reads, 1)
})

t.test('a later change of a definition changes nothing', async (t) => {
  const message = { en: 'Before' }
  const match = [{ code: 'before' }]
  const challenge = { scheme: 'Bearer', params: { scope: 'before' } }
  const catalog = buildCatalog({ one: { status: 401, message, match, challenge } }, null)
  message.en = challenge.params.scope = 'after'
  match.push({ code: 'after' })
  t.match(catalog.get('one'), { message: { en: 'Before' }, match: [{ code: 'before' }], challenge: { params: { scope: 'before' } } })
  t.equal(catalog.get('one')?.match.length, 1)
})

t.test('names that objects inherit are names like others', async (t) => {
  const catalog = buildCatalog({ constructor: entry, valueOf: entry }, null)
  t.equal(catalog.get('constructor')?.status, 400)
  t.equal(catalog.get('hasOwnProperty'), undefined)
  t.strictSame(catchProblems(() => build(JSON.parse('{"__proto__":{"status":400,"message":"x"}}'))),
    ['__proto__.slug must be words joined by _, as in access_token_expired, received "__proto__"'])
})

t.test('the fallback is inherited unless the options say otherwise', async (t) => {
  const parent = buildCatalog({ one: entry }, null)
  t.equal(buildCatalog({}, parent).entries().length, 1)
  t.equal(buildCatalog({}, parent, { extends: null }).entries().length, 0)
  t.strictSame(catchProblems(() => build({}, { extends: {} })), ['extends must be a catalogue, a list of catalogues or null, received an object'])
})

t.test('whatever is given makes a catalogue or a CatalogError', async () => {
  const value = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true })
  const property = fc.constantFrom(
    'status', 'slug', 'code', 'message', 'description', 'challenge', 'retryAfter', 'headers', 'log', 'internal', 'retired', 'match', 'other')
  const texts = fc.oneof(value, fc.string(), fc.dictionary(fc.constantFrom('en', 'ru', 'xx', 'no locale'), fc.oneof(fc.string(), value)))
  const definition = fc.oneof(value, fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom('1', '2', 'one', 'two', '-1', '1.5')),
    fc.oneof(value, fc.dictionary(property, value), fc.record({ status: fc.constant(400), message: texts }))
  ))
  const options = fc.oneof(fc.constant(undefined), value, fc.record({ extends: value, defaultLocale: value }, { requiredKeys: [] }))
  fc.assert(fc.property(definition, options, (definition, options) => {
    try {
      build(definition, options)
      return true
    } catch (error) {
      return error instanceof CatalogError && error.problems.length > 0
    }
  }), { numRuns: 1000 })
})
