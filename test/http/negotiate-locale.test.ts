import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import Fastify, { type FastifyRequest } from 'fastify'
import t from 'tap'
import { createLocaleNegotiator, type LocaleNegotiatorOptions } from '../../lib/http/negotiate-locale.js'
import { rankLocales, toLocaleKey } from '../../lib/http/rank-locales.js'

type Headers = Record<string, string | string[]>

const locales = ['en', 'ru', 'ru-RU', 'de', 'zh-Hant']

/** A request that a server really made; tests set its headers. */
const request = await new Promise<FastifyRequest>((resolve, reject) => {
  const app = Fastify()
  app.get('/', async (request) => { resolve(request) })
  app.inject('/').catch(reject)
})

function ask (negotiate: (request: FastifyRequest) => readonly number[], headers: Headers = {}): string {
  request.raw.headers = headers
  return negotiate(request).map((index) => locales[index]).join(' ')
}

const create = (options: Partial<LocaleNegotiatorOptions> = {}): ((request: FastifyRequest) => readonly number[]) =>
  createLocaleNegotiator({ locales, default: 0, header: 'language', ...options })
const negotiate = create()

t.test('the header, then Accept-Language, then the default', async (t) => {
  t.equal(ask(negotiate), 'en')
  t.equal(ask(negotiate, { 'accept-language': 'ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7,de;q=0.6' }), 'ru-RU ru en')
  t.equal(ask(negotiate, { language: 'ru' }), 'ru en')
  t.equal(ask(negotiate, { language: 'ru', 'accept-language': 'de, ru' }), 'ru de en')
  t.equal(ask(negotiate, { language: 'ru', 'accept-language': 'ru-RU' }), 'ru ru-RU en')
  t.equal(ask(negotiate, { language: 'de, zh-Hant-TW;q=0.5' }), 'de zh-Hant en')
  t.equal(ask(negotiate, { language: 'ru_RU' }), 'ru-RU ru en')
})

t.test('nothing follows the default, whose texts always exist', async (t) => {
  t.equal(ask(negotiate, { language: 'en', 'accept-language': 'ru' }), 'en')
  t.equal(ask(negotiate, { 'accept-language': 'de, en, ru' }), 'de en')
  t.equal(ask(create({ default: 3 }), { 'accept-language': 'ru, en' }), 'ru en de')
})

t.test('what asks for nothing leaves it to the next', async (t) => {
  for (const language of ['*', '', 'xx', 'q=0', ';;,,', '\0', 'ru;q=0', 'ru;q=x']) {
    t.equal(ask(negotiate, { language, 'accept-language': 'de' }), 'de en', language)
    t.equal(ask(negotiate, { language }), 'en', `${language}, alone`)
  }
  t.equal(ask(negotiate, { language: 'ru', 'accept-language': 'ru;q=0, de' }), 'ru de en', 'an exclusion holds for its own header')
  t.equal(ask(negotiate, { 'accept-language': 'en;q=0' }), 'en', 'the default is never excluded')
})

t.test('a result is kept', async (t) => {
  for (const headers of [{}, { language: 'ru' }, { 'accept-language': 'de' }, { language: 'ru', 'accept-language': 'de' }]) {
    request.raw.headers = headers
    const order = negotiate(request)
    t.equal(negotiate(request), order)
    t.ok(Object.isFrozen(order))
  }
})

t.test('another header or none', async (t) => {
  t.equal(ask(create({ header: 'x-lang' }), { language: 'ru', 'x-lang': 'de' }), 'de en')
  t.equal(ask(create({ header: undefined }), { language: 'ru', 'accept-language': 'de' }), 'de en')
})

t.test('several lines of a header are one list', async (t) => {
  t.equal(ask(negotiate, { language: ['xx', 'ru;q=0.5', 'de'] }), 'de ru en')
  t.equal(ask(negotiate, { language: [] }), 'en')
  t.equal(ask(negotiate, { language: Array.from({ length: 100_000 }, () => 'xx').concat('ru') }), 'en')
})

t.test('select goes first', async (t) => {
  t.equal(ask(create({ select: () => 'de-AT' }), { language: 'ru' }), 'de ru en')
  t.equal(ask(create({ select: ({ method }) => method === 'GET' ? 'ru' : undefined })), 'ru en')
  t.equal(ask(create({ select: () => undefined }), { language: 'ru' }), 'ru en')
  t.equal(ask(create({ select: () => 'en' }), { language: 'ru' }), 'en')
})

t.test('a select that fails is ignored', async (t) => {
  const rejections: unknown[] = []
  const listener = (reason: unknown): void => { rejections.push(reason) }
  process.on('unhandledRejection', listener)
  t.teardown(() => process.off('unhandledRejection', listener))
  const hostile = Object.assign(Promise.resolve(), { catch () { throw new Error('no') } })
  for (const select of [
    () => { throw new Error('no') },
    async () => { throw new Error('no') },
    () => ({ then () { throw new Error('no') } }),
    () => hostile,
    () => 42, () => null, () => ['ru'], () => Symbol('ru'), () => '', () => 'nonsense', () => 'x'.repeat(1_000_000)
  ]) {
    // As JavaScript's users may write it.
    const negotiate = create({ select: select as () => string })
    t.equal(ask(negotiate, { language: 'ru' }), 'ru en')
    t.equal(ask(negotiate), 'en')
  }
  await new Promise(setImmediate)
  t.same(rejections, [])
})

t.test('hostile values cost no more than their beginning', async (t) => {
  t.equal(ask(negotiate, { language: `ru,${'x'.repeat(1_000_000)}` }), 'ru en')
  t.equal(ask(negotiate, { language: 'x'.repeat(1_000_000), 'accept-language': `de,${'ru-'.repeat(300_000)}` }), 'de en')
  t.equal(ask(negotiate, { language: 'a-'.repeat(128) }), 'en')
})

t.test('a real request', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.get('/', async (request) => negotiate(request))
  await app.listen({ host: '127.0.0.1', port: 0 })
  const response = await fetch(app.listeningOrigin, { headers: { Language: 'RU', 'Accept-Language': 'de;q=0.5' } })
  t.same(await response.json(), [1, 3, 0])
})

t.test('whatever the headers, they are read in their order', async () => {
  const part = fc.constantFrom('en', 'ru', 'ru-RU', 'de', 'zh-Hant-TW', '*', ';q=0', ';q=0.5', ',', ',', '-')
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')))
  const headers = fc.record({ language: value, 'accept-language': value }, { requiredKeys: [] })
  const available = new Map(locales.map((tag, index) => [toLocaleKey(tag), index]))
  const negotiators = locales.map((_, index) => create({ default: index }))
  fc.assert(fc.property(headers, fc.nat(locales.length - 1), (headers, fallback) => {
    const negotiate = negotiators[fallback] ?? create()
    request.raw.headers = headers
    const values = [headers.language ?? '', headers['accept-language'] ?? '']
    const asked = [...new Set([...values.flatMap((value) => rankLocales(value, available)), fallback])]
    const order = negotiate(request)
    return order.join() === asked.slice(0, asked.indexOf(fallback) + 1).join() && negotiate(request).join() === order.join()
  }), { numRuns: 2000 })
})

t.test('what is kept is bounded', async (t) => {
  setFlagsFromString('--expose-gc')
  const gc: () => void = runInNewContext('gc')
  const negotiate = create({ select: ({ raw }) => raw.headers.from })
  gc()
  const before = process.memoryUsage().heapUsed
  const pad = 'x'.repeat(150)
  for (let i = 0; i < 100_000; i++) {
    const headers: Headers = { from: i % 3 === 0 ? 'de' : `ru, ${i}`, language: i % 2 === 0 ? 'zh-Hant' : `ru-RU, ${i}-${pad}`, 'accept-language': `ru, ${i}-${pad}` }
    ask(negotiate, headers)
  }
  request.raw.headers = {}
  gc()
  t.ok(process.memoryUsage().heapUsed - before < 6_000_000, '100 000 values of 170 characters are 20 MB')
  t.equal(ask(negotiate, { from: 'de', language: 'zh-Hant', 'accept-language': 'ru' }), 'de zh-Hant ru en')
})

t.test('a header may be called like a member of objects', async (t) => {
  for (const header of ['constructor', '__proto__', 'tostring', 'valueOf']) {
    const negotiate = create({ header })
    t.equal(ask(negotiate, { 'accept-language': 'de' }), 'de en', header)
    t.equal(ask(negotiate, JSON.parse(`{"${header}":"ru"}`) as Headers), 'ru en', header)
  }
})
