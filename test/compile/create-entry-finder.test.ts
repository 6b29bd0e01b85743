import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { createEntryFinder } from '../../lib/compile/create-entry-finder.js'

const policy = { challenge: false, cacheControl: 'no-store', codeHeader: false } as const

t.test('an entry is compiled when it is first asked for, once', async (t) => {
  const find = createEntryFinder(defaultCatalog, policy)
  const notFound = find(4001)
  t.equal(notFound?.entry, defaultCatalog.get('not_found'))
  t.equal(notFound?.index, 0)
  t.equal(notFound?.headers['cache-control'], 'no-store')
  t.equal(find('not_found'), notFound)
  t.equal(find(4001), notFound)
  t.equal(find('gone')?.index, 1, 'numbered in the order of first use')
  t.equal(find(8003), find('gone'))
})

t.test('what the catalogue does not have', async (t) => {
  const find = createEntryFinder(defaultCatalog, policy)
  for (const key of [4004, '4001', 'toString', '__proto__', '', NaN, null, undefined, {}, [4001], Symbol('x'), true]) {
    t.equal(find(key), undefined)
    t.equal(find(key), undefined, 'twice')
  }
})
