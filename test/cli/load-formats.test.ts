import t from 'tap'
import { loadFormats } from '../../lib/cli/load-formats.js'

const FORMAT = '{ name: "mine", contentType: "application/json", schema: {}, render: () => ({}) }'

t.test('formats by name and of modules', async (t) => {
  const folder = t.testdir({
    'default.mjs': `export default ${FORMAT}`,
    'named.mjs': `export const format = ${FORMAT}`,
    'none.mjs': 'export default {}'
  })
  t.same((await loadFormats(['flat', 'default.mjs', './named.mjs'], folder)).map(({ name }) => name), ['flat', 'mine', 'mine'])
  await t.rejects(loadFormats(['xml'], folder), { name: 'UsageError', message: '--format must be one of nested, flat, typed, problem, fastify, google, jsonapi, html, markdown or a module, received xml' })
  await t.rejects(loadFormats(['none.mjs'], folder), { name: 'UsageError', message: /^none\.mjs must have a format/ })
})
