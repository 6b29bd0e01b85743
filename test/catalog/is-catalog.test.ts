import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { isCatalog } from '../../lib/catalog/is-catalog.js'

t.test('a catalogue, also one of another copy of the package', async (t) => {
  t.ok(isCatalog(defaultCatalog))
  const { locales, defaultLocale } = defaultCatalog
  const method = (): void => {}
  const other = { locales, defaultLocale, entries: method, get: method, error: method, validationError: method }
  t.ok(isCatalog(other))
  for (const property of Object.keys(other)) t.notOk(isCatalog({ ...other, [property]: undefined }), `without ${property}`)
})

t.test('anything else', async (t) => {
  for (const value of [undefined, null, 'x', 5, {}, [], () => {}, defaultCatalog.toJSON(), new Map()]) t.notOk(isCatalog(value))
})
