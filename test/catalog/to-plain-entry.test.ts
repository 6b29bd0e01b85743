import t from 'tap'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { toPlainEntry } from '../../lib/catalog/to-plain-entry.js'

t.test('what says nothing is left out', async (t) => {
  const catalog = defineCatalog({ bare: { status: 400, message: 'Bare' } }, { extends: null })
  t.strictSame(toPlainEntry(catalog.get('bare')), { slug: 'bare', status: 400, message: { en: 'Bare' } })
})

t.test('what says something stays, zero too', async (t) => {
  const full = {
    code: 5,
    slug: 'full',
    status: 401,
    message: { en: 'Full' },
    description: { en: 'Full to the brim' },
    challenge: 'Basic realm="x"',
    retryAfter: 0,
    headers: { 'x-full': '' },
    log: 'silent',
    internal: true,
    retired: true,
    match: [{ name: 'FullError' }]
  } as const
  const catalog = defineCatalog({ full }, { extends: null })
  t.strictSame(toPlainEntry(catalog.get('full')), full)
})

t.test('a matcher that names a class is left out whole: half of it would match more', async (t) => {
  const match = [{ instanceof: TypeError, code: 'ERR_INVALID_URL' }, { code: 'X' }]
  const catalog = defineCatalog({ one: { status: 400, message: 'One', match }, two: { status: 400, message: 'Two', match: { instanceof: URIError } } }, { extends: null })
  t.strictSame(toPlainEntry(catalog.get('one')).match, [{ code: 'X' }])
  t.notOk('match' in toPlainEntry(catalog.get('two')))
})
