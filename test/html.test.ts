import fc from 'fast-check'
import t from 'tap'
import { html } from '../lib/html.js'

/** What a parser of HTML reads in escaped text. */
function unescape (text: string): string {
  const chars: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => chars[entity] ?? '')
}

t.test('values are escaped, markup is not', async (t) => {
  t.equal(html`<p title="${'"a" & \'b\''}">${'<script>'}</p>`.toString(), '<p title="&quot;a&quot; &amp; &#39;b&#39;">&lt;script&gt;</p>')
  t.equal(html`<p>${html`<b>${'<'}</b>`}</p>`.toString(), '<p><b>&lt;</b></p>')
  t.equal(html`<p>${[1, html`<b>`, ['<', [html`</b>`]]]}</p>`.toString(), '<p>1<b>&lt;</b></p>')
})

t.test('what is not there leaves nothing', async (t) => {
  t.equal(html`<p${false}>${undefined}${[]}${''}${0}</p>`.toString(), '<p>0</p>')
})

t.test('nothing but the template makes markup', async (t) => {
  const forged = { markup: '<b>', toString: () => '<b>' }
  // What untyped code may pass.
  const values: unknown = [String(forged), JSON.stringify(forged)]
  t.notMatch(html`${values as string[]}`.toString(), '<b>')
})

t.test('no text gets out of its place, and none is changed', async (t) => {
  const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</p><script>alert(1)</script>', '" onclick="x', "' x='", '&lt;', '<!--', ']]>', '&#0;'))
  t.doesNotThrow(() => fc.assert(fc.property(hostile, hostile, (attribute, text) => {
    const [, inAttribute = '', inText = ''] = /^<p title="([^"<>']*)">([^<>]*)<\/p>$/.exec(html`<p title="${attribute}">${[text]}</p>`.toString()) ?? []
    return unescape(inAttribute) === attribute && unescape(inText) === text
  }), { numRuns: 200 }))
})
