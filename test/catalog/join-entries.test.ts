import t from 'tap'
import { defaultCatalog, httpCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { catchProblems } from './catch-problems.js'

const users = defineCatalog({ 1101: { slug: 'user_blocked', status: 403, message: 'Blocked' }, not_found: { message: 'No such user' } })
const files = defineCatalog({ 1201: { slug: 'file_too_old', status: 410, message: 'Too old' } })

t.test('catalogues of several modules become one', async (t) => {
  const catalog = defineCatalog({ own: { status: 400, message: 'Own' } }, { extends: [users, files] })
  t.strictSame(catalog.entries().map(({ slug }) => slug), [...httpCatalog.entries().map(({ slug }) => slug), 'user_blocked', 'file_too_old', 'own'])
  t.equal(catalog.error(1101).slug, 'user_blocked')
  t.equal(catalog.error(1201).slug, 'file_too_old')
})

t.test('an entry that overrides the one of another wins, whatever the order', async (t) => {
  for (const parents of [[users, files], [files, users]] as const) {
    t.equal(defineCatalog({}, { extends: parents }).get('not_found').message['en'], 'No such user')
  }
  t.equal(defineCatalog({}, { extends: [httpCatalog, defaultCatalog] }).get('not_found').code, 4001)
  t.equal(defineCatalog({}, { extends: [defaultCatalog, httpCatalog] }).get('not_found').code, 4001)
  const anew = defineCatalog({ not_found: { replace: true, status: 404, message: 'Nope' } })
  t.equal(defineCatalog({}, { extends: [files, anew] }).get('not_found').message['en'], 'Nope')
})

t.test('equal entries are one', async (t) => {
  const make = (): typeof files => defineCatalog({ 1201: { slug: 'file_too_old', status: 410, message: 'Too old', match: { instanceof: RangeError } } })
  t.equal(defineCatalog({}, { extends: [make(), make()] }).entries().length, httpCatalog.entries().length + 1)
})

t.test('a code or slug that two define differently is a fault that names both', async (t) => {
  const entry = { status: 400, message: 'Other' }
  const others = [
    [{ user_blocked: entry }, 'the slug user_blocked in one way, received user_blocked 1101 of extends.0 and user_blocked of extends.1'],
    [{ 1101: { ...entry, slug: 'other' } }, 'the code 1101 in one way, received user_blocked 1101 of extends.0 and other 1101 of extends.1'],
    [{ not_found: { message: 'No file' } }, 'the slug not_found in one way, received not_found of extends.0 and not_found of extends.1']
  ] as const
  for (const [definition, problem] of others) {
    const other = defineCatalog(definition as { user_blocked: typeof entry })
    t.strictSame(catchProblems(() => defineCatalog({}, { extends: [users, other] })), [`extends must define ${problem}`])
  }
  const [one, two] = [RangeError, TypeError].map((type) => defineCatalog({ x: { status: 400, message: 'X', match: { instanceof: type } } }))
  t.equal(catchProblems(() => defineCatalog({}, { extends: [one ?? users, two ?? users] })).length, 1)
})

t.test('equal entries whose matchers name codes are one', async (t) => {
  const make = (): typeof files => defineCatalog({ 1201: { slug: 'file_too_old', status: 410, message: 'Too old', match: [{ code: 'EOLD' }, { instanceof: RangeError }] } })
  t.equal(defineCatalog({}, { extends: [make(), make()] }).entries().length, httpCatalog.entries().length + 1)
})
