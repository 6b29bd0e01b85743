import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { createEntryFinder } from '../../lib/compile/create-entry-finder.js'
import { createStatusFinder } from '../../lib/compile/create-status-finder.js'
import { statusSlugs } from '../../lib/foreign/status-slugs.js'
import type { AnyCatalog } from '../../types/catalog.js'

const policy = { challenge: false, cacheControl: false, codeHeader: false } as const
function slugOf (catalog: AnyCatalog): (status: number) => string {
  const byStatus = createStatusFinder(createEntryFinder(catalog, policy))
  return (status) => byStatus(status).entry.slug
}

t.test('the built-in slug of each status', async (t) => {
  const slug = slugOf(defaultCatalog)
  for (const [status, expected] of Object.entries(statusSlugs)) t.equal(slug(Number(status)), expected)
})

t.test('bad_request and internal for the others', async (t) => {
  const slug = slugOf(defaultCatalog)
  for (const status of [402, 407, 418, 426, 451, 499]) t.equal(slug(status), 'bad_request')
  for (const status of [505, 507, 511, 599]) t.equal(slug(status), 'internal')
})

t.test('never just any entry of the status', async (t) => {
  const catalog = defineCatalog({ teapot: { status: 418, message: 'Tea' }, aaa: { status: 404, message: 'A' }, not_found: { status: 410, message: 'B' } })
  t.equal(slugOf(catalog)(418), 'bad_request')
  t.equal(slugOf(catalog)(404), 'not_found')
  t.equal(slugOf(catalog)(410), 'gone')
})
