import t from 'tap'
import { toUrl } from '../../lib/verify/to-url.js'

t.test('patterns become URLs that they take', async (t) => {
  t.equal(toUrl('/users'), '/users')
  t.equal(toUrl('/users/:id/posts/:post?'), '/users/1/posts/1')
  t.equal(toUrl('/:a-:b/:file(^[a-z]+\\.txt$)'), '/1-1/file.txt')
  t.equal(toUrl('/:year(\\d{4}(?:-\\d\\d)+)'), '/2000-01-01')
  t.equal(toUrl('/:none(^never$)'), '/a')
  t.equal(toUrl('/a::b'), '/a:b')
  t.equal(toUrl('/static/*'), '/static/a')
  t.equal(toUrl('*'), '/a')
})

t.test('schemas tell what a param is', async (t) => {
  const sample = (schema: unknown): string => toUrl('/:x', { properties: { x: schema } })
  t.equal(sample({ type: 'string', format: 'uuid' }), '/00000000-0000-4000-8000-000000000000')
  t.equal(sample({ type: 'string', format: 'email' }), '/a%40example.com')
  t.equal(sample({ type: 'string', format: 'mine' }), '/1')
  t.equal(sample({ enum: ['open', 'closed'] }), '/open')
  t.equal(sample({ enum: [], type: 'boolean' }), '/true')
  t.equal(sample({ const: 'me' }), '/me')
  t.equal(sample({ type: 'integer' }), '/1')
  t.equal(sample(true), '/1')
  t.equal(toUrl('/:x', { type: 'object' }), '/1')
  t.equal(toUrl('/:x', 'no schema'), '/1')
})
