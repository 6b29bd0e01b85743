import t from 'tap'
import { ar } from '../../../lib/message/locales/ar.js'
import { createSay, listTypes, sayEverything, sayItem } from './say.js'

const say = createSay(ar)
const MAIL = { text: 'البريد الإلكتروني', gender: 'm' } as const
const PASSWORD = { text: 'كلمة المرور', gender: 'f' } as const
const TAGS = { text: 'الوسوم', gender: 'pl' } as const
const LABELS = [MAIL, PASSWORD, TAGS, 'age']

t.test('verbs and adjectives agree with the label, and fit any label of unknown gender', async (t) => {
  t.same(LABELS.map((label) => say('too_short', label, { min: 8 })), [
    'يجب أن يحتوي البريد الإلكتروني على 8 أحرف على الأقل', 'يجب أن تحتوي كلمة المرور على 8 أحرف على الأقل',
    'يجب أن تحتوي الوسوم على 8 أحرف على الأقل', 'يجب أن يحتوي الحقل «age» على 8 أحرف على الأقل'
  ])
  t.same(LABELS.map((label) => say('missing_field', label)),
    ['البريد الإلكتروني مطلوب', 'كلمة المرور مطلوبة', 'الوسوم مطلوبة', 'الحقل «age» مطلوب'])
  t.same(LABELS.map((label) => say('null_not_allowed', label)), [
    'يجب ألا يكون البريد الإلكتروني فارغًا', 'يجب ألا تكون كلمة المرور فارغة', 'يجب ألا تكون الوسوم فارغة', 'يجب ألا يكون الحقل «age» فارغًا'
  ])
  t.same(LABELS.map((label) => say('already_exists', label)), [
    'البريد الإلكتروني مستخدم بالفعل', 'كلمة المرور مستخدمة بالفعل', 'الوسوم مستخدمة بالفعل', 'قيمة الحقل «age» مستخدمة بالفعل'
  ])
  t.same(LABELS.map((label) => say('too_small', label, { min: 18 })), [
    'يجب ألا يقل البريد الإلكتروني عن 18', 'يجب ألا تقل كلمة المرور عن 18', 'يجب ألا تقل الوسوم عن 18', 'يجب ألا يقل الحقل «age» عن 18'
  ])
  t.equal(say('not_allowed', PASSWORD), 'كلمة المرور غير مسموح بها')
  t.equal(say('mismatch', PASSWORD, { other: 'تأكيد كلمة المرور' }), 'يجب أن تتطابق كلمة المرور مع الحقل «تأكيد كلمة المرور»')
})

t.test('the six forms of a count', async (t) => {
  t.same([0, 1, 2, 3, 11, 21, 100, 103, 1.5].map((length) => say('wrong_length', PASSWORD, { length }).replace(/.*على (.*) بالضبط/, '$1')), [
    '0 حرف', 'حرف واحد', 'حرفين', '3 أحرف', '11 حرفًا', '21 حرفًا', '100 حرف', '103 أحرف', '1.5 حرف'
  ])
  t.same([0, 1, 2, 3, 11, 100].map((max) => say('too_many_matching_items', TAGS, { max }).replace(/.*تحتوي الوسوم على (.*) على الأكثر/, '$1')), [
    '0 عنصر مطابق', 'عنصر مطابق واحد', 'عنصرين مطابقين', '3 عناصر مطابقة', '11 عنصرًا مطابقًا', '100 عنصر مطابق'
  ])
  t.equal(say('too_many_decimals', 'السعر', { decimals: 2 }), 'يجب أن يحتوي الحقل «السعر» على منزلتين عشريتين على الأكثر')
})

t.test('limits with and without themselves', async (t) => {
  const price = { text: 'السعر', gender: 'm' } as const
  t.equal(say('too_small', price, { min: 0, inclusive: 'false' }), 'يجب أن يكون السعر أكبر من 0')
  t.equal(say('too_large', price, { max: 99.5 }), 'يجب ألا يزيد السعر على 99.5')
  t.equal(say('too_large', PASSWORD, { max: 99, inclusive: 'false' }), 'يجب أن تكون كلمة المرور أقل من 99')
  t.equal(say('out_of_range', price, { min: 18, max: 99 }), 'يجب أن يكون السعر بين 18 و99')
})

t.test('types, parts and items', async (t) => {
  t.equal(say('invalid_type', PASSWORD, { expected: listTypes(ar, ['string', 'null']) }), 'يجب أن تكون كلمة المرور نصًا أو قيمة فارغة')
  t.equal(say('invalid_type', ar.parts.body, { expected: listTypes(ar, ['object']) }), 'يجب أن يكون نص الطلب كائنًا')
  t.equal(say('too_few_fields', ar.parts.headers, { min: 2 }), 'يجب أن تحتوي ترويسات الطلب على حقلين على الأقل')
  t.equal(sayItem(ar, 2, 'الاسم'), 'العنصر 2: الاسم')
})

t.test('examples stay in their order between right-to-left words; limits are isolated when they are filled in', async (t) => {
  t.equal(say('too_early', 'التاريخ', { min: '2030-01-01' }), 'يجب ألا يكون الحقل «التاريخ» قبل 2030-01-01')
  t.equal(say('too_late', 'التاريخ', { max: '2030-01-01', inclusive: 'false' }), 'يجب أن يكون الحقل «التاريخ» قبل 2030-01-01')
  t.same(Object.values(ar.sentences).filter((text) => /(?<![\u200E\dT:-])\d+[-:]/.test(text)), [])
})

t.test('a label in Latin letters does not open a sentence, which would turn its direction', async (t) => {
  t.same(sayEverything(ar, 'age').filter((text) => !/^\p{Script=Arabic}/u.test(text)), [])
})
