import t from 'tap'
import { buildApp } from '../../example/app.js'
import { openDatabase } from '../../example/database.js'

/** What only the sender of a request knows. */
const SECRET = 'hunter2'

t.setTimeout(120_000)

t.test('the log holds nothing of a request, and no warning', async (t) => {
  const lines: string[] = []
  const database = await openDatabase()
  const app = await buildApp({ database, logger: { level: 'trace', stream: { write: (line) => { lines.push(line) } } } })
  t.teardown(() => app.close())
  await app.listen({ host: '127.0.0.1', port: 0 })

  const json = { 'content-type': 'application/json' }
  const account = { email: `${SECRET}@example.com`, password: `the ${SECRET}`, passwordConfirmation: `the ${SECRET}` }
  const post = async (url: string, payload: object | string, headers = {}): Promise<number> => {
    return (await app.inject({ method: 'POST', url, payload, headers: { ...json, 'user-agent': SECRET, cookie: `a=${SECRET}`, ...headers } })).statusCode
  }
  t.equal(await post('/users', account), 201)
  t.equal(await post('/users', account), 400, 'a duplicate, which the database reports with the value')
  t.equal(await post('/users', { ...account, passwordConfirmation: SECRET, [SECRET]: 1 }), 422)
  t.equal(await post('/users', `{"email":"${SECRET}"`), 400)
  t.equal(await post('/sessions', { email: account.email, password: SECRET }), 401)
  t.equal(await post('/issues', { title: SECRET }, { authorization: `Bearer ${SECRET}` }), 401)
  t.equal((await app.inject({ url: `/${SECRET}?token=${SECRET}` })).statusCode, 404)
  t.equal((await app.inject({ method: 'DELETE', url: `/users?${SECRET}` })).statusCode, 405)
  t.equal((await app.inject({ url: `/issues/%zz${SECRET}` })).statusCode, 400)
  await database.close()
  t.ok(await post('/users', { ...account, email: `other-${SECRET}@example.com` }) >= 400, 'the database is gone')

  t.ok(lines.length > 10)
  t.strictSame(lines.filter((line) => line.includes(SECRET)), [])
  t.strictSame(lines.filter((line) => JSON.parse(line).level === 40), [], 'warnings')
})

t.test('it has pages and a document with a user interface', async (t) => {
  const app = await buildApp({ database: await openDatabase() })
  t.teardown(() => app.close())
  const html = { accept: 'text/html' }
  for (const url of ['/errors', '/errors/2002', '/docs']) {
    const { statusCode, headers } = await app.inject({ url, headers: html })
    t.equal(statusCode, 200, url)
    t.match(headers['content-type'], /^text\/html/, url)
  }
  t.equal((await app.inject('/issues')).headers.link, '</errors/2004>; rel="help"')
})
