import t from 'tap'
import { defaultCatalog, httpCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { parseCatalog } from '../../lib/options/parse-catalog.js'
import { collectProblems } from './collect-problems.js'

const parse = (catalog: unknown): ReturnType<typeof collectProblems> => collectProblems((must) => parseCatalog(catalog, must))

t.test('the default one unless another is given', async (t) => {
  t.strictSame(parse(undefined), { parsed: defaultCatalog, problems: [] })
  t.strictSame(parse(httpCatalog), { parsed: httpCatalog, problems: [] })
})

t.test('what is no catalogue', async (t) => {
  for (const [value, shown] of [[null, 'null'], [{}, 'an object'], ['default', '"default"'], [{ 2002: { status: 401 } }, 'an object']]) {
    t.strictSame(parse(value), { parsed: defaultCatalog, problems: [`catalog must be made by defineCatalog, received ${String(shown)}`] })
  }
})

t.test('every status that can occur needs its entry', async (t) => {
  const { bad_request: first, ...rest } = Object.fromEntries(httpCatalog.entries().map((entry) => [entry.slug, entry]))
  t.ok(first)
  const definition = Object.fromEntries(Object.entries(rest).map(([slug, { status, message }]) => [slug, { status, message }]))
  t.strictSame(parse(defineCatalog(definition, { extends: null })).problems,
    ['catalog must be complete: errors are answered by status, and it lacks bad_request, received an object'])
  const { problems } = parse(defineCatalog({ own: { status: 400, message: 'Own' } }, { extends: null }))
  t.match(problems, [/lacks bad_request, unauthorized, access_denied, .*internal, .*gateway_timeout, received an object$/])
})

t.test('their texts take no params, which nobody could give', async (t) => {
  const catalog = defineCatalog({ not_found: { replace: true, status: 404, message: 'No {what}' }, own: { status: 400, message: '{what}' } })
  t.strictSame(parse(catalog).problems,
    ['catalog must be without params in the texts that answer errors by status: not_found, received an object'])
})

t.test('they keep their status, but for that of validation, which contracts choose', async (t) => {
  const catalog = defineCatalog({ not_found: { status: 410, message: 'Gone' }, validation: { status: 400, message: 'Invalid' } })
  t.strictSame(parse(catalog).problems, ['catalog must be of built-in entries that keep their status: not_found 404, received an object'])
})
