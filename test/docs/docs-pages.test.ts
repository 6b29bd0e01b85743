import t from 'tap'
import { createDocsPages, DOCS_TYPES, type PageRequest } from '../../lib/docs/docs-pages.js'
import { buildSource } from './build-source.js'

const pages = createDocsPages(buildSource())

function toRequest (mediaType: PageRequest['mediaType'], locale = 'en'): PageRequest {
  return { mediaType, locale, isChosen: false }
}

t.test('each page in each form', async (t) => {
  const beginnings = { 'text/html': /^<!doctype html>/, 'application/json': /^\{/ }
  for (const mediaType of DOCS_TYPES) {
    t.match(pages.index(toRequest(mediaType), ''), beginnings[mediaType])
    t.match(pages.entry(toRequest(mediaType), '3002'), beginnings[mediaType])
  }
})

t.test('a search narrows each form', async (t) => {
  t.equal(JSON.parse(pages.index(toRequest('application/json'), 'quota')).entries.length, 1)
  t.match(pages.index(toRequest('text/html', 'ru'), 'файл'), '>0 из 38<')
  t.match(pages.index(toRequest('text/html', 'ru'), 'больше {limit}'), '>1 из 38<')
})

t.test('entries by number and by name', async (t) => {
  const html = toRequest('text/html')
  t.equal(pages.entry(html, 'file_quota'), pages.entry(html, '3002'))
  for (const name of ['secret_plan', '9999', '03002', '', '__proto__']) t.equal(pages.entry(html, name), undefined, name)
})
