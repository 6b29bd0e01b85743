import t from 'tap'
import { it } from '../../../lib/message/locales/it.js'
import { createSay, listTypes, sayEverything, sayItem } from './say.js'

const say = createSay(it)
const NAME = { text: 'Il nome', gender: 'm' } as const
const PASSWORD = { text: 'La password', gender: 'f' } as const
const TAGS = { text: 'Le etichette', gender: 'pl' } as const
const LABELS = [NAME, PASSWORD, TAGS, 'Prezzo']

t.test('verbs and adjectives agree with the label, and fit any label of unknown gender', async (t) => {
  t.same(LABELS.map((label) => say('too_short', label, { min: 8 })), [
    'Il nome deve contenere almeno 8 caratteri', 'La password deve contenere almeno 8 caratteri',
    'Le etichette devono contenere almeno 8 caratteri', 'Il campo «Prezzo» deve contenere almeno 8 caratteri'
  ])
  t.same(LABELS.map((label) => say('missing_field', label)), [
    'Il nome è obbligatorio', 'La password è obbligatoria', 'Le etichette non possono mancare', 'Il campo «Prezzo» è obbligatorio'
  ])
  t.same(LABELS.map((label) => say('already_exists', label)), [
    'Il nome è già in uso', 'La password è già in uso', 'Le etichette sono già in uso', 'Il valore del campo «Prezzo» è già in uso'
  ])
  t.equal(say('out_of_range', PASSWORD, { min: 18, max: 99 }), 'La password deve essere compresa tra 18 e 99')
  t.equal(say('mismatch', TAGS, { other: 'Temi' }), 'Le etichette devono coincidere con il campo «Temi»')
})

t.test('no sentence lets a singular verb follow a plural label', async (t) => {
  const singular = /^Le etichette (?:non )?(?:deve|ha|è|può|corrisponde|esiste|soddisfa) /
  t.same(sayEverything(it, TAGS).filter((text) => singular.test(text)), [])
  t.same(sayEverything(it, NAME).filter((text) => /^Il nome (?:non )?(?:devono|hanno|sono|possono|corrispondono) /.test(text)), [])
})

t.test('counts: a million takes "di"', async (t) => {
  t.same([0, 1, 2, 100, 1_000_000].map((max) => say('too_long', NAME, { max }).replace(/.*massimo /, '')),
    ['0 caratteri', '1 carattere', '2 caratteri', '100 caratteri', '1.000.000 di caratteri'])
})

t.test('limits with and without themselves', async (t) => {
  t.equal(say('too_small', NAME, { min: 0.5 }), 'Il nome deve essere almeno 0,5')
  t.equal(say('too_small', TAGS, { min: 0, inclusive: 'false' }), 'Le etichette devono essere maggiori di 0')
  t.equal(say('too_large', 'Prezzo', { max: 99, inclusive: 'false' }), 'Il campo «Prezzo» deve essere minore di 99')
  t.equal(say('too_early', PASSWORD, { min: '2030-01-01' }), 'La password deve essere uguale o posteriore a 2030-01-01')
  t.equal(say('too_late', TAGS, { max: '2030-01-01', inclusive: 'false' }), 'Le etichette devono essere anteriori a 2030-01-01')
})

t.test('types, parts and items', async (t) => {
  t.equal(listTypes(it, ['string', 'null']), `${it.typeNames.string} o ${it.typeNames.null}`)
  t.equal(say('too_few_fields', it.parts.body, { min: 1 }), 'Il corpo della richiesta deve contenere almeno 1 campo')
  t.match(sayItem(it, 2, 'Nome'), /^Elemento 2: Nome$/)
})
