import t from 'tap'
import { httpCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { toPublicEntries, type DocsSource } from '../../lib/docs/docs-source.js'
import { renderIndex } from '../../lib/docs/render-index.js'
import { EVERYTHING, listEntries, type SearchQuery } from '../../lib/docs/search-entries.js'
import { buildSource, toView } from './build-source.js'

const source = buildSource()

function render (from: DocsSource, locale: string, query: Partial<SearchQuery> = {}, isChosen = false): string {
  return renderIndex(from, { listed: listEntries(from, toPublicEntries(from), locale), query: { ...EVERYTHING, ...query } }, toView(locale, isChosen))
}

t.test('own entries, then the built-in ones', async (t) => {
  const page = render(source, 'en')
  t.match(page, '<h2 id="own"><a class="anchor" href="#own">Errors of this API</a></h2>\n<ul>\n<li data-s="')
  t.match(page, '<h2 id="general"><a class="anchor" href="#general">General errors</a></h2>\n<ul>\n<li data-s="')
  t.match(page, '<li data-s="У вас может быть не больше …"><a href="/errors/3002"><i>3002</i> <b>file_quota</b> You can have at most … <u>403</u></a>')
  t.match(page, '<li data-t="mail" data-s="Произошла ошибка при отправке E-Mail"><a href="/errors/email_sending"><i></i> <b>email_sending</b> The e-mail could not be sent <u>502</u></a>')
  t.match(page, '<li><a href="/errors/voucher_spent"><i></i> <b>voucher_spent</b> The voucher is spent <u>409</u> <em>Retired</em></a>')
  t.match(page, 'role="status" data-text="{shown} of {total}">38 of 38</p>')
  t.notMatch(page, 'secret_plan')
  t.notMatch(page, /<(?:li|section)[^>]* hidden/)
})

t.test('what one can choose among', async (t) => {
  const page = render(source, 'en', { status: '502' })
  t.match(page, '<label>Status <select name="status">\n<option value="">Any</option>\n<option>400</option>')
  t.match(page, '<option selected>502</option>')
  t.match(page, '<label>Tag <select name="tag">\n<option value="">Any</option>\n<option>mail</option>\n</select></label>')
  t.match(page, '>2 of 38</p>')
  t.notMatch(render(buildSource({ catalog: httpCatalog }), 'en'), 'name="tag"', 'nothing has a tag')
})

t.test('the name of the API', async (t) => {
  const page = render({ ...source, site: { title: 'Files & more', links: [], origin: '' } }, 'en')
  t.match(page, '<h1>Files &amp; more</h1>')
  t.match(page, '<title>Files &amp; more</title>')
})

t.test('a chosen language, and texts that it lacks', async (t) => {
  const page = render(source, 'ru', {}, true)
  t.match(page, '<a href="/errors/3002?lang=ru"><i>3002</i> <b>file_quota</b> У вас может быть не больше … <u>403</u></a>')
  t.match(page, '<span lang="en" dir="ltr">The voucher is spent</span> <u>409</u> <em>Больше не используется</em>')
  t.match(page, '<input type="hidden" name="lang" value="ru">')
  t.notMatch(render(source, 'ru'), 'name="lang"')
})

t.test('a search hides what it does not find', async (t) => {
  const page = render(source, 'en', { text: '"E-mail" ' })
  t.match(page, 'name="q" value="&quot;E-mail&quot; "')
  t.match(page, 'id="none">No error matches your search. <a href="/errors">All errors</a>')
  t.strictSame(render(source, 'en', { text: 'The E-mail' }).match(/<section[^>]*>/g), ['<section data-group>', '<section data-group hidden>'])
  const found = render(source, 'en', { text: 'e-mail' })
  t.match(found, 'id="none" hidden>')
  t.match(found, '>3 of 38</p>', 'the texts of two have the word in French')
  t.match(found, /<li data-t="mail" [^>]*><a href="\/errors\/email_sending">/)
  t.match(found, /<li hidden data-s="[^"]*"><a href="\/errors\/9004">/)
  t.strictSame(found.match(/<section[^>]*>/g), ['<section data-group>', '<section data-group>'])
})

t.test('a language that the pages do not speak is marked where it is shown', async (t) => {
  const catalog = defineCatalog({ gone: { status: 410, message: { en: 'Gone', he: 'נעלם' } } }, { extends: httpCatalog })
  const page = render(buildSource({ catalog }), 'he')
  t.match(page, '<html lang="en" dir="ltr">')
  t.match(page, '<ul lang="he" dir="rtl">\n<li data-s="')
  t.match(page, '<a href="/errors/gone"><i></i> <b>gone</b> נעלם <u>410</u></a>')
  t.match(page, '<span lang="en" dir="ltr">Resource not found</span>')
  t.match(page, 'class="index uncoded"', 'no entry has a number')
})
