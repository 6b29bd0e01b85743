import t from 'tap'
import { outlineMessage } from '../../lib/docs/outline-message.js'

t.test('arguments are shown by name', async (t) => {
  t.equal(outlineMessage('At most {limit, plural, one {# file} other {# files}} a day'), 'At most {limit} a day')
  t.equal(outlineMessage('{who} was due {due, date, short} at {due, time}: {n, number}, {kind, select, a {A} other {B}}'), '{who} was due {due} at {due}: {n}, {kind}')
  t.equal(outlineMessage("It''s '{'literal'}' for {who}"), "It's {literal} for {who}")
})

t.test('a text without arguments stays as it is', async (t) => {
  t.equal(outlineMessage("It's <b>'quoted'</b> # }"), "It's <b>'quoted'</b> # }")
})
