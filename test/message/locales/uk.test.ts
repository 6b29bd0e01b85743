import t from 'tap'
import { uk } from '../../../lib/message/locales/uk.js'
import { createSay, listTypes, sayEverything, sayItem } from './say.js'

const say = createSay(uk)
const PASSWORD = { text: 'Пароль', gender: 'm' } as const
const MAIL = { text: 'Пошта', gender: 'f' } as const
const NAME = { text: 'Ім’я', gender: 'n' } as const
const TAGS = { text: 'Теги', gender: 'pl' } as const
const LABELS = [PASSWORD, MAIL, NAME, TAGS, 'Вік']

t.test('verbs and adjectives agree with the label, and fit any label of unknown gender', async (t) => {
  t.same(LABELS.map((label) => say('too_short', label, { min: 8 })), [
    'Пароль має містити щонайменше 8 символів', 'Пошта має містити щонайменше 8 символів', 'Ім’я має містити щонайменше 8 символів',
    'Теги мають містити щонайменше 8 символів', 'Поле «Вік» має містити щонайменше 8 символів'
  ])
  t.same(LABELS.map((label) => say('null_not_allowed', label)), [
    'Пароль не може бути порожнім', 'Пошта не може бути порожньою', 'Ім’я не може бути порожнім', 'Теги не можуть бути порожніми',
    'Поле «Вік» не може бути порожнім'
  ])
  t.same(LABELS.map((label) => say('too_small', label, { min: 18 })), [
    'Пароль має бути не меншим за 18', 'Пошта має бути не меншою за 18', 'Ім’я має бути не меншим за 18', 'Теги мають бути не меншими за 18',
    'Значення поля «Вік» має бути не меншим за 18'
  ])
  t.same(LABELS.map((label) => say('not_multiple_of', label, { multiple_of: 0.5 })), [
    'Пароль має бути кратним 0,5', 'Пошта має бути кратною 0,5', 'Ім’я має бути кратним 0,5', 'Теги мають бути кратними 0,5',
    'Значення поля «Вік» має бути кратним 0,5'
  ])
  t.same(LABELS.map((label) => say('already_exists', label)),
    ['Пароль уже зайнятий', 'Пошта вже зайнята', 'Ім’я вже зайняте', 'Теги вже зайняті', 'Вік: значення вже зайняте'])
  t.same(LABELS.map((label) => say('not_found', label)),
    ['Пароль не знайдений', 'Пошта не знайдена', 'Ім’я не знайдене', 'Теги не знайдені', 'Вік: значення не знайдено'])
  t.same(LABELS.map((label) => say('not_equal.accepted', label)), [
    'Пароль має бути прийнятий', 'Пошта має бути прийнята', 'Ім’я має бути прийняте', 'Теги мають бути прийняті', 'Вік: потрібна згода'
  ])
  t.same(LABELS.map((label) => say('missing_field', label)), [
    'Пароль є обов’язковим', 'Пошта є обов’язковою', 'Ім’я є обов’язковим', 'Теги є обов’язковими', 'Поле «Вік» є обов’язковим'
  ])
  t.same([NAME, TAGS, 'Вік'].map((label) => say('read_only', label)), ['Ім’я не підлягає зміні', 'Теги не підлягають зміні', 'Поле «Вік» не підлягає зміні'])
  t.equal(say('not_in_list', uk.parts.body, { allowed: '1 або 2' }), 'Тіло запиту має містити одне з таких значень: 1 або 2')
  t.equal(say('mismatch', TAGS, { other: 'Теми' }), 'Теги мають збігатися з полем «Теми»')
})

t.test('no sentence lets a singular verb follow a plural label, or the other way round', async (t) => {
  const framed = /^(?:Поле «Теги»|Значення поля «Теги»|Теги:|Тіло запиту)/
  t.same(sayEverything(uk, TAGS).filter((text) => !/^Теги (?:мають|не можуть|не підлягають|є обов’язковими|вже зайняті|не знайдені|тут не дозволені)/.test(text) && !framed.test(text)), [])
  t.same(sayEverything(uk, MAIL).filter((text) => /(?<!елементи не )мають|можуть|зайняті|знайдені|прийняті/.test(text) && !text.includes('«Пошта»')), [])
  t.same(sayEverything(uk, 'Теги').filter((text) => !framed.test(text)), [])
})

t.test('counts', async (t) => {
  const counts = [1, 2, 5, 11, 21, 22, 100, 1.5]
  t.same(counts.map((length) => say('wrong_length', PASSWORD, { length }).replace(/.*рівно /, '')), [
    '1 символ', '2 символи', '5 символів', '11 символів', '21 символ', '22 символи', '100 символів', '1,5 символу'
  ])
  t.same(counts.map((max) => say('too_many_items', TAGS, { max }).replace(/.*щонайбільше /, '')), [
    '1 елемент', '2 елементи', '5 елементів', '11 елементів', '21 елемент', '22 елементи', '100 елементів', '1,5 елемента'
  ])
  t.equal(say('too_many_decimals', 'Ціна', { decimals: 2 }), 'Поле «Ціна» має містити щонайбільше 2 знаки після коми')
})

t.test('limits with and without themselves', async (t) => {
  const price = { text: 'Ціна', gender: 'f' } as const
  t.equal(say('too_small', price, { min: 0, inclusive: 'false' }), 'Ціна має бути більшою за 0')
  t.equal(say('too_large', price, { max: 99.5 }), 'Ціна має бути не більшою за 99,5')
  t.equal(say('too_large', 'Вага', { max: 1, inclusive: 'false' }), 'Значення поля «Вага» має бути меншим за 1')
  t.equal(say('out_of_range', { text: 'Вік', gender: 'm' }, { min: 18, max: 99 }), 'Вік має бути в межах від 18 до 99')
  t.equal(say('too_early', { text: 'Дата', gender: 'f' }, { min: '2030-01-01' }), 'Дата має бути не раніше ніж 2030-01-01')
  t.equal(say('too_late', { text: 'Дата', gender: 'f' }, { max: '2030-01-01', inclusive: 'false' }), 'Дата має бути раніше ніж 2030-01-01')
})

t.test('types, parts and items', async (t) => {
  t.equal(say('invalid_type', 'Вік', { expected: listTypes(uk, ['integer', 'null']) }), 'Вік: очікується ціле число або порожнє значення')
  t.equal(say('too_few_fields', uk.parts.body, { min: 2 }), 'Тіло запиту має містити щонайменше 2 поля')
  t.equal(say('too_many_fields', uk.parts.params, { max: 5 }), 'Параметри шляху мають містити щонайбільше 5 полів')
  t.equal(sayItem(uk, 2, 'Ім’я'), 'Елемент 2: Ім’я')
})

t.test('no Russian letter is in a text', async (t) => {
  const texts = [...Object.values(uk.entries), ...Object.values(uk.sentences), ...Object.values(uk.typeNames)]
  t.same(texts.filter((text) => /[ыэъё]/i.test(text)), [])
})
