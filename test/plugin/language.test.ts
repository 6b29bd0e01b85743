import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog, defineCatalog, type ErrorCatalogOptions } from '../../lib/index.js'
import { compileMessage } from '../../lib/message/compile-message.js'
import { builtInLocales } from '../../lib/message/locales/index.js'
import { ask } from './raw-answer.js'

const EN = 'Resource not found'
const RU = 'Ресурс не был найден'

async function createApp (t: Test, options: ErrorCatalogOptions = {}, setHeaders: (reply: FastifyReply) => void = () => {}): Promise<FastifyInstance> {
  const app = Fastify({ http: { maxHeaderSize: 2_000_000 } })
  t.teardown(() => app.close())
  await app.register(errorCatalog, options)
  app.get('/', (_request, reply) => {
    setHeaders(reply)
    return reply.apiError(4001)
  })
  app.get('/locale', (request) => request.locale)
  return app
}

/** The language of an answer: that of its header, if the text is in it. */
async function languageOf (app: FastifyInstance, headers: Record<string, string>): Promise<string | undefined> {
  const answer = await ask(app, { url: '/', headers })
  const language = answer.headers['content-language']
  const { message } = (JSON.parse(answer.body) as { error: { message: string } }).error
  return message === (language === 'ru' ? RU : EN) ? language : undefined
}

t.test('Language, then Accept-Language, then the default', async (t) => {
  const app = await createApp(t)
  for (const [headers, expected] of [
    [{}, 'en'],
    [{ Language: 'ru' }, 'ru'],
    [{ Language: 'RU-ru' }, 'ru'],
    [{ 'Accept-Language': 'ru-RU,ru;q=0.9,en;q=0.8' }, 'ru'],
    [{ Language: 'en', 'Accept-Language': 'ru' }, 'en'],
    [{ Language: 'nl', 'Accept-Language': 'ru' }, 'ru'],
    [{ 'Accept-Language': 'nl' }, 'en'],
    [{ 'Accept-Language': 'en;q=0, *' }, 'en'],
    [{ 'Accept-Language': 'ru;q=0' }, 'en'],
    [{ 'Accept-Language': '*' }, 'en'],
    [{ Language: 'x-private, ru;q=0.5' }, 'ru'],
    [{ Language: 'ru-x-private' }, 'ru'],
    [{ Language: 'ru-Cyrl-RU-u-nu-latn' }, 'ru'],
    [{ Language: 'nl;q=1, en;q=0, ru;q=0.1' }, 'ru'],
    [{ Language: 'ru-RU;q=0', 'Accept-Language': 'de;q=0' }, 'en'],
    [{ Language: '../../etc/passwd', 'Accept-Language': ';;;q=,' }, 'en'],
    [{ Language: 'x'.repeat(1_000_000) }, 'en'],
    [{ 'Accept-Language': 'ru,'.repeat(300_000) }, 'ru']
  ] as Array<[Record<string, string>, string]>) {
    t.equal(await languageOf(app, headers), expected, JSON.stringify(headers).slice(0, 80))
  }
})

t.test('every exit speaks it', async (t) => {
  const app = await createApp(t)
  app.post('/', { schema: { body: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } } }, () => 'ok')
  app.get('/fails', () => { throw new Error('hunter2') })
  const headers = { Language: 'ru' }
  t.match((await ask(app, { url: '/nope', headers })).body, RU)
  t.match((await ask(app, { method: 'PUT', url: '/', headers })).body, 'Метод запроса не поддерживается')
  t.match((await ask(app, { url: '/fails', headers })).body, 'Внутренняя ошибка сервера')
  const { body } = await ask(app, { method: 'POST', url: '/', headers, body: '{}' })
  t.match(body, 'Указанные данные недействительны')
  t.match(body, 'обязательно')
  t.equal((await ask(app, { url: '/locale', headers })).body, 'ru')
})

t.test('each language of the package, in an error and in a failed validation', async (t) => {
  const app = await createApp(t)
  app.post('/', { schema: { body: { type: 'object', properties: { name: { type: 'string', maxLength: 21 } } } } }, () => 'ok')
  for (const { locale, entries, sentences } of builtInLocales) {
    const message = compileMessage(sentences['too_long'] ?? '', locale)
    // A name in the code is isolated between words from right to left, and has a space beside Han characters.
    const label = locale === 'ar' ? '\u2068name\u2069' : locale.startsWith('zh') ? 'name ' : 'name'
    const expected = typeof message === 'string' ? message : message({ label, gender: 'other', max: 21 })
    for (const headers of [{ Language: locale }, { 'Accept-Language': `${locale}-XX, en;q=0.5` }] as Array<Record<string, string>>) {
      const missing = await ask(app, { url: '/', headers })
      t.equal(missing.headers['content-language'], locale)
      t.match(JSON.parse(missing.body), { error: { message: entries['not_found'] } })
      const failed = await ask(app, { method: 'POST', url: '/', headers, body: JSON.stringify({ name: 'x'.repeat(22) }) })
      t.equal(failed.headers['content-language'], locale)
      t.match(JSON.parse(failed.body), { error: { message: entries['validation'], errors: [{ message: expected }] } })
    }
  }
})

t.test('the name of the header is an option', async (t) => {
  const none = await createApp(t, { locale: { header: false } })
  t.equal(await languageOf(none, { Language: 'ru' }), 'en')
  t.equal(await languageOf(none, { 'Accept-Language': 'ru' }), 'ru')
  t.equal((await ask(none, { url: '/' })).headers['vary'], 'Accept-Language')
  const other = await createApp(t, { locale: { header: 'X-App-Language' } })
  t.equal(await languageOf(other, { Language: 'ru' }), 'en')
  t.equal(await languageOf(other, { 'x-app-language': 'ru' }), 'ru')
  t.equal((await ask(other, { url: '/' })).headers['vary'], 'X-App-Language, Accept-Language')
})

t.test('select goes before the headers', async (t) => {
  const app = await createApp(t, { locale: { select: ({ query }) => (query as { lang?: string }).lang } })
  t.equal((await ask(app, { url: '/?lang=ru', headers: { Language: 'en' } })).headers['content-language'], 'ru')
  t.equal((await ask(app, { url: '/?lang=nl', headers: { Language: 'ru' } })).headers['content-language'], 'ru')
  const failing = await createApp(t, { locale: { select: () => { throw new Error('hunter2') } } })
  t.equal(await languageOf(failing, { Language: 'ru' }), 'ru')
})

t.test('select may read what hooks have learnt of the user', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.decorateRequest('profile', null)
  // Each sees the profile once its hook has run: before that there is none.
  const select = (request: object): string | undefined => (request as { profile: { language?: string } | null }).profile?.language
  await app.register(errorCatalog, { locale: { select } })
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers['x-early'] !== undefined) return reply.apiError(2004)
    Object.assign(request, { profile: { language: request.headers['x-user'] } })
  })
  app.get('/locale', (request) => request.locale)
  app.get('/', (_request, reply) => reply.apiError(4001))
  t.equal((await ask(app, { url: '/locale', headers: { 'x-user': 'de-AT' } })).body, 'de')
  t.equal((await ask(app, { url: '/', headers: { 'x-user': 'de-AT', Language: 'ru' } })).headers['content-language'], 'de')
  t.equal((await ask(app, { url: '/nope', headers: { 'x-user': 'de' } })).headers['content-language'], 'de', 'a 404 too')
  t.equal((await ask(app, { url: '/', headers: { 'x-user': 'tlh', Language: 'ru' } })).headers['content-language'], 'ru', 'an unknown tag')
  t.equal((await ask(app, { url: '/', headers: { 'x-user': 'tlh, uk' } })).headers['content-language'], 'uk', 'a list')
  t.equal((await ask(app, { url: '/', headers: { Language: 'ru' } })).headers['content-language'], 'ru', 'none')
  t.equal((await ask(app, { url: '/', headers: { 'x-early': '1', 'x-user': 'de', Language: 'ru' } })).headers['content-language'], 'ru', 'not yet')
  // As JavaScript's users may write it.
  const late = (async () => 'de') as unknown as () => string
  t.equal(await languageOf(await createApp(t, { locale: { select: late } }), { Language: 'ru' }), 'ru', 'a promise comes too late')
})

t.test('Vary is added to what is there', async (t) => {
  for (const [present, expected] of [
    ['Origin', 'Origin, Language, Accept-Language'],
    ['origin, accept-language', 'origin, accept-language, Language'],
    ['*', '*'],
    ['Origin, *', '*'],
    ['', 'Language, Accept-Language'],
    [' ,Origin,, ', 'Origin, Language, Accept-Language'],
    [['Origin', 'Accept-Encoding'], 'Origin, Accept-Encoding, Language, Accept-Language']
  ] as const) {
    const app = await createApp(t, {}, (reply) => { reply.header('vary', present) })
    t.equal((await ask(app, { url: '/' })).headers['vary'], expected, String(present))
    const raw = await createApp(t, {}, (reply) => { reply.raw.setHeader('Vary', present) })
    t.equal((await ask(raw, { url: '/' })).headers['vary'], expected, `raw ${String(present)}`)
  }
})

t.test('a catalogue of one language varies by nothing', async (t) => {
  const catalog = defineCatalog(Object.fromEntries(defaultCatalog.entries().map(({ slug, status, code }) => {
    return [slug, { status, ...(code !== undefined && { code }), message: `Text of ${slug}` }]
  })), { extends: null })
  const app = await createApp(t, { catalog }, (reply) => { reply.header('vary', 'Origin') })
  t.equal((await ask(app, { url: '/' })).headers['vary'], 'Origin')
  t.equal((await ask(app, { url: '/nope' })).headers['vary'], undefined)
  t.equal((await ask(app, { url: '/nope' })).headers['content-language'], 'en')
})

t.test('an answer has one language: the best in which all its texts exist', async (t) => {
  const catalog = defineCatalog({
    english: { status: 400, message: 'Only English' },
    validation: { status: 422, message: { en: 'Invalid', nl: 'Ongeldig', ru: 'Неверно' } }
  }, { extends: defaultCatalog })
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { catalog })
  app.get('/', () => { throw catalog.error('english') })
  app.get('/issues', () => { throw catalog.validationError([{ field: 'email', code: 'already_exists' }]) })
  const english = await ask(app, { url: '/', headers: { Language: 'ru' } })
  t.equal(english.headers['content-language'], 'en')
  t.match(english.body, 'Only English')
  const issues = await ask(app, { url: '/issues', headers: { Language: 'nl, ru;q=0.5' } })
  t.equal(issues.headers['content-language'], 'ru', 'there are no Dutch sentences')
  t.match(issues.body, 'Неверно')
  t.equal((await ask(app, { url: '/issues', headers: { Language: 'nl' } })).headers['content-language'], 'en')
})

t.test('where the default locale lacks a text, the catalogue\'s own has it', async (t) => {
  const catalog = defineCatalog({
    english: { status: 400, message: 'Only English' },
    counted: { status: 400, message: 'Only {n}' }
  }, { extends: defaultCatalog })
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { catalog, locale: { default: 'ru' } })
  app.get('/', () => { throw catalog.error('english') })
  app.get('/counted', () => { throw catalog.error('counted', { n: 1 }) })
  app.get('/both', () => { throw catalog.error(4001) })
  t.match(await ask(app, { url: '/' }), { status: 400, headers: { 'content-language': 'en' }, body: 'Only English' })
  t.match(await ask(app, { url: '/counted' }), { status: 400, headers: { 'content-language': 'en' }, body: 'Only 1' })
  t.match(await ask(app, { url: '/both' }), { status: 404, headers: { 'content-language': 'ru' } })
})
