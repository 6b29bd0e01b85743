import t from 'tap'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { toPublicEntries } from '../../lib/docs/docs-source.js'
import { EVERYTHING, listEntries, searchEntries, type SearchQuery } from '../../lib/docs/search-entries.js'
import { buildSource } from './build-source.js'

const source = buildSource()
const entries = toPublicEntries(source)

const find = (text: string, locale = 'en', query: Partial<SearchQuery> = {}): string[] => {
  return [...searchEntries(listEntries(source, entries, locale), { ...EVERYTHING, text, ...query })].map(({ entry }) => entry.slug)
}

t.test('by number, name, text and status', async (t) => {
  t.strictSame(find('3002'), ['file_quota'])
  t.strictSame(find('email_s'), ['email_sending'])
  t.strictSame(find('CANNOT be Satisfied'), ['range_not_satisfiable'])
  t.strictSame(find('502'), ['email_sending', 'bad_gateway'])
  t.strictSame(find('bad gateway e-mail'), ['email_sending'])
})

t.test('in all languages of the catalogue', async (t) => {
  t.strictSame(find('СРОК refresh', 'ru'), ['refresh_token_expired'])
  t.strictSame(find('срок refresh', 'en'), ['refresh_token_expired'])
  t.strictSame(find('voucher', 'ru'), ['voucher_spent'], 'where a text is missing, in the default one')
})

t.test('of one status, and with one tag', async (t) => {
  t.strictSame(find('e-mail', 'en', { status: '502' }), ['email_sending'])
  t.strictSame(find('', 'en', { status: '50' }), [])
  const catalog = defineCatalog({ card: { status: 402, message: 'Card', title: 'Plastic', tags: ['money', 'late'] }, other: { status: 402, message: 'Other' } })
  const tagged = buildSource({ catalog })
  const among = listEntries(tagged, toPublicEntries(tagged), 'en')
  const slugsOf = (tag: string): string[] => [...searchEntries(among, { ...EVERYTHING, tag })].map(({ entry }) => entry.slug)
  t.strictSame(slugsOf('late'), ['card'])
  t.strictSame(slugsOf('lat'), [])
  t.equal(among.find(({ entry }) => entry.slug === 'card')?.title.text, 'Plastic')
  t.equal(searchEntries(among, { ...EVERYTHING, text: 'plastic card' }).size, 1, 'by the title and by the text')
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
  t.strictSame(titleOf('file_quota'), { locale: 'ru', text: 'У вас может быть не больше …' })
  t.strictSame(titleOf('voucher_spent'), { locale: 'en', text: 'The voucher is spent' })
})
