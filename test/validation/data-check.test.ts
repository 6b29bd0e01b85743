import t from 'tap'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { createDataCheck } from '../../lib/validation/data-check.js'

const catalog = defineCatalog({
  quota: { status: 429, message: 'Quota', data: { type: 'object', required: ['used'], properties: { used: { type: 'integer' } } } },
  plain: { status: 400, message: 'Plain' }
})

t.test('data is held to the schema of its entry', async (t) => {
  const check = createDataCheck()
  check(catalog.get('quota'), { used: 3 })
  check(catalog.get('quota'), { used: 3, more: 4 })
  check(catalog.get('plain'), undefined)
  for (const [data, reason] of [[{ used: '3' }, '/used must be integer'], [undefined, "must have required property 'used'"]] as const) {
    t.throws(() => check(catalog.get('quota'), data), { code: 'FST_CATALOG_DATA_INVALID', message: `data of quota must fit its schema: ${reason}` })
  }
  t.throws(() => check(catalog.get('plain'), {}), { message: 'data of plain must fit its schema: the entry has no data' })
})

t.test('without Fastify nothing is checked', async (t) => {
  t.doesNotThrow(() => createDataCheck('file:///nowhere/x.js')(catalog.get('quota'), { used: '3' }))
})
