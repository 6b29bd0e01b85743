import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { builtInLocales } from '../../lib/message/locales/index.js'
import { parseLocale } from '../../lib/options/parse-locale.js'
import { collectProblems } from './collect-problems.js'

const definitions = builtInLocales
const parse = (locale: unknown): ReturnType<typeof collectProblems> => collectProblems((must) => parseLocale(locale, defaultCatalog, definitions, must))

t.test('defaults', async (t) => {
  const parsed = { default: 'en', header: 'language', select: undefined, definitions }
  for (const locale of [undefined, {}, { default: undefined, header: undefined, select: undefined }]) t.strictSame(parse(locale), { parsed, problems: [] })
  t.ok(Object.isFrozen(parse({}).parsed))
})

t.test('what is given', async (t) => {
  const select = (): string => 'ru'
  t.strictSame(parse({ default: 'ru', header: 'X-Lang', select }).parsed, { default: 'ru', header: 'x-lang', select, definitions })
  t.strictSame(parse({ header: false }).parsed, { default: 'en', header: undefined, select: undefined, definitions })
})

const tags = defaultCatalog.locales.join(', ')

t.test('what is wrong', async (t) => {
  t.strictSame(parse({ default: 'nl', header: 'a b', select: 'ru', fallback: 'en' }).problems, [
    'locale.fallback must be one of default, header, select, definitions, only, received "fallback"',
    `locale.default must be one of ${tags}, received "nl"`,
    'locale.header must be a header name or false, received "a b"',
    'locale.select must be a function, received "ru"'
  ])
  for (const [header, shown] of [[true, 'true'], [null, 'null'], ['', '""']]) {
    t.strictSame(parse({ header }).problems, [`locale.header must be a header name or false, received ${String(shown)}`])
  }
  t.strictSame(parse({ default: null }).problems, [`locale.default must be one of ${tags}, received null`])
  t.strictSame(parse('ru').problems, ['locale must be an object of default, header, select, definitions, only, received "ru"'])
})
