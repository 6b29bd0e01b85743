import t from 'tap'
import { toPublicEntries } from '../../lib/docs/docs-source.js'
import { listEntries, searchEntries } from '../../lib/docs/search-entries.js'
import { buildSource } from './build-source.js'

const source = buildSource()
const entries = toPublicEntries(source)

const find = (query: string, locale = 'en'): string[] => {
  return [...searchEntries(listEntries(source, entries, locale), query)].map(({ entry }) => entry.slug)
}

t.test('by number, name, text and status', async (t) => {
  t.strictSame(find('3002'), ['file_quota'])
  t.strictSame(find('email_s'), ['email_sending'])
  t.strictSame(find('CANNOT be Satisfied'), ['range_not_satisfiable'])
  t.strictSame(find('502'), ['bad_gateway', 'email_sending'])
  t.strictSame(find('bad gateway e-mail'), ['email_sending'])
  t.strictSame(find('{limit}'), ['file_quota'])
})

t.test('in the language of the list', async (t) => {
  t.strictSame(find('СРОК refresh', 'ru'), ['refresh_token_expired'])
  t.strictSame(find('срок refresh', 'en'), [])
  t.strictSame(find('voucher', 'ru'), ['voucher_spent'], 'where a text is missing, in the default one')
})

t.test('an empty search finds all, and of a long one the beginning is read', async (t) => {
  t.equal(find('').length, entries.length)
  t.equal(find('  \t ').length, entries.length)
  t.strictSame(find(`3002${' '.repeat(96)}nowhere`), ['file_quota'])
  t.strictSame(find('nowhere'), [])
})

t.test('texts that are missing are those of the default locale', async (t) => {
  const listed = listEntries(source, entries, 'ru')
  const titleOf = (slug: string): unknown => listed.find(({ entry }) => entry.slug === slug)?.title
  t.strictSame(titleOf('file_quota'), { locale: 'ru', text: 'У вас может быть не больше {limit}' })
  t.strictSame(titleOf('voucher_spent'), { locale: 'en', text: 'The voucher is spent' })
})
