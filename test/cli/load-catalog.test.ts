import t from 'tap'
import { loadCatalog, loadYaml } from '../../lib/cli/load-catalog.js'
import { runCli } from '../../lib/cli/run-cli.js'
import { defaultCatalog } from '../../lib/index.js'
import { createMemoryTerminal } from './memory-terminal.js'
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
  await t.rejects(loadCatalog('broken.json', folder), { name: 'UsageError', message: /^broken\.json must be the data of catalog\.toJSON\(\): SyntaxError/ })
  await t.rejects(loadCatalog('nowhere.json', folder), { name: 'UsageError', message: 'catalogue must be a file, received nowhere.json' })
})

t.test('catalogues of YAML, as each command takes them', async (t) => {
  const yaml = `# yaml-language-server: $schema=node_modules/fastify-error-catalog/catalog.schema.json
extends: default
entries:
  - code: 7
    slug: quota
    status: 403
    message: { en: At most {n}, ru: "Не больше {n}" }
`.replace('{ en: At most {n}, ru: "Не больше {n}" }', '\n      en: "At most {n}"\n      ru: "Не больше {n}"')
  const folder = t.testdir({ 'a.yaml': yaml, 'b.yml': yaml.replace('status: 403', 'status: 200'), 'broken.yaml': 'a: [' })
  t.match((await loadCatalog('a.yaml', folder)).get('quota'), { code: 7, message: { ru: 'Не больше {n}' } })
  await t.rejects(loadCatalog('b.yml', folder), { code: 'FST_CATALOG_DEFINITION_INVALID' })
  await t.rejects(loadCatalog('broken.yaml', folder), { name: 'UsageError', message: /^broken\.yaml must be the data of catalog\.toJSON\(\): YAMLParseError/ })
  for (const [command, ...args] of [['check'], ['docs', '--out', 'site'], ['diff', 'a.yaml'], ['gateway', '--for', 'nginx', '--out', 'nginx']] as const) {
    const terminal = createMemoryTerminal(folder)
    t.equal(await runCli([command, 'a.yaml', ...args], terminal), 0, `${command}: ${terminal.errors.join()}`)
  }
})

t.test('without the package yaml', async (t) => {
  await t.rejects(loadYaml('a.yaml', async () => await import('no-such-package' as 'yaml')), { name: 'UsageError', message: 'a.yaml is YAML, which needs the package yaml: npm install --save-dev yaml' })
  await t.rejects(loadYaml('a.yaml', async () => { throw new RangeError('broken') }), { name: 'RangeError' })
})
