import t from 'tap'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { catchProblems } from './catch-problems.js'

t.test('one language has one spelling in a catalogue', async (t) => {
  const parent = defineCatalog({ one: { status: 400, message: { en: 'One', 'pt-BR': 'Um' } } }, { extends: null })
  t.strictSame(catchProblems(() => defineCatalog({
    two: { status: 400, message: { en: 'Two', 'pt-br': 'Dois' }, description: { en: 'Two', 'PT-br': 'Dois' } },
    three: { status: 400, message: { en: 'Three', EN: 'Three', 'pt-br': 'Três' } }
  }, { extends: parent })), [
    'two.message.pt-br must be spelled pt-BR as elsewhere, received "pt-br"',
    'two.description.PT-br must be spelled pt-BR as elsewhere, received "PT-br"',
    'three.message.EN must be spelled en as elsewhere, received "EN"'
  ])
})

t.test('a spelling may be unusual', async (t) => {
  const catalog = defineCatalog({ one: { status: 400, message: { 'zh-hant': '一', 'zh-hans': '一' } } }, { extends: null, defaultLocale: 'zh-hant' })
  t.strictSame(catalog.locales, ['zh-hant', 'zh-hans'])
})

t.test('an inherited entry without a text in the default locale', async (t) => {
  const parent = defineCatalog({ one: { status: 400, message: 'One' } }, { extends: null })
  t.strictSame(catchProblems(() => defineCatalog({}, { extends: parent, defaultLocale: 'ru' })),
    ['one.message.ru must be a text in the default locale, received undefined'])
})
