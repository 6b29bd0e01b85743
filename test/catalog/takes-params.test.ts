import t from 'tap'
import { takesParams } from '../../lib/catalog/takes-params.js'

t.test('texts with arguments', async (t) => {
  t.ok(takesParams({ message: { en: 'At most {limit}' } }))
  t.ok(takesParams({ message: { en: 'Many', ru: '{n, plural, one {#} few {#} many {#} other {#}}' } }))
})

t.test('texts without', async (t) => {
  t.notOk(takesParams({ message: { en: 'Not found', ru: 'Не найдено' } }))
  t.notOk(takesParams({ message: { en: "A '{brace}' that is quoted" } }))
})
