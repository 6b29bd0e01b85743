import t from 'tap'
import { httpCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { toPublicEntries, type DocsSource } from '../../lib/docs/docs-source.js'
import { renderIndex } from '../../lib/docs/render-index.js'
import { listEntries } from '../../lib/docs/search-entries.js'
import { buildSource, toView } from './build-source.js'

const source = buildSource()

function render (from: DocsSource, locale: string, query = '', isChosen = false): string {
  return renderIndex(from, { listed: listEntries(from, toPublicEntries(from), locale), query }, toView(locale, isChosen))
}

t.test('entries by status', async (t) => {
  const page = render(source, 'en')
  t.match(page, '<h2 id="s502"><a class="anchor" href="#s502"><bdi dir="ltr">502 <span lang="en">Bad Gateway</span></bdi></a></h2>\n<ul>\n<li><a href="/errors/9004">')
  t.match(page, '<li><a href="/errors/3002"><i>3002</i> <b>file_quota</b> You can have at most {limit}</a>')
  t.match(page, '<li><a href="/errors/email_sending"><i></i> <b>email_sending</b> The e-mail could not be sent</a>')
  t.match(page, '<b>voucher_spent</b> The voucher is spent <em>Retired</em></a>')
  t.match(page, '<li><a href="#s502"><bdi dir="ltr">502 <span lang="en">Bad Gateway</span></bdi></a></li>')
  t.match(page, 'role="status" data-text="{shown} of {total}">38 of 38</p>')
  t.notMatch(page, 'secret_plan')
  t.notMatch(page, /<(?:li|section)[^>]* hidden/)
})

t.test('a chosen language, and texts that it lacks', async (t) => {
  const page = render(source, 'ru', '', true)
  t.match(page, '<li><a href="/errors/3002?lang=ru"><i>3002</i> <b>file_quota</b> У вас может быть не больше {limit}</a>')
  t.match(page, '<span lang="en" dir="ltr">The voucher is spent</span> <em>Больше не используется</em>')
  t.match(page, '<input type="hidden" name="lang" value="ru">')
  t.notMatch(render(source, 'ru'), 'name="lang"')
})

t.test('a search hides what it does not find', async (t) => {
  const page = render(source, 'en', '"E-mail" ')
  t.match(page, 'name="q" value="&quot;E-mail&quot; "')
  t.match(page, 'id="none">No error matches your search. <a href="/errors">All errors</a>')
  const found = render(source, 'en', 'e-mail')
  t.match(found, 'id="none" hidden>')
  t.match(found, '>1 of 38</p>')
  t.match(found, '<li><a href="/errors/email_sending">')
  t.match(found, '<li hidden><a href="/errors/9004">')
  t.match(found, '<li><a href="#s502">')
  t.match(found, '<li hidden><a href="#s400">')
  t.equal(found.match(/<section data-group hidden>/g)?.length, found.match(/<section /g)?.length as number - 1)
})

t.test('a language that the pages do not speak is marked where it is shown', async (t) => {
  const catalog = defineCatalog({ gone: { status: 410, message: { en: 'Gone', he: 'נעלם' } } }, { extends: httpCatalog })
  const page = render(buildSource({ catalog }), 'he')
  t.match(page, '<html lang="en" dir="ltr">')
  t.match(page, '<ul lang="he" dir="rtl">\n<li><a href="/errors/gone"><i></i> <b>gone</b> נעלם</a>')
  t.match(page, '<span lang="en" dir="ltr">Resource not found</span>')
  t.match(page, 'class="index uncoded"', 'no entry has a number')
})
