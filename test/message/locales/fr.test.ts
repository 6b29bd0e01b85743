import t from 'tap'
import { fr } from '../../../lib/message/locales/fr.js'
import { createSay, listTypes, sayEverything, sayItem } from './say.js'

/** The sentences with common spaces instead of the no-break ones of French typography. */
const sayWide = createSay(fr)
const say: typeof sayWide = (key, label, params) => sayWide(key, label, params).replaceAll('\u00A0', ' ')

const PASSWORD = { text: 'Le mot de passe', gender: 'm' } as const
const ADDRESS = { text: 'L’adresse', gender: 'f' } as const
const TAGS = { text: 'Les étiquettes', gender: 'pl' } as const
const LABELS = [PASSWORD, ADDRESS, TAGS, 'Prix']

t.test('verbs and participles agree with the label, and fit any label of unknown gender', async (t) => {
  t.same(LABELS.map((label) => say('too_short', label, { min: 8 })), [
    'Le mot de passe doit contenir au moins 8 caractères', 'L’adresse doit contenir au moins 8 caractères',
    'Les étiquettes doivent contenir au moins 8 caractères', 'Le champ « Prix » doit contenir au moins 8 caractères'
  ])
  t.same(LABELS.map((label) => say('missing_field', label)), [
    'Le mot de passe est obligatoire', 'L’adresse est obligatoire', 'Les étiquettes sont obligatoires', 'Le champ « Prix » est obligatoire'
  ])
  t.same(LABELS.map((label) => say('too_small', label, { min: 18 })), [
    'Le mot de passe doit être supérieur ou égal à 18', 'L’adresse doit être supérieure ou égale à 18',
    'Les étiquettes doivent avoir une valeur supérieure ou égale à 18', 'Le champ « Prix » doit être supérieur ou égal à 18'
  ])
  t.same(LABELS.map((label) => say('already_exists', label)), [
    'Le mot de passe est déjà utilisé', 'L’adresse est déjà utilisée', 'Les étiquettes existent déjà',
    'La valeur du champ « Prix » est déjà utilisée'
  ])
  t.same(LABELS.map((label) => say('not_equal.accepted', label)), [
    'Le mot de passe doit être accepté', 'L’adresse doit être acceptée', 'Les étiquettes nécessitent votre accord',
    'Prix : votre accord est nécessaire'
  ])
  t.same(LABELS.map((label) => say('not_found', label)),
    ['Le mot de passe n’existe pas', 'L’adresse n’existe pas', 'Les étiquettes n’existent pas', 'La valeur du champ « Prix » n’existe pas'])
  t.equal(say('null_not_allowed', TAGS), 'Les étiquettes ne doivent pas être vides')
  t.equal(say('out_of_range', ADDRESS, { min: 1, max: 9 }), 'L’adresse doit être comprise entre 1 et 9')
  t.equal(say('read_only', ADDRESS), 'L’adresse n’est pas modifiable')
  t.equal(say('mismatch', PASSWORD, { other: 'Confirmation' }), 'Le mot de passe doit correspondre au champ « Confirmation »')
})

t.test('no sentence lets a singular verb follow a plural label, or the other way round', async (t) => {
  const framed = /^(?:L[ae] (?:champ|valeur du champ) «\u00A0Tags\u00A0»|«\u00A0Tags\u00A0»|Tags\u00A0:|Le corps de la requête)/
  const plural = /^Tags (?:doivent|ne doivent|sont|ne sont|n’ont|ont une valeur|ne respectent|ne correspondent|correspondent|ne remplissent|n’existent|existent|nécessitent) /
  t.same(sayEverything(fr, { text: 'Tags', gender: 'pl' }).filter((text) => !plural.test(text) && !framed.test(text)), [])
  t.same(sayEverything(fr, PASSWORD).filter((text) => /doivent|sont |n’ont|ent pas|correspondent/.test(text)), [])
  t.same(sayEverything(fr, 'Tags').filter((text) => !framed.test(text)), [])
})

t.test('counts: zero and one and a half are singular, a million takes "de"', async (t) => {
  t.same([0, 1, 1.5, 2, 100, 1_000_000].map((max) => say('too_long', PASSWORD, { max }).replace(/.*maximum /, '').replaceAll('\u202F', ' ')),
    ['0 caractère', '1 caractère', '1,5 caractère', '2 caractères', '100 caractères', '1 000 000 de caractères'])
  t.match(say('too_many_items', TAGS, { max: 2_000_000 }), /000 d’éléments$/)
  t.equal(say('too_many_decimals', 'Prix', { decimals: 2 }), 'Le champ « Prix » doit avoir au maximum 2 décimales')
})

t.test('limits with and without themselves', async (t) => {
  const date = { text: 'La date', gender: 'f' } as const
  t.equal(say('too_small', date, { min: 0, inclusive: 'false' }), 'La date doit être strictement supérieure à 0')
  t.equal(say('too_large', 'Prix', { max: 99.5 }), 'Le champ « Prix » doit être inférieur ou égal à 99,5')
  t.equal(say('too_large', 'Prix', { max: 1, inclusive: 'false' }), 'Le champ « Prix » doit être strictement inférieur à 1')
  t.equal(say('too_early', date, { min: '2030-01-01' }), 'La date doit être égale ou postérieure à 2030-01-01')
  t.equal(say('too_late', date, { max: '2030-01-01', inclusive: 'false' }), 'La date doit être antérieure à 2030-01-01')
})

t.test('types, parts and items', async (t) => {
  t.equal(say('invalid_type', 'Prix', { expected: listTypes(fr, ['number', 'null']) }), 'Le champ « Prix » doit être un nombre ou une valeur vide')
  t.equal(say('invalid_type', fr.parts.body, { expected: listTypes(fr, ['object']) }), 'Le corps de la requête doit être un objet')
  t.equal(say('too_few_fields', fr.parts.headers, { min: 2 }), 'Les en-têtes de la requête doivent contenir au moins 2 champs')
  t.equal(sayItem(fr, 2, 'Nom'), 'Élément 2\u00A0: Nom')
})

t.test('the spaces of French typography do not break', async (t) => {
  const texts = [...Object.values(fr.entries), ...Object.values(fr.sentences), fr.item]
  t.same(texts.filter((text) => /[^\u00A0][:;!?»](?: |$)|«[^\u00A0]/.test(text.replace(/\{\w+, (?:select|plural)/g, ''))), [])
})
