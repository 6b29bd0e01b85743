import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { PGlite } from '@electric-sql/pglite'
import { DatabaseUnavailableError, openDatabase } from '../../example/database.js'
import { listen, startExample } from './start-example.js'

const unavailable = { name: 'DatabaseUnavailableError', message: 'The database did not answer', cause: Error }

interface PostgresServer {
  readonly url: string
  stop: () => Promise<void>
}

/** A PostgreSQL server on a socket: PGlite speaks the wire protocol. One connection at a time, so that messages do not mix. */
async function startPostgres (t: Test): Promise<PostgresServer> {
  const engine = await PGlite.create()
  const sockets = new Set<Socket>()
  let turn: Promise<unknown> = Promise.resolve()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('data', (bytes) => {
      turn = turn.then(async () => { if (socket.writable) socket.write(await engine.execProtocolRaw(bytes)) })
    })
  })
  const url = `postgres://postgres:postgres@${await listen(server)}/postgres`
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await turn
    if (!engine.closed) await engine.close()
  }
  t.teardown(stop)
  return { url, stop }
}

t.test('a server by its URL', async (t) => {
  const postgres = await startPostgres(t)
  const example = await startExample({ database: await openDatabase({ url: postgres.url }) })
  t.teardown(example.close)
  const { accessToken: token, email, password, issueId: id } = await example.signUp('ann')
  const create = { method: 'POST', path: '/issues', token }

  t.match(await example.send({ path: '/issues', token }), { status: 200 })
  const causes = [
    { code: 1003, call: { method: 'POST', path: '/users', body: { email, password, passwordConfirmation: password } } },
    { code: 1002, call: { method: 'POST', path: '/users', body: { email: 'ann', password, passwordConfirmation: password } } },
    { code: 1004, call: { ...create, body: { id, title: 'T' } } },
    { code: 1005, call: { ...create, body: { title: 'T', assigneeId: 999 } } },
    { code: 1001, call: { ...create, body: { title: 'T', assigneeId: 9999999999 } } }
  ]
  for (const { code, call } of causes) {
    t.match(JSON.parse((await example.send(call)).text), { error: { code } }, String(code))
  }

  await postgres.stop()
  const answer = await example.send({ path: '/issues', token })
  t.equal(answer.text, '{"error":{"code":1006,"message":"Error access to database"}}')
})

t.test('a server that cannot be reached', async (t) => {
  const server = createServer()
  const address = await listen(server)
  server.close()
  await once(server, 'close')
  const error: unknown = await openDatabase({ url: `postgres://postgres@${address}/postgres` }).catch((reason: unknown) => reason)
  t.ok(error instanceof DatabaseUnavailableError)
  t.match(error, { ...unavailable, cause: { code: 'ECONNREFUSED' } })
})

t.test('a folder keeps the data', async (t) => {
  const directory = join(t.testdir({}), 'data')
  const first = await openDatabase({ directory })
  await first.query("INSERT INTO users (email, password) VALUES ('ann@example.com', '')")
  await first.close()
  await first.close()
  await t.rejects(first.query('SELECT 1'), unavailable)

  const second = await openDatabase({ directory })
  t.strictSame(await second.query('SELECT email FROM users'), [{ email: 'ann@example.com' }])
  await t.rejects(second.query('SELECT * FROM nothing'), { code: '42P01' }, 'what PostgreSQL refuses stays its own error')
  await second.close()
})
