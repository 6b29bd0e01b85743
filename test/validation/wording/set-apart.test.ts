import t from 'tap'
import { createTypesetting } from '../../../lib/validation/wording/set-apart.js'

t.test('from right to left, names and values are isolated, and words of the language are not', async (t) => {
  for (const locale of ['ar', 'fa-IR', 'he', 'ur', 'ar_EG']) {
    const { setApart, space, finish } = createTypesetting(locale)
    t.equal(finish(`«${setApart('_id')}» ${space('x')}`), '«\u2068_id\u2069» x', locale)
  }
})

t.test('in Chinese, a space stands between Han and the Latin edge of a name', async (t) => {
  for (const locale of ['zh', 'zh-TW', 'zh-Hant', 'yue']) {
    const { setApart, space, finish } = createTypesetting(locale)
    t.equal(finish(`${setApart('password')}必须与${space('zip_1')}一致`), 'password 必须与 zip_1 一致', locale)
    t.equal(finish(`值必须是${setApart('-1')}`), '值必须是 -1')
    t.equal(finish(`“${setApart('name')}”不是，${setApart('zip')}：${setApart('a')}`), '“name”不是，zip：a')
    t.equal(finish(`提供 ${setApart('zip')} 时`), '提供 zip 时', 'where there is one already, none is added')
    t.equal(finish(`${space('密码')}必须是${setApart('[x]')}值`), '密码必须是[x]值')
  }
})

t.test('elsewhere nothing is', async (t) => {
  for (const locale of ['en', 'ru', 'ja', 'ko', 'xx']) {
    const { setApart, space, finish } = createTypesetting(locale)
    t.equal(finish(`${setApart('a')}${space('b')}`), 'ab', locale)
  }
})
