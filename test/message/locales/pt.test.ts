import t from 'tap'
import { pt } from '../../../lib/message/locales/pt.js'
import { createSay, listTypes, sayEverything, sayItem } from './say.js'

const say = createSay(pt)
const NAME = { text: 'O nome', gender: 'm' } as const
const PASSWORD = { text: 'A senha', gender: 'f' } as const
const TAGS = { text: 'As etiquetas', gender: 'pl' } as const
const LABELS = [NAME, PASSWORD, TAGS, 'Preço']

t.test('verbs and adjectives agree with the label, and fit any label of unknown gender', async (t) => {
  t.same(LABELS.map((label) => say('too_short', label, { min: 8 })), [
    'O nome deve ter pelo menos 8 caracteres', 'A senha deve ter pelo menos 8 caracteres',
    'As etiquetas devem ter pelo menos 8 caracteres', 'O campo “Preço” deve ter pelo menos 8 caracteres'
  ])
  t.same(LABELS.map((label) => say('missing_field', label)), [
    'O nome é obrigatório', 'A senha é obrigatória', 'As etiquetas não podem faltar', 'O campo “Preço” é obrigatório'
  ])
  t.same(LABELS.map((label) => say('not_equal.accepted', label)), [
    'O nome deve ser aceito', 'A senha deve ser aceita', 'As etiquetas exigem o seu aceite', 'O campo “Preço” deve ser aceito'
  ])
})

t.test('no sentence lets a singular verb follow a plural label', async (t) => {
  const singular = /^As etiquetas (?:não )?(?:deve|tem|está|é|pode|corresponde|existe|foi) /
  t.same(sayEverything(pt, TAGS).filter((text) => singular.test(text)), [])
  t.same(sayEverything(pt, NAME).filter((text) => /^O nome (?:não )?(?:devem|têm|estão|são|podem|correspondem) /.test(text)), [])
})

t.test('counts: a million takes "de"', async (t) => {
  t.same([0, 1, 2, 100, 1_000_000].map((max) => say('too_long', NAME, { max }).replace(/.*máximo /, '')),
    ['0 caractere', '1 caractere', '2 caracteres', '100 caracteres', '1.000.000 de caracteres'])
})

t.test('limits with and without themselves', async (t) => {
  t.equal(say('too_small', NAME, { min: 0.5 }), 'O nome deve ser no mínimo 0,5')
  t.equal(say('too_small', TAGS, { min: 0, inclusive: 'false' }), 'As etiquetas devem ser maiores que 0')
  t.equal(say('too_large', 'Preço', { max: 99, inclusive: 'false' }), 'O campo “Preço” deve ser menor que 99')
  t.equal(say('out_of_range', NAME, { min: 18, max: 99 }), 'O nome deve estar entre 18 e 99')
  t.equal(say('too_early', PASSWORD, { min: '2030-01-01' }), 'A senha deve ser igual ou posterior a 2030-01-01')
  t.equal(say('too_late', TAGS, { max: '2030-01-01', inclusive: 'false' }), 'As etiquetas devem ser anteriores a 2030-01-01')
})

t.test('types, parts and items', async (t) => {
  t.equal(listTypes(pt, ['string', 'null']), `${pt.typeNames.string} ou ${pt.typeNames.null}`)
  t.match(say('too_few_fields', pt.parts.body, { min: 1 }), /^O corpo da requisição deve .* 1 campo$/)
  t.match(sayItem(pt, 2, 'Nome'), /^Item 2: Nome$/)
})
