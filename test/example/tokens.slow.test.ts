import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { startExample } from './start-example.js'

t.test('tokens that run out while the server runs', async (t) => {
  const example = await startExample({ accessTokenSeconds: 1, refreshTokenSeconds: 2 })
  t.teardown(example.close)
  const { accessToken: token, refreshToken } = await example.signUp('ann')
  const refresh = { method: 'POST', path: '/sessions/refresh', body: { refreshToken } }

  t.equal((await example.send(refresh)).status, 200)
  await sleep(2500)
  t.equal((await example.send({ path: '/issues', token })).text, '{"error":{"code":2002,"message":"Access token expired"}}')
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
