import fc from 'fast-check'
import t from 'tap'
import { highlightJson } from '../../lib/docs/highlight-json.js'
import { html } from '../../lib/html.js'

const show = (value: unknown): string => highlightJson(JSON.stringify(value, null, 2)).toString()

t.test('names, strings and scalars', async (t) => {
  t.equal(show({ a: 'x' }), '{\n  <span class="n">&quot;a&quot;</span>: <span class="s">&quot;x&quot;</span>\n}')
  t.equal(show([1, -2.5e-7, true, null]), '[\n  <span class="v">1</span>,\n  <span class="v">-2.5e-7</span>,\n  <span class="v">true</span>,\n  <span class="v">null</span>\n]')
  t.equal(show('a "quoted": 5'), '<span class="s">&quot;a \\&quot;quoted\\&quot;: 5&quot;</span>')
})

t.test('nothing is lost, whatever the JSON', async (t) => {
  t.doesNotThrow(() => fc.assert(fc.property(fc.json(), (json) => {
    return highlightJson(json).toString().replace(/<\/?span[^>]*>/g, '') === html`${json}`.toString()
  }), { numRuns: 100 }))
})
