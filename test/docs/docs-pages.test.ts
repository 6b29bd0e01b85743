import t from 'tap'
import { createDocsPages, DOCS_TYPES, type PageRequest } from '../../lib/docs/docs-pages.js'
import { EVERYTHING } from '../../lib/docs/search-entries.js'
import { buildSource } from './build-source.js'

const pages = createDocsPages(buildSource())

function toRequest (mediaType: PageRequest['mediaType'], locale = 'en'): PageRequest {
  return { mediaType, locale, isChosen: false }
}

t.test('each page in each form', async (t) => {
  const beginnings = { 'text/html': /^<!doctype html>/, 'application/json': /^\{/ }
  for (const mediaType of DOCS_TYPES) {
    t.match(pages.index(toRequest(mediaType), EVERYTHING), beginnings[mediaType])
    t.match(pages.entry(toRequest(mediaType), '3002'), beginnings[mediaType])
  }
})

t.test('a search narrows each form', async (t) => {
  t.equal(JSON.parse(pages.index(toRequest('application/json'), { ...EVERYTHING, text: 'quota' })).entries.length, 1)
  t.match(pages.index(toRequest('text/html', 'ru'), { ...EVERYTHING, text: 'файл' }), '>0 из 38<')
  t.match(pages.index(toRequest('text/html', 'ru'), { ...EVERYTHING, text: 'nowhere' }), '>0 из 38<')
})

t.test('entries by number and by name', async (t) => {
  const html = toRequest('text/html')
  t.equal(pages.entry(html, 'file_quota'), pages.entry(html, '3002'))
  for (const name of ['secret_plan', '9999', '03002', '', '__proto__']) t.equal(pages.entry(html, name), undefined, name)
})

t.test('an entry stands between its neighbours of the index', async (t) => {
  const html = toRequest('text/html')
  t.match(pages.entry(html, '3002'), /<nav class="around" aria-label="All errors">\s*<a rel="next" href="\/errors\/email_sending">Next <code>email_sending<\/code><\/a>\s*<\/nav>/)
  t.match(pages.entry(html, 'email_sending'), /rel="prev" href="\/errors\/3002".*\n<a rel="next" href="\/errors\/voucher_spent"/)
})

t.test('a page for an address that no entry has, and an index for programs', async (t) => {
  const missing = pages.missing({ locale: 'ru', isChosen: true })
  t.match(missing, '<h1>Ошибки с таким именем нет</h1>')
  t.match(missing, '<form name="search" action="/errors">')
  const guide = pages.guide({ locale: 'en', isChosen: false })
  t.match(guide, /^# API errors\n\n> Every error .*\n\n## Errors of this API\n\n- \[3002 file_quota\]\(\/errors\/3002\): 403\. You can have at most …\n- \[email_sending\]/)
  t.match(guide, '- [voucher_spent](/errors/voucher_spent): 409. The voucher is spent (Retired)')
  t.match(guide, /\n\n## General errors\n\n- \[1000 bad_request\]/)
  t.notMatch(guide, 'secret_plan')
})
