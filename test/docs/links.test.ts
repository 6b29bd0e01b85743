import Fastify from 'fastify'
import t from 'tap'
import errorCatalog, { type ErrorCatalogOptions } from '../../lib/index.js'
import { buildDocsApp, catalog } from './docs-app.js'

const HELP = '</errors/4001>; rel="help"'

t.test('errors lead to their pages, in `type` and `Link`', async (t) => {
  const app = await buildDocsApp(t, { format: 'problem' })
  const answer = await app.inject('/nowhere')
  t.equal(answer.json().type, '/errors/4001')
  t.equal(answer.headers['link'], HELP)
  t.equal((await app.inject('/errors/4001')).statusCode, 200)
})

t.test('without pages there is nothing to lead to', async (t) => {
  const app = await buildDocsApp(t, { format: 'problem', docs: undefined })
  const answer = await app.inject('/nowhere')
  t.equal(answer.json().type, 'about:blank')
  t.equal(answer.headers['link'], undefined)
})

t.test('other links stay', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.addHook('onRequest', async (request, reply) => {
    if (request.url === '/hook') reply.header('link', '<https://a.example>; rel="service-doc"')
  })
  const options: ErrorCatalogOptions = { catalog, docs: { prefix: '/errors' } }
  await app.register(errorCatalog, options)
  app.get('/hook', (_request, reply) => reply.apiError(4001))
  app.get('/given', (_request, reply) => reply.apiError(4001, undefined, { headers: { Link: '<https://b.example>; rel="blocked-by"' } }))
  app.get('/entry', (_request, reply) => reply.apiError('email_sending' as 'not_found'))
  const linkOf = async (url: string): Promise<unknown> => (await app.inject(url)).headers['link']
  t.equal(await linkOf('/hook'), `<https://a.example>; rel="service-doc", ${HELP}`)
  t.equal(await linkOf('/given'), `${HELP}, <https://b.example>; rel="blocked-by"`)
  t.equal(await linkOf('/entry'), '<https://status.example.com>; rel="service-doc", </errors/email_sending>; rel="help"')
})

t.test('an answer that is rendered twice has its link once', async (t) => {
  const app = await buildDocsApp(t)
  app.get('/', () => { throw catalog.error(4001) })
  app.addHook('onSend', async () => { throw new Error('lost') })
  const answer = await app.inject('/')
  t.equal(answer.statusCode, 404)
  t.equal(answer.headers['link'], HELP)
})
