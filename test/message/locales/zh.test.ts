import t from 'tap'
import { zh } from '../../../lib/message/locales/zh.js'
import { createSay, listTypes, sayEverything, sayItem } from './say.js'

const say = createSay(zh)

t.test('the sentences read like Chinese', async (t) => {
  t.equal(say('missing_field', '密码'), '密码为必填项')
  t.equal(say('null_not_allowed', '密码'), '密码不能为空')
  t.equal(say('invalid_format.email', '邮箱'), '邮箱必须是有效的电子邮件地址')
  t.equal(say('not_in_list', '状态', { allowed: '开放或关闭' }), '状态必须是以下值之一：开放或关闭')
  t.equal(say('not_equal.accepted', '服务条款'), '必须接受服务条款')
  t.equal(say('already_exists', '用户名'), '用户名已被占用')
  t.equal(say('mismatch', '确认密码', { other: '密码' }), '确认密码必须与密码一致')
  t.equal(say('missing_dependent_field', '邮编', { when_present: '地址' }), '提供地址时，邮编为必填项')
})

t.test('one form for every count', async (t) => {
  t.same([1, 2, 21, 1.5].map((min) => say('too_short', '密码', { min })),
    ['密码不能少于 1 个字符', '密码不能少于 2 个字符', '密码不能少于 21 个字符', '密码不能少于 1.5 个字符'])
  t.equal(say('too_long', '密码', { max: 1000 }), '密码不能超过 1,000 个字符')
  t.equal(say('too_many_decimals', '价格', { decimals: 2 }), '价格最多只能有 2 位小数')
})

t.test('limits with and without themselves', async (t) => {
  t.equal(say('too_small', '年龄', { min: 18 }), '年龄必须大于或等于 18')
  t.equal(say('too_small', '年龄', { min: 0, inclusive: 'false' }), '年龄必须大于 0')
  t.equal(say('too_large', '年龄', { max: 99.5 }), '年龄必须小于或等于 99.5')
  t.equal(say('too_large', '年龄', { max: 99, inclusive: 'false' }), '年龄必须小于 99')
  t.equal(say('out_of_range', '年龄', { min: 18, max: 99 }), '年龄必须在 18 到 99 之间')
  t.equal(say('too_early', '日期', { min: '2030-01-01' }), '日期必须不早于 2030-01-01')
  t.equal(say('too_late', '日期', { max: '2030-01-01', inclusive: 'false' }), '日期必须早于 2030-01-01')
})

t.test('types, parts and items', async (t) => {
  t.equal(say('invalid_type', '年龄', { expected: listTypes(zh, ['integer', 'null']) }), '年龄必须是整数或空值')
  t.equal(say('too_few_fields', zh.parts.body, { min: 2 }), '请求体至少要有 2 个字段')
  t.equal(sayItem(zh, 2, '姓名'), '第 2 项：姓名')
})

t.test('Chinese punctuation, and a space between Chinese and digits', async (t) => {
  const texts = [...Object.values(zh.entries), ...sayEverything(zh, '密码')]
  t.same(texts.filter((text) => /\p{Script=Han}[,:;!?]|[,;!?]\p{Script=Han}|\p{Script=Han}\d|\d\p{Script=Han}/u.test(text.replace(/[是为供]1|1时|与1|1一/g, ''))), [])
})
