import { Type } from '@sinclair/typebox'
import t from 'tap'
import { renderEntry } from '../../lib/docs/render-entry.js'
import { defineCatalog } from '../../lib/index.js'
import { defineFormat } from '../../lib/format/define-format.js'
import type { ErrorCatalogOptions } from '../../types/options.js'
import { buildSource, factsOf, toView } from './build-source.js'

function render (codeOrSlug: number | string, locale = 'en', options: ErrorCatalogOptions = {}): string {
  const source = buildSource(options)
  return renderEntry(source, factsOf(source, codeOrSlug, locale), toView(locale))
}

t.test('what it is', async (t) => {
  const page = render(3002)
  t.match(page, '<title>You can have at most … · 3002 · Errors</title>')
  t.match(page, '<h1>You can have at most …</h1>')
  t.match(page, '<span class="status s4"><bdi dir="ltr">403 <span lang="en">Forbidden</span></bdi></span>')
  t.match(page, '<dt>Code</dt><dd><code data-copy>3002</code>')
  t.match(page, '<dt>Name</dt><dd><code data-copy>file_quota</code>')
  t.match(page, '<p>Empty the bin, or choose a larger plan.</p>')
  t.match(page, '<div><dt><code dir="ltr">limit</code></dt><dd>number</dd></div>')
  t.match(page, '<details class="fold">\n<summary id="params">Parameters of the message</summary>')
  t.match(page, '<dd lang="ru" dir="ltr">У вас может быть не больше 3 файлов\n<code class="template"')
  t.notMatch(page, 'class="note"')
})

t.test('an entry without a number, whose texts are text', async (t) => {
  const page = render('email_sending')
  t.notMatch(page, '<dt>Code</dt>')
  t.match(page, '<p>The &lt;b&gt;mail service&lt;/b&gt; &amp; its answer.</p>')
  t.match(page, '<span class="status s5">')
  t.notMatch(page, 'id="params"')
})

t.test('in a language that it lacks', async (t) => {
  const page = render('voucher_spent', 'ru')
  t.match(page, '<h1 lang="en" dir="ltr">The voucher is spent</h1>')
  t.match(page, '<p class="note"><strong>Больше не используется.</strong>')
  t.match(page, '<html lang="ru" dir="ltr">')
})

t.test('what to do', async (t) => {
  t.match(render(6001), /<div class="advice yes">\n<p><strong>Retry later<\/strong><\/p>\n<p>The condition is temporary\. .*<\/p>\n<p>Wait at least 1 minute<\/p>/)
  t.match(render('gone'), /<div class="advice no">\n<p><strong>Do not retry<\/strong><\/p>\n<p>.*<\/p>\n\n<\/div>/)
  t.match(render(2002), '<div class="advice changed">')
})

t.test('headers', async (t) => {
  const page = render(2002)
  t.match(page, '<div><dt><code dir="ltr">WWW-Authenticate</code></dt><dd><code dir="ltr">Bearer realm=&quot;api&quot;, error=&quot;invalid_token&quot;</code><span>How to authenticate</span></dd></div>')
  t.match(render(2002, 'en', { codeHeader: 'error-code' }), '<div><dt><code dir="ltr">Error-Code</code></dt><dd><code dir="ltr">2002</code></dd></div>')
  t.notMatch(render('not_found', 'en', { cacheControl: false, docs: undefined }), 'id="headers"')
})

t.test('an example in each format', async (t) => {
  const text = defineFormat({ name: 'text', contentType: 'text/plain', schema: Type.String(), render: ({ message }) => `<${message}>` })
  const page = render(4001, 'en', { format: ['nested', text] })
  t.match(page, '<figcaption><b>nested</b>')
  t.match(page, '<span class="line">HTTP/1.1 404 Not Found</span>\n<span class="h">Content-Type:</span> application/json; charset=utf-8\n<span class="h">Content-Language:</span> en\n')
  t.match(page, '<span class="n">&quot;code&quot;</span>: <span class="v">4001</span>')
  t.match(page, '<span data-copy>&lt;Resource not found&gt;</span>')
})

t.test('a header of any name, also of one that every object has, shows no source code', async (t) => {
  const names = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty']
  const odd = defineCatalog({ odd: { status: 400, message: 'x', headers: Object.fromEntries(names.map((name) => [name, 'a'])) } })
  const page = render('odd', 'en', { catalog: odd })
  for (const name of ['Constructor', 'Tostring', 'Valueof', 'Hasownproperty']) t.match(page, `<div><dt><code dir="ltr">${name}</code></dt><dd><code dir="ltr">a</code></dd></div>`)
  t.notMatch(page, /native code|function/)
})

t.test('what an author tells of an entry', async (t) => {
  const own = defineCatalog({
    7: { slug: 'card', status: 402, message: 'Card {n}', title: 'A card', tags: ['money', 'late'], since: '2.1', action: { en: 'Pay <first>' }, links: [{ url: '/pay?a&b', title: { en: 'Pay', ru: 'Оплата' } }] },
    old: { status: 402, message: 'Old', retired: true, replacedBy: 'card' },
    older: { status: 402, message: 'Older', retired: true, replacedBy: 'hush' },
    hush: { status: 402, message: 'Hush', internal: true }
  })
  const page = render('card', 'en', { catalog: own })
  t.match(page, '<h1>A card</h1>')
  t.match(page, '<dt>Tags</dt><dd>money · late</dd>')
  t.match(page, '<dt>Since</dt><dd>2.1</dd>')
  t.match(page, '<p>Pay &lt;first&gt;</p>')
  t.match(page, '<h2 id="links"><a class="anchor" href="#links">See also</a></h2>\n<ul class="links">\n<li><a href="/pay?a&amp;b">Pay</a></li>')
  t.match(render('old', 'en', { catalog: own }), 'Replaced by: <a href="/errors/7"><code>7</code></a></p>')
  const older = render('older', 'en', { catalog: own })
  t.match(older, 'class="note"')
  t.notMatch(older, /Replaced|hush/)
})

t.test('who returns it, how to ask for it and how to read it', async (t) => {
  const source = { ...buildSource(), routes: () => [{ method: 'POST, PUT', url: "/it's/:id" }, { method: 'GET', url: '/' }], site: { title: undefined, links: [], origin: 'https://x.example/api' } }
  const page = renderEntry(source, factsOf(source, 3002), toView('en'))
  t.match(page, '<h2 id="routes"><a class="anchor" href="#routes">Returned by</a></h2>\n<ul class="routes">\n<li><code dir="ltr" translate="no"><b>POST, PUT</b> /it&#39;s/:id</code></li>\n<li>')
  t.match(page, 'curl -i -X POST &#39;https://x.example/api/it&#39;\\&#39;&#39;s/:id&#39; \\\n  -H &#39;Accept: application/json&#39;')
  t.match(page, 'await fetch(&quot;/it&#39;s/:id&quot;, { method: &#39;POST&#39; })')
  t.match(page, 'if (isApiError(info, 3002)) {')
  const other = render('email_sending')
  t.notMatch(other, /Returned by|curl/)
  t.match(other, 'if (isApiError(info, &#39;email_sending&#39;)) {')
  const nowhere = { ...buildSource(), formats: [], routes: source.routes }
  t.match(renderEntry(nowhere, factsOf(nowhere, 3002), toView('en')), '&#39;https://api.example.com/it')
})
