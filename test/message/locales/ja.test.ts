import t from 'tap'
import { ja } from '../../../lib/message/locales/ja.js'
import { createSay, listTypes, sayEverything, sayItem } from './say.js'

const say = createSay(ja)

t.test('the sentences read like Japanese', async (t) => {
  t.equal(say('missing_field', 'パスワード'), 'パスワードは必須です')
  t.equal(say('null_not_allowed', 'パスワード'), 'パスワードを空にすることはできません')
  t.equal(say('invalid_format.email', 'メール'), 'メールには有効なメールアドレスを指定してください')
  t.equal(say('not_equal.accepted', '利用規約'), '利用規約への同意が必要です')
  t.equal(say('already_exists', 'ユーザー名'), 'ユーザー名はすでに使用されています')
  t.equal(say('mismatch', '確認', { other: 'パスワード' }), '確認は「パスワード」と一致している必要があります')
})

t.test('one form for every count', async (t) => {
  t.same([1, 2, 21, 1.5].map((min) => say('too_short', '名前', { min })),
    ['名前は1文字以上で指定してください', '名前は2文字以上で指定してください', '名前は21文字以上で指定してください', '名前は1.5文字以上で指定してください'])
  t.equal(say('too_many_items', 'タグ', { max: 1000 }), 'タグに指定できる項目は1,000個までです')
})

t.test('limits with and without themselves', async (t) => {
  t.equal(say('too_small', '年齢', { min: 18 }), '年齢は18以上の値にしてください')
  t.equal(say('too_small', '年齢', { min: 0, inclusive: 'false' }), '年齢は0より大きい値にしてください')
  t.equal(say('too_large', '年齢', { max: 99.5 }), '年齢は99.5以下の値にしてください')
  t.equal(say('too_early', '日付', { min: '2030-01-01' }), '日付は2030-01-01以降にしてください')
  t.equal(say('too_late', '日付', { max: '2030-01-01', inclusive: 'false' }), '日付は2030-01-01より前にしてください')
})

t.test('types, parts and items', async (t) => {
  t.equal(say('invalid_type', '年齢', { expected: listTypes(ja, ['integer', 'null']) }), '年齢は整数または空の値で指定してください')
  t.equal(say('too_few_fields', ja.parts.body, { min: 2 }), 'リクエスト本文にはフィールドを2個以上指定してください')
  t.equal(sayItem(ja, 2, '名前'), '2番目の項目：名前')
})

t.test('Japanese punctuation', async (t) => {
  t.same([...Object.values(ja.entries), ...sayEverything(ja, '名前')].filter((text) => /[^ -~][,:;!?.()]/.test(text)), [])
})
