import t from 'tap'
import { startExample } from './start-example.js'

t.test('tokens that run out while the server runs', async (t) => {
  const example = await startExample({ accessTokenSeconds: 60, refreshTokenSeconds: 120 })
  t.teardown(example.close)
  const { now } = Date
  const goOn = (seconds: number): void => { t.intercept(Date, 'now', { value: () => now() + 1000 * seconds, configurable: true }) }
  const { accessToken: token, refreshToken } = await example.signUp('ann')
  const list = { path: '/issues', token }
  const refresh = { method: 'POST', path: '/sessions/refresh', body: { refreshToken } }

  t.equal((await example.send(list)).status, 200)
  goOn(61)
  t.equal((await example.send(list)).text, '{"error":{"code":2002,"message":"Access token expired"}}')
  t.equal((await example.send(refresh)).status, 200)
  goOn(121)
  t.equal((await example.send(list)).text, '{"error":{"code":2002,"message":"Access token expired"}}')
  t.equal((await example.send(refresh)).text, '{"error":{"code":2003,"message":"Refresh token expired"}}')
})

t.test('a refresh token is no access token', async (t) => {
  const example = await startExample()
  t.teardown(example.close)
  const { refreshToken: token } = await example.signUp('ann')
  const answer = await example.send({ path: '/issues', token })
  t.equal(answer.status, 401)
  t.equal(answer.text, '{"error":{"code":2000,"message":"Authentication is required"}}')
})
