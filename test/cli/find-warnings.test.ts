import t from 'tap'
import { findOwnEntries, findOwnLocales, findWarnings, type WarningOptions } from '../../lib/cli/find-warnings.js'
import { defaultCatalog, defineCatalog } from '../../lib/index.js'

const described = { description: { en: 'Long', ru: 'Длинно' } }
const catalog = defineCatalog({
  6002: { status: 429, slug: 'quota', message: { en: 'Too many', ru: 'Много' }, ...described },
  half: { status: 400, message: { en: 'Half' }, description: 'Long' },
  same: { status: 400, message: { en: 'OK', ru: 'OK', 'en-GB': 'OK' }, ...described },
  hidden: { status: 500, message: { en: 'Hidden', ru: 'Скрыто' }, internal: true },
  old: { status: 410, message: 'Old', retired: true },
  taken: { status: 409, message: { en: 'Taken', ru: 'Занято' }, match: { code: '23505' } },
  not_found: { status: 404, message: { en: 'Nothing here', ru: 'Здесь пусто' }, ...described }
}, { extends: defaultCatalog })

const warn = (options: WarningOptions): string[] => findWarnings(catalog, options).map(({ rule, path, message }) => `${rule}: ${path} ${message}`)

t.test('the own entries are those that are not built in', async (t) => {
  t.same(findOwnEntries(catalog).map(({ slug }) => slug), ['not_found', 'quota', 'half', 'same', 'hidden', 'old', 'taken'])
  t.same(findOwnLocales(catalog), ['en', 'ru', 'en-GB'])
  t.same(findOwnLocales(defaultCatalog), defaultCatalog.locales)
  t.same(findWarnings(defaultCatalog), [])
})

t.test('texts and descriptions in the locales asked for', async (t) => {
  t.same(warn({ locales: ['en', 'ru'] }), [
    'untranslated: half.message.ru is not translated',
    'untranslated: half.description.ru is not translated',
    'same-text: same.message.ru is the same as in en',
    'no-description: taken.description is missing'
  ])
  t.equal(warn({}).filter((line) => line.includes('en-GB')).length, 9, 'those of the own entries are asked for by default; British English may agree')
})

t.test('what the source does not name', async (t) => {
  const unused = (used: ReadonlySet<number | string>): string[] => warn({ locales: [], used }).filter((line) => line.startsWith('unused'))
  t.same(unused(new Set()), ['quota', 'half', 'same', 'hidden'].map((slug) => `unused: ${slug} is not named in the source`))
  t.same(unused(new Set([6002, 'half', 'same', 'hidden'])), [])
  t.same(unused(new Set(['quota', 'half', 'same', 'hidden'])), [])
})

t.test('an argument in apostrophes, which ICU shows as it stands', async (t) => {
  const quoted = defineCatalog({
    a: { status: 400, message: { en: "File '{name}' of {owner} is gone", ru: "Файл ''{owner}'' удалён" }, ...described },
    b: { status: 400, message: { en: "'{'{name}'}' isn't '{' there", ru: "Нет {name}: '{name} и {other}'" }, ...described },
    c: { status: 400, message: { en: "It's {name}", ru: 'Это {name}' }, ...described }
  }, { extends: defaultCatalog })
  t.same(findWarnings(quoted).map(({ rule, path, message }) => `${rule}: ${path} ${message}`), [
    "quoted-argument: a.message.en shows {name} as it stands: in ICU an apostrophe before { quotes; write '' for an apostrophe",
    "quoted-argument: b.message.ru shows {name} as it stands: in ICU an apostrophe before { quotes; write '' for an apostrophe"
  ])
  t.same(findWarnings(quoted, { locales: ['en'] }).map(({ path }) => path), ['a.message.en'])
})
