import t from 'tap'
import { createDocsLinks, toEntryId, toPublicEntries } from '../../lib/docs/docs-source.js'
import { buildSource, getEntry } from './build-source.js'

const source = buildSource()

t.test('the public entries in order', async (t) => {
  const entries = toPublicEntries(source)
  t.equal(entries.length, source.catalog.entries().length - 1)
  t.notOk(entries.some(({ slug }) => slug === 'secret_plan'))
  t.strictSame(entries.slice(0, 4).map(({ slug }) => slug), ['file_quota', 'email_sending', 'voucher_spent', 'bad_request'], 'own ones first, and those with a number before those without')
  const codes = entries.slice(3).map(({ code }) => Number(code))
  t.strictSame(codes, codes.toSorted((a, b) => a - b))
})

t.test('links go by number, else by slug, and keep a chosen language', async (t) => {
  const { index, entry } = createDocsLinks('/v1/errors')
  t.equal(index(undefined), '/v1/errors')
  t.equal(index('pt-BR'), '/v1/errors?lang=pt-BR')
  t.equal(entry(getEntry(source, 3002), undefined), '/v1/errors/3002')
  t.equal(entry(getEntry(source, 'email_sending'), 'ru'), '/v1/errors/email_sending?lang=ru')
  t.equal(toEntryId(getEntry(source, 'file_quota')), '3002')
})
