import t from 'tap'
import { tr } from '../../../lib/message/locales/tr.js'
import { createSay, listTypes, sayEverything, sayItem } from './say.js'

const say = createSay(tr)

t.test('the sentences read like Turkish', async (t) => {
  t.equal(say('missing_field', 'Parola'), 'Parola zorunludur')
  t.equal(say('invalid_format.email', 'E-posta'), 'E-posta geçerli bir e-posta adresi olmalıdır')
  t.equal(say('not_in_list', 'Durum', { allowed: 'açık veya kapalı' }), 'Durum şu değerlerden biri olmalıdır: açık veya kapalı')
  t.equal(say('already_exists', 'Kullanıcı adı'), 'Kullanıcı adı zaten kullanılıyor')
  t.equal(say('mismatch', 'Tekrar', { other: 'Parola' }), 'Tekrar, “Parola” ile aynı olmalıdır')
})

t.test('nouns stay singular after a number', async (t) => {
  t.same([1, 2, 21, 1.5].map((min) => say('too_short', 'Parola', { min })), [
    'Parola en az 1 karakter olmalıdır', 'Parola en az 2 karakter olmalıdır', 'Parola en az 21 karakter olmalıdır',
    'Parola en az 1,5 karakter olmalıdır'
  ])
  t.equal(say('too_many_items', 'Etiketler', { max: 1000 }), 'Etiketler en fazla 1.000 öğe içerebilir')
})

t.test('limits with and without themselves', async (t) => {
  t.equal(say('too_small', 'Yaş', { min: 18 }), 'Yaş en az 18 olmalıdır')
  t.equal(say('too_small', 'Yaş', { min: 0, inclusive: 'false' }), 'Yaş, 0 değerinden büyük olmalıdır')
  t.equal(say('too_large', 'Yaş', { max: 99 }), 'Yaş en fazla 99 olabilir')
  t.equal(say('too_late', 'Tarih', { max: '2030-01-01', inclusive: 'false' }), 'Tarih şundan önce olmalıdır: 2030-01-01')
})

t.test('no suffix follows a label or a value, whose vowels are unknown', async (t) => {
  t.same(sayEverything(tr, 'X').filter((text) => /X['’\p{L}]/u.test(text)), [])
})

t.test('types, parts and items', async (t) => {
  t.equal(say('invalid_type', 'Yaş', { expected: listTypes(tr, ['integer', 'null']) }), 'Yaş şu türde olmalıdır: tam sayı veya boş değer')
  t.equal(say('too_few_fields', tr.parts.body, { min: 2 }), 'İstek gövdesi en az 2 alan içermelidir')
  t.equal(sayItem(tr, 2, 'Ad'), '2. öğe: Ad')
})
