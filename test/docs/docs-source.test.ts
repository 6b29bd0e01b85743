import t from 'tap'
import { createDocsLinks, toEntryId, toPublicEntries } from '../../lib/docs/docs-source.js'
import { buildSource, getEntry } from './build-source.js'

const source = buildSource()

t.test('the public entries, by status', async (t) => {
  const entries = toPublicEntries(source)
  t.equal(entries.length, source.catalog.entries().length - 1)
  t.notOk(entries.some(({ slug }) => slug === 'secret_plan'))
  const statuses = entries.map(({ status }) => status)
  t.strictSame(statuses, statuses.toSorted((a, b) => a - b))
  t.strictSame(entries.filter(({ status }) => status === 400).map(({ code }) => code), [1000, 1001, 1002, 1003, 1004, 1005, 1006], 'in the order of the catalogue')
})

t.test('links go by number, else by slug, and keep a chosen language', async (t) => {
  const { index, entry } = createDocsLinks('/v1/errors')
  t.equal(index(undefined), '/v1/errors')
  t.equal(index('pt-BR'), '/v1/errors?lang=pt-BR')
  t.equal(entry(getEntry(source, 3002), undefined), '/v1/errors/3002')
  t.equal(entry(getEntry(source, 'email_sending'), 'ru'), '/v1/errors/email_sending?lang=ru')
  t.equal(toEntryId(getEntry(source, 'file_quota')), '3002')
})
