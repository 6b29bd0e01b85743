import t from 'tap'
import { createAppProbes } from '../../lib/verify/app-probes.js'

t.test('what is tried on any app reaches no handler', async (t) => {
  const probes = createAppProbes(['en', 'ru'], false)
  t.ok(probes.length > 15)
  t.equal(new Set(probes.map(({ bytes }) => bytes)).size, probes.length)
  t.same(probes.filter(({ locale }) => locale !== undefined).map(({ title, locale }) => [title, locale]), [['the language en', 'en'], ['the language ru', 'ru']])
  for (const { exit, method, bytes } of probes) {
    if (exit === 'not-found') t.match(bytes, /^(?:GET|HEAD) \/(?:fastify-error-catalog\/nowhere|a{8000}) /)
    t.notMatch(method, /POST|PUT|PATCH|DELETE/)
  }
  t.match(probes.find(({ title }) => title === 'bytes that are no HTTP'), { method: 'verify', path: '' })
  t.match(probes.find(({ title }) => title === 'CONNECT'), { method: 'CONNECT', path: 'localhost:1', exit: 'server' })
})

t.test('bodies only where it is allowed', async (t) => {
  t.same(createAppProbes([], true).filter(({ method }) => method === 'POST').map(({ title }) => title), [
    'an unknown path, malformed JSON',
    'an unknown path, a media type that is none'
  ])
})
