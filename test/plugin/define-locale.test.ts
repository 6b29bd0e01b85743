import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defineCatalog, defineLocale, type DefinedLocale, type ErrorCatalogOptions, type PartialLocaleDefinition } from '../../lib/index.js'
import { en } from '../../lib/message/locales/en.js'

const partial = (definition: PartialLocaleDefinition): DefinedLocale => defineLocale(definition, { partial: true })

/** A language that counts as English does; its texts of entries begin with the tag, its sentences with `<tag>`. */
const nl = defineLocale({
  ...en,
  locale: 'nl',
  validationFailed: 'Validatie mislukt',
  entries: mapTexts(en.entries, (text) => `nl ${text}`),
  sentences: mapTexts(en.sentences, (text) => `<nl> ${text}`)
})

function mapTexts<Texts extends Readonly<Record<string, string>>> (texts: Texts, change: (text: string) => string): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)])) as Texts // the same keys
}

interface Answer {
  readonly language: unknown
  readonly message: string
  readonly issues: readonly string[] | undefined
}

async function createApp (t: Test, definitions: readonly DefinedLocale[], options: ErrorCatalogOptions = {}): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog, { ...options, format: 'nested', locale: { ...options.locale, definitions } })
  const body = { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 3 }, tags: { type: 'array', items: { type: ['string', 'null'] } } } }
  app.post('/', { schema: { body } }, () => 'ok')
  app.get('/locale', (request) => request.locale)
  return app
}

/** What an app answers to a language: to a wrong URL, or to a body. */
async function ask (app: FastifyInstance, language: string, payload?: object): Promise<Answer> {
  const response = await app.inject({ method: payload ? 'POST' : 'GET', url: payload ? '/' : '/nope', headers: { language }, ...(payload && { payload }) })
  const { message, errors } = response.json<{ error: { message: string, errors?: ReadonlyArray<{ message: string }> } }>().error
  return { language: response.headers['content-language'], message, issues: errors?.map(({ message }) => message) }
}

t.test('a language more', async (t) => {
  const app = await createApp(t, [nl], { validation: { labels: { nl: { name: 'Naam' } } } })
  t.match(await ask(app, 'nl-BE, en;q=0.5'), { language: 'nl', message: 'nl Resource not found' })
  t.match(await ask(app, 'nl', { name: 'x' }), {
    language: 'nl', message: 'nl The given data is invalid', issues: ['<nl> Naam must be at least 3 characters']
  })
  t.match(await ask(app, 'ru'), { language: 'ru', message: 'Ресурс не был найден' })
  t.match(app.errorCatalog.locales.at(-1), 'nl')
  t.equal((await app.inject({ url: '/locale', headers: { language: 'nl' } })).body, 'nl')
  t.match(await ask(await createApp(t, [nl], { locale: { default: 'nl' } }), ''), { language: 'nl' })
})

t.test('a partial one serves the answers that it covers', async (t) => {
  const app = await createApp(t, [partial({
    locale: 'nl',
    entries: { validation: 'De gegevens zijn ongeldig' },
    sentences: { missing_field: '{label} is verplicht', invalid_type: '{label} moet {expected} zijn' },
    typeNames: { string: 'tekst' }
  })])
  t.match(await ask(app, 'nl', {}), { language: 'nl', message: 'De gegevens zijn ongeldig', issues: ['name is verplicht'] })
  t.match(await ask(app, 'nl'), { language: 'en', message: 'Resource not found' })
  t.match(await ask(app, 'nl, ru;q=0.5'), { language: 'ru' })
  t.match(await ask(app, 'nl', { name: 'x' }), { language: 'en', issues: ['name must be at least 3 characters'] }, 'a sentence is missing')
  t.match(await ask(app, 'nl, de;q=0.5', { name: [] }), { language: 'nl', issues: ['name moet tekst zijn'] })
  t.match(await ask(app, 'nl, de;q=0.5', { name: 'Ann', tags: [{}] }), { language: 'de' }, 'the name of a type is missing')
})

t.test('a partial one as the default', async (t) => {
  const app = await createApp(t, [partial({ locale: 'nl', entries: { validation: 'Ongeldig' } })], { locale: { default: 'nl' } })
  t.match(await ask(app, 'ja'), { language: 'ja' })
  t.match(await ask(app, ''), { language: 'en', message: 'Resource not found' })
  t.match(await ask(app, '', {}), { language: 'en', message: 'The given data is invalid', issues: ['name is required'] }, 'never in two languages')
})

t.test('some texts instead of those of the package', async (t) => {
  const app = await createApp(t, [partial({ locale: 'ru', entries: { not_found: 'Не найдено' }, sentences: { missing_field: 'Заполните «{label}»' } })])
  t.match(await ask(app, 'ru'), { language: 'ru', message: 'Не найдено' })
  t.match(await ask(app, 'ru', {}), { language: 'ru', message: 'Указанные данные недействительны', issues: ['Заполните «name»'] })
  t.match(await ask(app, 'ru', { name: 'x' }), { language: 'ru', issues: ['Поле «name» должно содержать не менее 3 символов'] })
})

t.test('a region is laid over its language', async (t) => {
  const app = await createApp(t, [partial({ locale: 'pt-PT', entries: { not_found: 'Recurso inexistente' } })])
  t.match(await ask(app, 'pt-PT'), { language: 'pt-PT', message: 'Recurso inexistente' })
  t.match(await ask(app, 'pt-pt', {}), { language: 'pt-PT', issues: ['O campo “name” é obrigatório'] })
  t.match(await ask(app, 'pt-BR'), { language: 'pt', message: 'Recurso não encontrado' })
})

t.test('two scripts of one language', async (t) => {
  const cyrillic = partial({ locale: 'sr', entries: { not_found: 'Ресурс није пронађен', validation: 'Подаци нису исправни' }, sentences: { missing_field: 'Поље „{label}“ је обавезно' } })
  const latin = partial({ locale: 'sr-Latn', entries: { not_found: 'Resurs nije pronađen', validation: 'Podaci nisu ispravni' } })
  const both = await createApp(t, [cyrillic, latin])
  t.match(await ask(both, 'sr'), { language: 'sr', message: 'Ресурс није пронађен' })
  t.match(await ask(both, 'sr-Latn-RS'), { language: 'sr-Latn', message: 'Resurs nije pronađen' })
  t.match(await ask(both, 'SR-LATN'), { language: 'sr-Latn' })
  t.match(await ask(both, 'sr-Cyrl-RS'), { language: 'sr' })
  t.match(await ask(both, 'sr-Latn;q=0, sr'), { language: 'sr' })
  t.match(await ask(both, 'sr-Latn, sr;q=0'), { language: 'sr-Latn' })
  t.match(await ask(both, 'sr-Latn', {}), { language: 'sr', message: 'Подаци нису исправни', issues: ['Поље „name“ је обавезно'] }, 'never in two scripts')
  t.match(await ask(both, 'sr-Latn, sr;q=0', {}), { language: 'en' })
  const one = await createApp(t, [cyrillic])
  t.match(await ask(one, 'sr-Latn-RS'), { language: 'sr' }, 'RFC 4647 §3.4: what is left of the range')
  t.match(await ask(one, 'sr-Latn-RS, sr;q=0'), { language: 'en' }, 'unless it is not wanted')
  t.match(await ask(await createApp(t, [latin]), 'sr'), { language: 'en' }, 'nothing longer than the range')
})

t.test('traditional Chinese', async (t) => {
  const app = await createApp(t, [])
  for (const range of ['zh-Hant', 'zh-Hant-TW', 'zh-TW', 'zh-HK', 'zh_MO', 'zh-TW;q=0.5, zh;q=0.4']) {
    t.match(await ask(app, range), { language: 'zh-Hant', message: '找不到資源' }, range)
    t.match(await ask(app, range, {}), { language: 'zh-Hant', message: '提供的資料無效', issues: ['name 為必填項目'] }, range)
  }
  for (const range of ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-TW']) t.match(await ask(app, range, {}), { language: 'zh', issues: ['name 为必填项'] }, range)
  t.match(await ask(app, 'zh-TW, zh-Hant;q=0, ja;q=0.1'), { language: 'ja' }, 'never simplified')

  const replaced = await createApp(t, [partial({ locale: 'zh-TW', entries: { not_found: '查無資源' } })])
  t.match(await ask(replaced, 'zh-TW'), { language: 'zh-TW', message: '查無資源' })
  t.match(await ask(replaced, 'zh-TW', {}), { issues: ['name 為必填項目'] }, 'the rest is that of zh-Hant')
  t.match(await ask(replaced, 'zh-HK'), { language: 'zh-Hant', message: '找不到資源' })
})

t.test('one language, also where the default one lacks a text', async (t) => {
  const catalog = defineCatalog({ validation: { replace: true, status: 422, message: { en: 'Invalid', eo: 'Nevalida' } } })
  t.match(await ask(await createApp(t, [], { catalog, locale: { default: 'ru' } }), '', {}), { language: 'en', message: 'Invalid', issues: ['name is required'] })
  t.match(await ask(await createApp(t, [], { catalog, locale: { default: 'eo' } }), '', {}), { language: 'en', message: 'Invalid', issues: ['name is required'] })
})

t.test('a catalogue of one language that nobody has sentences in', async (t) => {
  const entries = Object.fromEntries(defineCatalog({}).entries().map(({ slug, status }) => [slug, { status, message: { eo: `eo ${slug}` } }]))
  const app = await createApp(t, [], { catalog: defineCatalog(entries, { extends: null, defaultLocale: 'eo' }) })
  t.match(await ask(app, 'eo', {}), { language: 'eo', message: 'eo validation', issues: ['name is required'] }, 'better than nothing')
})

t.test('what is wrong is told at registration', async (t) => {
  // As JavaScript's users may write it.
  const options = { locale: { definitions: [en] } } as ErrorCatalogOptions
  await t.rejects(async () => await Fastify().register(errorCatalog, options), {
    code: 'FST_CATALOG_OPTIONS_INVALID',
    problems: [{ path: 'locale.definitions.0', message: 'must be made by defineLocale, received an object' }]
  })
})
