import t from 'tap'
import { outlineMessage } from '../../lib/docs/outline-message.js'

t.test('arguments leave a mark', async (t) => {
  t.equal(outlineMessage('At most {limit, plural, one {# file} other {# files}} a day'), 'At most … a day')
  t.equal(outlineMessage('{who} was due {due, date, short} at {due, time}: {n, number}, {kind, select, a {A} other {B}}'), '… was due … at …: …, …')
  t.equal(outlineMessage("It''s '{'literal'}' for {who}"), "It's {literal} for …")
})

t.test('a text without arguments stays as it is', async (t) => {
  t.equal(outlineMessage("It's <b>'quoted'</b> # }"), "It's <b>'quoted'</b> # }")
})
