import t from 'tap'
import { loadCatalog } from '../../lib/cli/load-catalog.js'
import { defaultCatalog } from '../../lib/index.js'
import { PACKAGE } from './spawn-cli.js'

t.test('catalogues of modules and JSON', async (t) => {
  const folder = t.testdir({
    'default.mjs': `export { defaultCatalog as default } from '${PACKAGE}'`,
    'named.mjs': `export default {}; export { httpCatalog as catalog } from '${PACKAGE}'`,
    'catalog.json': JSON.stringify(defaultCatalog),
    63: JSON.stringify(defaultCatalog),
    'none.mjs': 'export const errors = {}',
    'broken.json': '{'
  })
  for (const path of ['default.mjs', 'catalog.json', '63']) t.equal((await loadCatalog(path, folder)).get(2002)?.slug, 'access_token_expired', path)
  t.equal((await loadCatalog('named.mjs', folder)).get('not_found')?.code, undefined)
  await t.rejects(loadCatalog('none.mjs', folder), { name: 'UsageError', message: 'none.mjs must have a catalogue as its default export or as catalog, received none' })
  await t.rejects(loadCatalog('broken.json', folder), { name: 'UsageError', message: /^broken\.json must be the JSON of catalog\.toJSON\(\): SyntaxError/ })
  await t.rejects(loadCatalog('nowhere.json', folder), { name: 'UsageError', message: 'catalogue must be a file, received nowhere.json' })
})
