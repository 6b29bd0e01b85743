import t from 'tap'
import { compileMessage } from '../../../lib/message/compile-message.js'
import { parseMessage } from '../../../lib/message/parse-message.js'
import { ru } from '../../../lib/message/locales/ru.js'

type Key = keyof typeof ru.sentences

const LABELS: Readonly<Record<string, string>> = { m: 'Пароль', f: 'Почта', n: 'Имя', pl: 'Теги', other: 'Электронная почта' }

function say (key: Key, gender: string, params: Readonly<Record<string, unknown>> = {}): string {
  const message = compileMessage(ru.sentences[key] ?? '', 'ru')
  return typeof message === 'string' ? message : message({ label: LABELS[gender], gender, ...params })
}

/** A sentence of each gender in the order of `LABELS`. */
function sayAll (key: Key, params?: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(LABELS).map((gender) => say(key, gender, params))
}

t.test('the sentences of the contract, letter for letter', async (t) => {
  t.equal(say('too_short', 'm', { min: 8 }), 'Пароль должен содержать не менее 8 символов')
  t.equal(say('already_exists', 'f', { label: 'Электронная почта' }), 'Электронная почта уже занята')
  t.equal(say('too_short', 'other', { label: 'Пароль', min: 8 }), 'Поле «Пароль» должно содержать не менее 8 символов')
  t.equal(say('missing_field', 'other', { label: 'Пароль' }), 'Поле «Пароль» обязательно')
  t.equal(say('not_integer', 'm', { label: 'Возраст' }), 'Возраст: нужно целое число')
  t.equal(say('invalid_type.integer', 'm', { label: 'Возраст' }), 'Возраст: нужно целое число')
})

t.test('a part of the request is no field', async (t) => {
  const keys: readonly Key[] = ['blank', 'missing_field', 'not_in_list', 'unknown_variant', 'read_only', 'missing_dependent_field', 'null_not_allowed', 'mismatch']
  for (const part of Object.values(ru.parts)) {
    const { text: label, gender } = typeof part === 'string' ? { text: part, gender: '' } : part
    const params = { label, allowed: '1 или 2', when_present: 'x', other: 'x' }
    t.same(keys.map((key) => say(key, gender, params)).filter((text) => !text.startsWith(`${label} `)), [])
  }
  t.equal(say('blank', 'n', { label: 'Тело запроса' }), 'Тело запроса обязательно')
})

t.test('the verb agrees with the label, and fits any label of unknown gender', async (t) => {
  t.same(sayAll('too_short', { min: 8 }), [
    'Пароль должен содержать не менее 8 символов', 'Почта должна содержать не менее 8 символов', 'Имя должно содержать не менее 8 символов',
    'Теги должны содержать не менее 8 символов', 'Поле «Электронная почта» должно содержать не менее 8 символов'
  ])
  t.same(sayAll('too_small', { min: 18, inclusive: 'true' }), [
    'Пароль должен быть не меньше 18', 'Почта должна быть не меньше 18', 'Имя должно быть не меньше 18', 'Теги должны быть не меньше 18',
    'Значение поля «Электронная почта» должно быть не меньше 18'
  ])
  t.same(sayAll('already_exists'),
    ['Пароль уже занят', 'Почта уже занята', 'Имя уже занято', 'Теги уже заняты', 'Электронная почта: значение уже занято'])
  t.same(sayAll('not_found'),
    ['Пароль не найден', 'Почта не найдена', 'Имя не найдено', 'Теги не найдены', 'Электронная почта: значение не найдено'])
  t.same(sayAll('not_equal.accepted'), [
    'Пароль должен быть принят', 'Почта должна быть принята', 'Имя должно быть принято', 'Теги должны быть приняты',
    'Электронная почта: требуется согласие'
  ])
  t.same(sayAll('null_not_allowed'), [
    'Пароль не должен быть пустым', 'Почта не должна быть пустой', 'Имя не должно быть пустым', 'Теги не должны быть пустыми',
    'Поле «Электронная почта» не должно быть пустым'
  ])
  t.same(sayAll('missing_field'),
    ['Пароль обязателен', 'Почта обязательна', 'Имя обязательно', 'Теги обязательны', 'Поле «Электронная почта» обязательно'])
  t.same(sayAll('read_only'), [
    'Пароль не может быть изменён', 'Почта не может быть изменена', 'Имя не может быть изменено', 'Теги не могут быть изменены',
    'Поле «Электронная почта» нельзя изменить'
  ])
  t.same(sayAll('not_in_list', { allowed: '1 или 2' }), [
    'Пароль должен иметь одно из значений: 1 или 2', 'Почта должна иметь одно из значений: 1 или 2', 'Имя должно иметь одно из значений: 1 или 2',
    'Теги должны иметь одно из значений: 1 или 2', 'Поле «Электронная почта» должно иметь одно из значений: 1 или 2'
  ])
  t.same(sayAll('not_multiple_of', { multiple_of: 0.5 }), [
    'Пароль должен быть кратен 0,5', 'Почта должна быть кратна 0,5', 'Имя должно быть кратно 0,5', 'Теги должны быть кратны 0,5',
    'Электронная почта: значение должно быть кратно 0,5'
  ])
  t.same(sayAll('empty_list'), [
    'Пароль должен содержать хотя бы один элемент', 'Почта должна содержать хотя бы один элемент', 'Имя должно содержать хотя бы один элемент',
    'Теги должны содержать хотя бы один элемент', 'Поле «Электронная почта» должно содержать хотя бы один элемент'
  ])
  t.same(sayAll('mismatch', { other: 'Повтор' }), [
    'Пароль должен совпадать с полем «Повтор»', 'Почта должна совпадать с полем «Повтор»', 'Имя должно совпадать с полем «Повтор»',
    'Теги должны совпадать с полем «Повтор»', 'Поле «Электронная почта» должно совпадать с полем «Повтор»'
  ])
})

const FORMS: Readonly<Record<string, RegExp>> = {
  m: /^Пароль(:| (не )?(должен|уже занят|найден|обязателен|может быть изменён|здесь не допускается)(?!\p{L}))/u,
  f: /^Почта(:| (не )?(должна|уже занята|найдена|обязательна|может быть изменена|здесь не допускается)(?!\p{L}))/u,
  n: /^Имя(:| (не )?(должно|уже занято|найдено|обязательно|может быть изменено|здесь не допускается)(?!\p{L}))/u,
  pl: /^Теги(:| (не )?(должны|уже заняты|найдены|обязательны|могут быть изменены|здесь не допускаются)(?!\p{L}))/u,
  other: /^Электронная почта:/
}

t.test('no sentence puts a verb of another gender after the label', async (t) => {
  for (const [key, text] of Object.entries(ru.sentences)) {
    const names = [...parseMessage(text).arguments.keys()]
    for (const [gender, form] of Object.entries(FORMS)) {
      const numbers = Object.fromEntries(names.map((name) => [name, 1]))
      const message = compileMessage(text, 'ru')
      const sentence = typeof message === 'string' ? message : message({ ...numbers, label: LABELS[gender], gender, inclusive: 'true' })
      t.ok(form.test(sentence) || /^(?:Поле|Значение поля) «/.test(sentence) || key === 'missing_body' || key === 'missing_one_of', `${key} ${gender}: ${sentence}`)
    }
  }
})

t.test('counts', async (t) => {
  const counts = [1, 2, 5, 11, 21, 22, 100, 1.5]
  t.same(counts.map((min) => say('too_short', 'm', { min }).replace(/.*менее /, '')), [
    '1 символа', '2 символов', '5 символов', '11 символов', '21 символа', '22 символов', '100 символов', '1,5 символа'
  ])
  t.same(counts.map((length) => say('wrong_length', 'm', { length }).replace(/.*ровно /, '')), [
    '1 символ', '2 символа', '5 символов', '11 символов', '21 символ', '22 символа', '100 символов', '1,5 символа'
  ])
  t.same(counts.map((max) => say('too_many_items', 'pl', { max }).replace(/.*более /, '')), [
    '1 элемента', '2 элементов', '5 элементов', '11 элементов', '21 элемента', '22 элементов', '100 элементов', '1,5 элемента'
  ])
  t.equal(say('too_many_decimals', 'f', { label: 'Цена', decimals: 2 }), 'Цена должна содержать не более 2 знаков после запятой')
})

t.test('limits with and without themselves', async (t) => {
  t.equal(say('too_small', 'f', { label: 'Цена', min: 0, inclusive: 'false' }), 'Цена должна быть больше 0')
  t.equal(say('too_large', 'm', { label: 'Вес', max: 99.5, inclusive: 'true' }), 'Вес должен быть не больше 99,5')
  t.equal(say('too_large', 'm', { label: 'Вес', max: 1, inclusive: 'false' }), 'Вес должен быть меньше 1')
  t.equal(say('out_of_range', 'm', { label: 'Возраст', min: 18, max: 99 }), 'Возраст должен быть от 18 до 99')
  t.equal(say('too_early', 'f', { label: 'Дата', min: '1 января 2030 г', inclusive: 'true' }), 'Дата должна быть не раньше 1 января 2030 г')
  t.equal(say('too_early', 'other', { label: 'Дата', min: '2030-01-01', inclusive: 'false' }), 'Значение поля «Дата» должно быть позже 2030-01-01')
  t.equal(say('too_late', 'f', { label: 'Дата', max: '2030-01-01', inclusive: 'true' }), 'Дата должна быть не позже 2030-01-01')
  t.equal(say('too_late', 'f', { label: 'Дата', max: '2030-01-01', inclusive: 'false' }), 'Дата должна быть раньше 2030-01-01')
})

t.test('the type names fit a list', async (t) => {
  const list = new Intl.ListFormat('ru', { type: 'disjunction' })
  t.equal(say('invalid_type', 'n', { expected: list.format([ru.typeNames.string, ru.typeNames.null]) }), 'Имя: ожидается строка или пустое значение')
})
