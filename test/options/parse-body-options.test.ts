import { Type } from '@sinclair/typebox'
import t from 'tap'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { defineFormat } from '../../lib/index.js'
import { parseBodyOptions } from '../../lib/options/parse-body-options.js'
import { parseOptions } from '../../lib/options/parse-options.js'
import { collectProblems } from './collect-problems.js'

t.test('a schema of members needs the members', async (t) => {
  const membersSchema = Type.Object({ region: Type.String() })
  t.match(collectProblems((must) => parseBodyOptions({ membersSchema }, must)).problems, ['membersSchema must be given together with members, received an object'])
  t.doesNotThrow(() => parseOptions({ membersSchema, members: () => ({ region: 'eu' }) }))
})

t.test('data beside a format whose body is no object', async (t) => {
  const catalog = defineCatalog({ quota: { status: 429, message: 'Quota', data: Type.Object({ used: Type.Integer() }) } })
  const format = defineFormat({ name: 'plain', contentType: 'text/plain', schema: Type.String(), render: ({ message }) => message })
  t.doesNotThrow(() => parseOptions({ catalog, format }))
})
