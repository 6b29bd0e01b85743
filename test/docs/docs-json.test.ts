import { Type } from '@sinclair/typebox'
import t from 'tap'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { toEntryJson, toIndexJson } from '../../lib/docs/docs-json.js'
import { defineFormat } from '../../lib/format/define-format.js'
import { buildSource, factsOf, getEntry } from './build-source.js'

const source = buildSource()

t.test('the index is the catalogue as toJSON gives it', async (t) => {
  const { defaultLocale, locales, entries } = Object(source.catalog.toJSON())
  t.strictSame(toIndexJson(source, source.catalog.entries()), { defaultLocale, locales, entries })
})

t.test('what is the server\'s own business is left out', async (t) => {
  const catalog = defineCatalog({ taken: { status: 409, message: 'Taken', log: 'warn', match: { code: '23505' } } })
  const own = buildSource({ catalog })
  t.strictSame(toIndexJson(own, [getEntry(own, 'taken')]), { defaultLocale: 'en', locales: catalog.locales, entries: [{ slug: 'taken', status: 409, message: { en: 'Taken' } }] })
})

t.test('an entry with its page, params, headers and examples', async (t) => {
  t.match(toEntryJson(factsOf(source, 6001)), {
    code: 6001,
    slug: 'too_many_requests',
    status: 429,
    retryAfter: 60,
    message: { en: 'Too many requests. Try again later' },
    type: '/errors/6001',
    params: {},
    retry: 'yes',
    advice: 'wait',
    headers: { 'Retry-After': '60' },
    examples: [{ format: 'nested', contentType: 'application/json; charset=utf-8', locale: 'en', body: { error: { code: 6001 } } }]
  })
  t.match(toEntryJson(factsOf(source, 3002, 'ru')), { params: { limit: 'plural' }, examples: [{ body: { error: { message: /3 файлов$/ } } }] })
})

t.test('a body that is no JSON is shown as text', async (t) => {
  const text = defineFormat({ name: 'text', contentType: 'text/plain', schema: Type.String(), render: ({ message }) => message })
  t.match(toEntryJson(factsOf(buildSource({ format: text }), 4001)), { examples: [{ format: 'text', body: 'Resource not found' }] })
})
