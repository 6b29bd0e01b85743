import t from 'tap'
import { toPagesUri } from '../../lib/docs/pages-uri.js'

t.test('below the prefix of the context', async (t) => {
  t.equal(toPagesUri({ prefix: '/errors', origin: '' }, ''), '/errors')
  t.equal(toPagesUri({ prefix: '/errors', origin: '' }, '/v1'), '/v1/errors')
  t.equal(toPagesUri({ prefix: '/errors', origin: 'https://api.example.com' }, '/v1'), 'https://api.example.com/v1/errors')
  t.equal(toPagesUri({ prefix: '/errors', origin: '' }, '/ошибки>'), '/%D0%BE%D1%88%D0%B8%D0%B1%D0%BA%D0%B8%3E/errors', 'as a header can carry it')
})

t.test('a prefix with parameters has no address', async (t) => {
  for (const prefix of ['/:tenant', '/files/*']) {
    t.throws(() => toPagesUri({ prefix: '/errors', origin: '' }, prefix), {
      code: 'FST_CATALOG_OPTIONS_INVALID',
      problems: [{ path: 'docs', message: `must be left out in a context whose prefix has parameters, received "${prefix}"` }]
    })
  }
})

t.test('a context whose prefix ends with a slash has its pages where Fastify serves them', async (t) => {
  t.equal(toPagesUri({ prefix: '/errors', origin: '' }, '/v1/'), '/v1/errors')
  t.equal(toPagesUri({ prefix: '/errors', origin: '' }, '/'), '/errors')
  t.equal(toPagesUri({ prefix: '/errors', origin: '' }, '/v1//'), '/v1//errors')
})
