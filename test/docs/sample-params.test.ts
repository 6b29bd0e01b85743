import t from 'tap'
import { toSampleParams } from '../../lib/docs/sample-params.js'
import { compileMessage } from '../../lib/message/compile-message.js'
import { parseMessage } from '../../lib/message/parse-message.js'

t.test('a sample for each kind of argument fits the text', async (t) => {
  const text = '{who} {kind, select, a {A} other {B}} {n, number} {count, plural, one {#} other {# files}} {place, selectordinal, few {#rd} other {#th}} {due, date, ::yyyy} {due, time, ::s}'
  const message = compileMessage(text, 'en')
  t.equal(typeof message === 'function' && message(toSampleParams(parseMessage(text).arguments)), '{who} B 3 3 files 3rd 2030 0')
})

t.test('no arguments, no samples', async (t) => {
  t.strictSame(toSampleParams(new Map()), {})
})
