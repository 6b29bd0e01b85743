import t from 'tap'
import { escapeControls, escapeReport } from '../../lib/cli/escape-controls.js'

t.test('what a terminal obeys is written out', async (t) => {
  t.equal(escapeControls('a\u001b[31m\u009b\u202eb\n'), 'a\\u{1b}[31m\\u{9b}\\u{202e}b\\u{a}')
  t.equal(escapeControls('é 漢'), 'é 漢')
  t.strictSame(escapeReport({ a: ['\u001b', 1, null], b: { c: true } }), { a: ['\\u{1b}', 1, null], b: { c: true } })
})
