import t from 'tap'
import { pl } from '../../../lib/message/locales/pl.js'
import { createSay, listTypes, sayEverything, sayItem } from './say.js'

const say = createSay(pl)
const NAME = { text: 'Login', gender: 'm' } as const
const DATE = { text: 'Data', gender: 'f' } as const
const PASSWORD = { text: 'Hasło', gender: 'n' } as const
const TAGS = { text: 'Tagi', gender: 'pl' } as const
const LABELS = [NAME, DATE, PASSWORD, TAGS, 'Wiek']

t.test('verbs and adjectives agree with the label, and fit any label of unknown gender', async (t) => {
  t.same(LABELS.map((label) => say('missing_field', label)), [
    'Login jest wymagany', 'Data jest wymagana', 'Hasło jest wymagane', 'Tagi wymagają podania', 'Pole „Wiek” jest wymagane'
  ])
  t.same(LABELS.map((label) => say('invalid', label)), [
    'Login jest nieprawidłowy', 'Data jest nieprawidłowa', 'Hasło jest nieprawidłowe', 'Tagi mają nieprawidłową wartość',
    'Pole „Wiek” jest nieprawidłowe'
  ])
  t.equal(say('already_exists', 'E-mail'), 'Wartość pola „E-mail” jest już w użyciu')
})

t.test('no sentence lets a singular verb follow a plural label', async (t) => {
  t.same(sayEverything(pl, TAGS).filter((text) => /^Tagi (?:nie )?(?:musi|może|ma|jest|odpowiada|spełnia|wymaga|istnieje) /.test(text)), [])
  t.same(sayEverything(pl, DATE).filter((text) => /^Data (?:nie )?(?:muszą|mogą|mają|są|odpowiadają|spełniają) /.test(text)), [])
})

t.test('counts: few from 2, many from 5 and 12, not "2 znaków"', async (t) => {
  t.same([1, 2, 5, 12, 21, 22, 1.5].map((length) => say('wrong_length', PASSWORD, { length }).replace(/.*dokładnie /, '')),
    ['1 znak', '2 znaki', '5 znaków', '12 znaków', '21 znaków', '22 znaki', '1,5 znaku'])
  t.equal(say('too_few_items', TAGS, { min: 2 }), 'Tagi muszą zawierać co najmniej 2 elementy')
  t.equal(say('too_many_decimals', 'Cena', { decimals: 2 }), 'Pole „Cena” może mieć najwyżej 2 miejsca po przecinku')
})

t.test('limits with and without themselves', async (t) => {
  t.equal(say('too_small', 'Wiek', { min: 18 }), 'Pole „Wiek” musi wynosić co najmniej 18')
  t.equal(say('too_large', NAME, { max: 99.5, inclusive: 'false' }), 'Login musi wynosić mniej niż 99,5')
  t.equal(say('too_early', DATE, { min: '2030-01-01' }), 'Data musi przypadać nie wcześniej niż 2030-01-01')
  t.equal(say('too_late', DATE, { max: '2030-01-01', inclusive: 'false' }), 'Data musi przypadać wcześniej niż 2030-01-01')
})

t.test('types, parts and items', async (t) => {
  t.equal(say('invalid_type', NAME, { expected: listTypes(pl, ['string', 'null']) }),
    `Login: dozwolony typ wartości to ${pl.typeNames.string} lub ${pl.typeNames.null}`)
  t.match(say('too_few_fields', pl.parts.params, { min: 2 }), / muszą zawierać co najmniej 2 pola$/)
  t.match(sayItem(pl, 2, 'Nazwa'), /^Element 2: Nazwa$/)
})
