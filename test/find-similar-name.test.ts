import Fastify from 'fastify'
import t from 'tap'
import errorCatalog from '../lib/index.js'
import { findSimilarName, suggestSlug } from '../lib/find-similar-name.js'

const NAMES = ['firstName', 'email', 'zip', 'e-mail2', 'id']

t.test('a name written otherwise, or with a slip', async (t) => {
  for (const [name, meant] of [
    ['first_name', 'firstName'], ['FIRSTNAME', 'firstName'], ['emial', 'email'], ['emal', 'email'], ['emaail', 'email'], ['emaik', 'email'], ['E-Mail', 'email'],
    ['firstNme', 'firstName'], ['zipp', 'zip'], ['email2', 'e-mail2']
  ] as const) t.equal(findSimilarName(name, NAMES), meant, name)
})

t.test('no such name', async (t) => {
  for (const name of ['', 'ix', 'i', 'phone', 'emnoil', 'meail2x', 'zpi2', 'x'.repeat(1000)]) t.equal(findSimilarName(name, NAMES), undefined, name)
  t.equal(findSimilarName('email', []), undefined)
  t.equal(findSimilarName('ids', ['id']), undefined, 'too short a name')
})

t.test('a wrong slug in options and routes', async (t) => {
  t.equal(suggestSlug('not_fond', [{ slug: 'not_found' }]), ', perhaps "not_found"')
  for (const key of ['nothing', 4001, undefined]) t.equal(suggestSlug(key, [{ slug: 'not_found' }]), '')
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errorCatalog)
  // @ts-expect-error The catalogue has no error of this code or slug
  t.throws(() => app.get('/', { config: { errors: ['acess_denied', 4001, 1109] } }, () => 'ok'), {
    message: /config\.errors must be of codes and slugs of the catalogue, perhaps "access_denied", received "acess_denied"\n.*of the catalogue, received 1109$/
  })
  const map = [{ code: 'x', to: 'conflit' }]
  await t.rejects(async () => await Fastify().register(errorCatalog, { map, errors: ['gon'] as never }), {
    message: /map\[0\]\.to must be a code or slug of the catalogue, perhaps "conflict".*\n.*errors must be of codes and slugs of the catalogue, perhaps "gone"/
  })
})
