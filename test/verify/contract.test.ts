import { Type } from '@sinclair/typebox'
import Fastify from 'fastify'
import t from 'tap'
import errorCatalog, { defineFormat } from '../../lib/index.js'
import { findBodyFault, findContract } from '../../lib/verify/contract.js'

const mine = defineFormat({ name: 'mine', contentType: 'application/vnd.mine+json', schema: Type.Object({ why: Type.String() }), render: () => ({ why: '' }) })

t.test('the contract of an app', async (t) => {
  const bare = Fastify()
  t.match(findContract(bare, []), { names: ['nested'], locales: [], hasPlugin: false })
  t.match(findContract(bare, [mine]), { names: ['mine'], formats: [mine] })
  const app = Fastify()
  await app.register(errorCatalog, { format: ['problem', mine] })
  t.match(findContract(app, []), { names: ['problem', 'mine'], formats: [{ name: 'problem' }], hasPlugin: true })
  t.equal(findContract(app, []).locales[0], 'en')
  t.same(findContract(app, [mine]).formats.map(({ name }) => name), ['mine', 'problem'])
})

t.test('a body is that of a format', async (t) => {
  const app = Fastify()
  await app.register(errorCatalog, { format: ['problem', mine] })
  const contract = findContract(app, [mine])
  const problem = { type: '/errors/1', title: 'x', status: 400, code: 1 }
  t.equal(findBodyFault(contract, 'application/problem+json; charset=utf-8', problem), undefined)
  t.equal(findBodyFault(contract, 'application/vnd.mine+json', { why: 'x' }), undefined)
  t.equal(findBodyFault(contract, 'application/vnd.mine+json', problem), 'must be the body of the format mine: /why expected required property')
  t.equal(findBodyFault(contract, 'application/problem+json', []), 'must be the body of the format problem: / expected object')
  t.equal(findBodyFault(contract, 'text/plain', 'x'), 'must be application/vnd.mine+json or application/problem+json, received text/plain')
  t.equal(findBodyFault(findContract(app, []), 'application/vnd.mine+json', []), undefined, 'a format of which nobody knows the schema')
})

t.test('formats of one media type are alternatives', async (t) => {
  const contract = findContract(Fastify(), [mine, { ...mine, name: 'other', schema: Type.Object({ how: Type.String() }) }])
  t.equal(findBodyFault(contract, 'application/vnd.mine+json', { how: 'x' }), undefined)
})
