import t from 'tap'
import { validateLabel } from '../../lib/message/validate-label.js'

t.test('a text, or a text with a gender', async (t) => {
  for (const label of ['Name', ...['m', 'f', 'n', 'pl'].map((gender) => ({ text: 'Name', gender }))]) t.same(validateLabel(label), [])
  t.same(validateLabel({ text: 'Name', gender: 'x' }), ['must have the gender m, f, n or pl, received "x"'])
  t.same(validateLabel({ text: 'Name' }), ['must have the gender m, f, n or pl, received undefined'])
  for (const [label, shown] of [['', '""'], [5, '5'], [null, 'null'], [{ gender: 'm' }, 'an object']] as const) {
    t.same(validateLabel(label), [`must be a non-empty text or { text, gender }, received ${shown}`])
  }
})

t.test('the name by which a sentence calls it', async (t) => {
  t.same(validateLabel({ text: 'Name', gender: 'n', name: 'the name' }), [])
  for (const [name, shown] of [['', '""'], [5, '5']]) t.same(validateLabel({ text: 'Name', gender: 'n', name }), [`must have a non-empty name, received ${shown}`])
})
