import t from 'tap'
import { buildApp } from '../../example/app.js'
import { openDatabase } from '../../example/database.js'
import { startExample } from './start-example.js'

const errorHeaders = ['content-language', 'retry-after', 'www-authenticate', 'cache-control']

t.test('a user signs up, works and leaves', async (t) => {
  const example = await startExample()
  t.teardown(example.close)
  const { send, gateway } = example
  const account = { email: 'ann@example.com', password: 'correct horse' }

  const user = await send({ method: 'POST', path: '/users', body: { ...account, passwordConfirmation: account.password } })
  t.equal(user.status, 201)
  t.equal(user.headers.get('location'), '/users/me')
  t.equal(user.text, '{"id":1,"email":"ann@example.com","phoneConfirmed":false}')
  for (const name of errorHeaders) t.equal(user.headers.get(name), null, name)

  const session = await send({ method: 'POST', path: '/sessions', body: account })
  t.equal(session.status, 201)
  t.equal(session.headers.get('location'), '/sessions/current')
  const { refreshToken } = JSON.parse(session.text)
  const refreshed = await send({ method: 'POST', path: '/sessions/refresh', body: { refreshToken } })
  t.equal(refreshed.status, 200)
  const { accessToken: token } = JSON.parse(refreshed.text)
  t.match(JSON.parse((await send({ path: '/sessions/current', token })).text), { id: /^[0-9a-f-]{36}$/, userId: 1 })

  t.equal((await send({ method: 'PUT', path: '/users/me/phone', token, body: { phone: '+4930901820' } })).status, 204)
  const [sms] = gateway.messages
  t.match(sms, { channel: 'sms', to: '+4930901820', text: /^\d{6}$/ })
  const confirmed = await send({ method: 'POST', path: '/users/me/phone/confirmation', token, body: { code: sms?.text } })
  t.equal(confirmed.status, 204)
  t.equal(confirmed.text, '')
  t.equal((await send({ path: '/users/me', token })).text, '{"id":1,"email":"ann@example.com","phoneConfirmed":true}')

  const id = '4b2a0ad4-4d3a-4d4f-9c4e-6d0a4a6f2d11'
  const created = await send({ method: 'POST', path: '/issues', token, body: { id, title: 'Tea', assigneeId: 1 } })
  t.equal(created.status, 201)
  t.equal(created.headers.get('location'), `/issues/${id}`)
  t.equal(created.text, `{"id":"${id}","title":"Tea","status":"open","ownerId":1,"assigneeId":1}`)

  const path = `/issues/${id}`
  t.equal((await send({ path, token })).text, created.text)
  t.equal((await send({ path: '/issues?status=open&limit=1', token })).text, `[${created.text}]`)
  t.equal((await send({ method: 'PATCH', path, token, body: { status: 'closed' } })).text, created.text.replace('open', 'closed'))
  t.equal((await send({ method: 'PATCH', path, token, body: { title: 'Cake', assigneeId: 1 } })).status, 200)
  t.equal((await send({ path: '/issues?status=open', token })).text, '[]')

  t.equal((await send({ method: 'POST', path: `${path}/invitations`, token, body: { email: 'bob@example.com' } })).status, 204)
  t.strictSame(gateway.messages[1], { channel: 'email', to: 'bob@example.com', text: 'You are invited to the issue "Cake"' })

  t.equal((await send({ method: 'DELETE', path, token })).status, 204)
  t.equal((await send({ path, token })).status, 404)
  t.equal((await send({ method: 'POST', path: `${path}/invitations`, token, body: { email: 'bob@example.com' } })).status, 404)
  t.equal((await send({ method: 'DELETE', path: '/sessions/current', token })).status, 204)

  await example.database.query('DELETE FROM sessions')
  await example.database.query('DELETE FROM users')
  t.equal((await send({ path: '/users/me', token })).status, 404, 'an account that is gone')
})

t.test('without a gateway the log says that a message was not delivered, and nothing of it', async (t) => {
  const lines: string[] = []
  const app = await buildApp({ database: await openDatabase(), logger: { level: 'info', stream: { write: (line: string) => { lines.push(line) } } } })
  t.teardown(() => app.close())
  const token = app.jwt.sign({ userId: 1, sessionId: 'none' }, { aud: 'access', expiresIn: 60 })

  const response = await app.inject({
    method: 'PUT', url: '/users/me/phone', headers: { authorization: `Bearer ${token}` }, payload: { phone: '+4930901820' }
  })
  t.equal(response.statusCode, 204)
  t.ok(lines.some((line) => line.includes('No gateway')))
  t.notOk(lines.some((line) => line.includes('4930901820')))
})
