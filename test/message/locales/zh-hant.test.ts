import t from 'tap'
import { zh } from '../../../lib/message/locales/zh.js'
import { zhHant } from '../../../lib/message/locales/zh-hant.js'
import { createSay, listTypes, sayEverything, sayItem } from './say.js'

const say = createSay(zhHant)

t.test('the sentences read like Chinese of Taiwan', async (t) => {
  t.equal(say('missing_field', '密碼'), '密碼為必填項目')
  t.equal(say('null_not_allowed', '密碼'), '密碼不得為空')
  t.equal(say('invalid_format.email', '信箱'), '信箱必須是有效的電子郵件地址')
  t.equal(say('invalid_format.named', '編號', { name: '123-AB' }), '編號不符合「123-AB」格式')
  t.equal(say('not_in_list', '狀態', { allowed: '開啟或關閉' }), '狀態必須是下列其中一個值：開啟或關閉')
  t.equal(say('not_equal.accepted', '服務條款'), '必須接受服務條款')
  t.equal(say('already_exists', '使用者名稱'), '使用者名稱已被使用')
  t.equal(say('mismatch', '確認密碼', { other: '密碼' }), '確認密碼必須與密碼一致')
  t.equal(say('missing_dependent_field', '郵遞區號', { when_present: '地址' }), '提供地址時，郵遞區號為必填項目')
})

t.test('one form for every count', async (t) => {
  t.same([1, 2, 21, 1.5].map((min) => say('too_short', '密碼', { min })),
    ['密碼不得少於 1 個字元', '密碼不得少於 2 個字元', '密碼不得少於 21 個字元', '密碼不得少於 1.5 個字元'])
  t.equal(say('too_many_decimals', '價格', { decimals: 2 }), '價格最多只能有 2 位小數')
})

t.test('limits with and without themselves', async (t) => {
  t.equal(say('too_small', '年齡', { min: 18 }), '年齡必須大於或等於 18')
  t.equal(say('too_small', '年齡', { min: 0, inclusive: 'false' }), '年齡必須大於 0')
  t.equal(say('too_large', '年齡', { max: 99.5 }), '年齡必須小於或等於 99.5')
  t.equal(say('too_large', '年齡', { max: 99, inclusive: 'false' }), '年齡必須小於 99')
  t.equal(say('out_of_range', '年齡', { min: 18, max: 99 }), '年齡必須介於 18 與 99 之間')
  t.equal(say('too_early', '日期', { min: '2030-01-01' }), '日期不得早於 2030-01-01')
  t.equal(say('too_early', '日期', { min: '2030-01-01', inclusive: 'false' }), '日期必須晚於 2030-01-01')
  t.equal(say('too_late', '日期', { max: '2030-01-01' }), '日期不得晚於 2030-01-01')
  t.equal(say('too_late', '日期', { max: '2030-01-01', inclusive: 'false' }), '日期必須早於 2030-01-01')
})

t.test('types, parts and items', async (t) => {
  t.equal(say('invalid_type', '年齡', { expected: listTypes(zhHant, ['integer', 'null']) }), '年齡必須是整數或空值')
  t.equal(say('too_few_fields', zhHant.parts.body, { min: 2 }), '要求本文至少要有 2 個欄位')
  t.equal(sayItem(zhHant, 2, '姓名'), '第 2 項：姓名')
})

t.test('Chinese punctuation, and a space between Chinese and digits', async (t) => {
  const texts = [...Object.values(zhHant.entries), ...sayEverything(zhHant, '密碼')]
  t.same(texts.filter((text) => /\p{Script=Han}[,:;!?]|[,;!?]\p{Script=Han}|\p{Script=Han}\d|\d\p{Script=Han}|[“”‘’]/u.test(text.replace(/[是為供]1|1時|與1|1一/g, ''))), [])
})

t.test('no simplified character, and no word of the mainland', async (t) => {
  const texts = JSON.stringify(zhHant)
  // Characters of the simplified texts that traditional Chinese writes otherwise.
  const simplified = [...new Set(JSON.stringify(zh).match(/\p{Script=Han}/gu))].filter((character) => texts.includes(character))
  t.same(simplified.filter((character) => /[据请须为无该与时页体务访问权过没输错误项应设备们则实现态显长个数称应类]/u.test(character)), [])
  t.notMatch(texts, /字符|字段|服務器|數據|用戶|訪問|令牌|信息|默認|支持|請求|對象|布爾|列表|網絡/)
})
