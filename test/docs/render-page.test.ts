import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import type { DocsSite } from '../../lib/docs/docs-source.js'
import { html } from '../../lib/html.js'
import { renderCopyButton, renderHeading, renderPage, renderStatus, toLanguageAttributes, type PageParts } from '../../lib/docs/render-page.js'
import { toView } from './build-source.js'

function toSource (locales: readonly string[], site?: DocsSite): PageParts['source'] {
  return { catalog: defaultCatalog, locales, links: { index: (locale = '') => `/errors?lang=${locale}`, entry: () => '' }, ...(site && { site }) }
}

const parts: PageParts = {
  title: '<Title>',
  view: toView('ru', true),
  source: toSource(['en', 'ru', 'ar']),
  self: (locale = '') => `/errors/1?a=1&lang=${locale}`,
  content: html`<main id="main">…</main>`
}

t.test('the frame', async (t) => {
  const page = renderPage(parts)
  t.match(page, /^<!doctype html>\n<html lang="ru" dir="ltr">\n/)
  t.match(page, '<title>&lt;Title&gt;</title>')
  t.match(page, '<a class="skip" href="#main">Перейти к содержанию</a>')
  t.match(page, '<a class="home" href="/errors?lang=ru">Ошибки</a>')
  t.match(page, '<link rel="canonical" href="/errors/1?a=1&amp;lang=ru">')
  t.match(page, '<link rel="alternate" hreflang="ar" href="/errors/1?a=1&amp;lang=ar">')
})

t.test('the name of the API, and its links', async (t) => {
  const page = renderPage({ ...parts, source: toSource(['ru'], { title: 'Files <1>', origin: '', links: [{ url: '/a?b&c', title: { en: 'Guide' } }, { url: '/d', title: { en: 'Terms', ru: 'Условия' } }] }) })
  t.match(page, '<a class="home" href="/errors?lang=ru">Files &lt;1&gt;</a>\n<nav class="site" aria-label="См. также"> <a href="/a?b&amp;c" lang="en" dir="ltr">Guide</a> <a href="/d">Условия</a></nav>')
  t.notMatch(renderPage(parts), 'class="site"')
})

t.test('the language switch', async (t) => {
  const page = renderPage(parts)
  t.match(page, '<summary><span class="unseen">Язык: </span><span>Русский</span></summary>')
  t.match(page, '<li><a href="/errors/1?a=1&amp;lang=en" hreflang="en" lang="en" dir="ltr">English</a></li>')
  t.match(page, '<li><a href="/errors/1?a=1&amp;lang=ru" hreflang="ru" aria-current="true">Русский</a></li>')
  t.match(page, '<li><a href="/errors/1?a=1&amp;lang=ar" hreflang="ar" lang="ar" dir="rtl">العربية</a></li>')
  t.notMatch(renderPage({ ...parts, source: toSource(['ru']) }), /<details|rel="alternate"/, 'of one language there is none')
})

t.test('links of a page whose language was negotiated do not name it', async (t) => {
  t.match(renderPage({ ...parts, view: toView('ru') }), '<a class="home" href="/errors?lang=">')
})

t.test('a page in a language that the pages do not speak is English', async (t) => {
  const page = renderPage({ ...parts, view: toView('nl'), source: toSource(['en', 'nl']) })
  t.match(page, '<html lang="en" dir="ltr">')
  t.match(page, '<span class="unseen">Language: </span><span lang="nl" dir="ltr">Nederlands</span>')
})

t.test('parts', async (t) => {
  t.equal(toLanguageAttributes('ru', 'ru'), false)
  t.equal(String(toLanguageAttributes('ar', 'ru')), ' lang="ar" dir="rtl"')
  t.equal(renderHeading('a', '<').toString(), '<h2 id="a"><a class="anchor" href="#a">&lt;</a></h2>')
  t.equal(renderStatus(404, 'Not Found').toString(), '<bdi dir="ltr">404 <span lang="en">Not Found</span></bdi>')
  t.equal(renderCopyButton(toView('en').texts, 'nested').toString(),
    '<button type="button" class="copy" data-copied="Copied" hidden><span>Copy</span> <span class="unseen">nested</span></button>')
})
