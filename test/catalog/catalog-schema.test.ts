import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import t from 'tap'
import { parsePlainCatalog } from '../../lib/catalog/parse-plain-catalog.js'
import { defaultCatalog, defineCatalog, httpCatalog } from '../../lib/index.js'
import { catalog as full } from '../docs/docs-app.js'

const schema = JSON.parse(readFileSync(new URL('../../../catalog.schema.json', import.meta.url), 'utf8'))
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false })
formats.default(ajv)
const validate = ajv.compile(schema)

t.test('real catalogues fit', async (t) => {
  const rich = defineCatalog({
    7: {
      slug: 'card',
      status: 402,
      message: { en: 'Card {n}', de: 'Karte {n}' },
      title: 'A card',
      description: 'Long',
      type: 'https://x.example/card',
      retryable: true,
      action: 'Pay',
      data: { type: 'object', properties: { used: { type: 'integer' } } },
      hide: ['n'],
      headers: { 'x-a': 'b' },
      log: 'warn',
      tags: ['money'],
      since: '2',
      meta: { a: 1 },
      links: [{ url: '/pay', title: 'Pay' }]
    },
    old: { status: 401, message: 'Old', retired: true, replacedBy: 'hidden', challenge: { scheme: 'Bearer', realm: 'a', params: { b: 'c' } } },
    hidden: { status: 500, message: 'x', internal: true, match: [{ code: '23505' }, { statusCode: 402 }] }
  })
  for (const catalog of [defaultCatalog, httpCatalog, full, rich]) {
    t.ok(validate(catalog.toJSON()), JSON.stringify(validate.errors))
    t.strictSame(parsePlainCatalog(catalog.toJSON()).toJSON(), catalog.toJSON())
  }
})

t.test('written by hand', async (t) => {
  const written = { $schema: './catalog.schema.json', extends: 'default', entries: [{ slug: 'not_found', message: 'Nope' }, { slug: 'quota', status: 403, message: 'Enough' }] }
  t.ok(validate(written), JSON.stringify(validate.errors))
  const catalog = parsePlainCatalog(written)
  t.match(catalog.entries().find(({ slug }) => slug === 'not_found'), { code: 4001, status: 404, message: { en: 'Nope' } })
})

t.test('what defineCatalog refuses does not fit either', async (t) => {
  const entry = { slug: 'a', status: 400, message: 'A' }
  const wrong = [
    {}, { entries: {} }, { entries: [{ status: 400, message: 'A' }] }, { entries: [{ slug: 'a' }] }, { extends: 'all', entries: [] },
    ...[{ status: 200 }, { status: '400' }, { code: 0 }, { message: 5 }, { retryAfter: -1 }, { log: 'loud' }, { match: { class: 'X' } }, { replacedBy: 'b' }, { tags: 'a' },
      { links: [{ url: '/' }] }, { data: { type: 'string' } }, { challenge: 5 }, { colour: 'red' }].map((more) => ({ entries: [{ ...entry, ...more }] }))
  ]
  for (const data of wrong) {
    t.notOk(validate(data), JSON.stringify(data))
    t.throws(() => parsePlainCatalog(data), { code: 'FST_CATALOG_DEFINITION_INVALID' }, JSON.stringify(data))
  }
})

t.test('the package has it', async (t) => {
  const { exports, files } = createRequire(import.meta.url)('../../../package.json') as { exports: Record<string, unknown>, files: string[] }
  t.equal(exports['./catalog.schema.json'], './catalog.schema.json')
  t.ok(files.includes('catalog.schema.json'))
})
