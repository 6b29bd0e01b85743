import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import { attempt, tell } from './validation-app.js'

const list = { type: 'array', items: { type: 'integer' } }
const schema = { body: { type: 'object', properties: { list, name: { type: 'string', minLength: 2 } } } }
const headers = { 'content-type': 'application/json' }

/** A body of so many faults. */
const faults = (count: number): string => JSON.stringify({ list: Array.from({ length: count }, () => 'x') })

t.test('at most maxIssues, and then the answer says so', async (t) => {
  const ask = async (count: number): Promise<unknown> => {
    const { issues, truncated } = await attempt({ schema, request: { body: faults(count), headers }, validation: { maxIssues: 3 } })
    return [issues.length, truncated]
  }
  t.strictSame(await ask(1), [1, false])
  t.strictSame(await ask(3), [3, false])
  t.strictSame(await ask(4), [3, true])
  t.strictSame(await ask(1000), [3, true])
})

t.test('over all parts together', async (t) => {
  const trial = { schema: { body: list, querystring: { type: 'object', required: ['a', 'b'] } }, request: { body: '["x","x"]', headers } }
  const { issues, truncated } = await attempt({ ...trial, validation: { maxIssues: 3 } })
  t.strictSame(issues.map(({ source }) => source), ['body', 'body', 'querystring'])
  t.equal(truncated, true)
  t.equal((await attempt({ ...trial, validation: { maxIssues: 4 } })).truncated, false)
})

t.test('a body that is longer than maxBytes is not validated again', async (t) => {
  const body = faults(3)
  const all = ['body /list/0 invalid_type', 'body /list/1 invalid_type', 'body /list/2 invalid_type']
  t.strictSame(await tell({ schema, request: { body, headers }, validation: { maxBytes: body.length } }), all)
  t.strictSame(await tell({ schema, request: { body, headers }, validation: { maxBytes: body.length - 1 } }), all.slice(0, 1))
})

t.test('of a length that is not told, what was read counts', async (t) => {
  const ask = async (maxBytes: number): Promise<number> => {
    return (await tell({ schema, request: { payload: Readable.from([Buffer.from(faults(3))]), headers }, validation: { maxBytes } })).length
  }
  t.equal(await ask(100), 3)
  t.equal(await ask(7), 1)
})

t.test('a body of 800 kB by default tells the first failure', async (t) => {
  const { issues, truncated } = await attempt({ schema, request: { body: faults(200_000), headers } })
  t.strictSame([issues.length, truncated], [1, false])
})

t.test('a body that is nested beyond reason', async (t) => {
  const depth = 30_000
  const body = `{"name":"x","list":${'['.repeat(depth)}${']'.repeat(depth)}}`
  const { status, issues } = await attempt({ schema: { body: { ...schema.body, properties: { list: {}, name: { type: 'string', minLength: 2 } } } }, request: { body, headers } })
  t.equal(status, 422)
  t.equal(issues.length, 1)
})

t.test('it is switched off by a route, or for all', async (t) => {
  const request = { body: faults(3), headers }
  t.equal((await tell({ schema, request, route: { config: { allIssues: false } } })).length, 1)
  t.equal((await tell({ schema, request, route: { config: { allIssues: true } } })).length, 3)
  t.equal((await tell({ schema, request, validation: { all: false } })).length, 1)
})

t.test('bodies that are not plain data', async (t) => {
  class Parsed { readonly list = ['x', 'x'] }
  const after = (app: FastifyInstance): void => {
    app.addContentTypeParser('application/x.own', async () => new Parsed())
  }
  t.equal((await tell({ schema, request: { body: 'x', headers: { 'content-type': 'application/x.own' } }, after })).length, 1)
})
