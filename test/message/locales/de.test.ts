import t from 'tap'
import { de } from '../../../lib/message/locales/de.js'
import { createSay, listTypes, sayEverything, sayItem } from './say.js'

const say = createSay(de)
const NAME = { text: 'Der Name', gender: 'm' } as const
const ADDRESS = { text: 'Die Adresse', gender: 'f' } as const
const PASSWORD = { text: 'Das Passwort', gender: 'n' } as const
const TAGS = { text: 'Tags', gender: 'pl' } as const
const LABELS = [NAME, ADDRESS, PASSWORD, TAGS, 'Themen']

t.test('the verb agrees with the label, and fits any label of unknown number', async (t) => {
  t.same(LABELS.map((label) => say('too_short', label, { min: 8 })), [
    'Der Name muss mindestens 8 Zeichen enthalten', 'Die Adresse muss mindestens 8 Zeichen enthalten',
    'Das Passwort muss mindestens 8 Zeichen enthalten', 'Tags müssen mindestens 8 Zeichen enthalten',
    'Das Feld „Themen“ muss mindestens 8 Zeichen enthalten'
  ])
  t.same(LABELS.map((label) => say('missing_field', label)), [
    'Der Name ist erforderlich', 'Die Adresse ist erforderlich', 'Das Passwort ist erforderlich', 'Tags sind erforderlich',
    'Das Feld „Themen“ ist erforderlich'
  ])
  t.same(LABELS.map((label) => say('already_exists', label)), [
    'Der Name ist bereits vergeben', 'Die Adresse ist bereits vergeben', 'Das Passwort ist bereits vergeben', 'Tags sind bereits vergeben',
    'Der Wert von „Themen“ ist bereits vergeben'
  ])
  t.equal(say('null_not_allowed', TAGS), 'Tags dürfen nicht leer sein')
  t.equal(say('invalid_format', TAGS), 'Tags haben ein ungültiges Format')
  t.equal(say('not_found', TAGS), 'Tags wurden nicht gefunden')
  t.equal(say('read_only', TAGS), 'Tags können nicht geändert werden')
  t.equal(say('mismatch', PASSWORD, { other: 'Passwort wiederholen' }), 'Das Passwort muss mit dem Feld „Passwort wiederholen“ übereinstimmen')
})

t.test('no sentence lets a singular verb follow a plural label, or the other way round', async (t) => {
  const framed = /^(?:Das Feld „Tags“|Der Wert von „Tags“|„Tags“|Tags:|Der Anfragekörper)/
  const plural = /^Tags (?:müssen|dürfen|sind|haben|können|wurden|entsprechen|erfüllen) /
  t.same(sayEverything(de, TAGS).filter((text) => !plural.test(text) && !framed.test(text)), [])
  t.same(sayEverything(de, NAME).filter((text) => /müssen|dürfen|sind|haben (?:kein|nicht|ein)|können|wurden|entsprechen|erfüllen/.test(text)), [])
  t.same(sayEverything(de, 'Tags').filter((text) => !framed.test(text)), [])
})

t.test('counts', async (t) => {
  t.equal(say('wrong_length', 'PIN', { length: 1 }), 'Das Feld „PIN“ muss genau 1 Zeichen enthalten')
  t.equal(say('too_few_items', TAGS, { min: 1 }), 'Tags müssen mindestens 1 Element enthalten')
  t.equal(say('too_many_items', TAGS, { max: 1000 }), 'Tags dürfen höchstens 1.000 Elemente enthalten')
  t.equal(say('missing_item', TAGS, { min: 1 }), 'Tags müssen mindestens 1 passendes Element enthalten')
  t.equal(say('too_many_decimals', { text: 'Der Preis', gender: 'm' }, { decimals: 2 }), 'Der Preis darf höchstens 2 Nachkommastellen haben')
})

t.test('limits with and without themselves', async (t) => {
  const price = { text: 'Der Preis', gender: 'm' } as const
  t.equal(say('too_small', price, { min: 0.5 }), 'Der Preis muss mindestens 0,5 sein')
  t.equal(say('too_small', price, { min: 0, inclusive: 'false' }), 'Der Preis muss größer als 0 sein')
  t.equal(say('too_large', price, { max: 99 }), 'Der Preis darf höchstens 99 sein')
  t.equal(say('too_large', TAGS, { max: 99, inclusive: 'false' }), 'Tags müssen kleiner als 99 sein')
  t.equal(say('out_of_range', 'Alter', { min: 18, max: 99 }), 'Das Feld „Alter“ muss zwischen 18 und 99 liegen')
  t.equal(say('too_early', 'Datum', { min: '2030-01-01' }), 'Das Feld „Datum“ darf nicht vor 2030-01-01 liegen')
  t.equal(say('too_late', 'Datum', { max: '2030-01-01', inclusive: 'false' }), 'Das Feld „Datum“ muss vor 2030-01-01 liegen')
})

t.test('types, parts and items', async (t) => {
  t.equal(say('invalid_type', NAME, { expected: listTypes(de, ['string', 'null']) }), 'Der Name muss eine Zeichenkette oder leer sein')
  t.equal(say('invalid_type', de.parts.body, { expected: listTypes(de, ['object']) }), 'Der Anfragekörper muss ein Objekt sein')
  t.equal(say('too_many_fields', de.parts.headers, { max: 1 }), 'Die Header der Anfrage dürfen höchstens 1 Feld enthalten')
  t.equal(sayItem(de, 2, 'Name'), 'Element 2: Name')
})
