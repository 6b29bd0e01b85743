import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { buildApp } from '../../example/app.js'
import type { AppOptions } from '../../example/app.js'
import { openDatabase } from '../../example/database.js'
import type { Database } from '../../example/database.js'
import { createGateway } from '../../example/gateway.js'
import type { Message } from '../../example/gateway.js'

/** What a test sends. A body that is no string goes as JSON. */
export interface Call {
  readonly method?: string
  readonly path: string
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Someone who has an account, a session and an issue. */
export interface Person {
  readonly email: string
  readonly password: string
  readonly accessToken: string
  readonly refreshToken: string
  readonly issueId: string
}

/** A gateway for messages that runs on a socket of its own. */
export interface TestGateway {
  readonly url: string
  readonly messages: Message[]
  /** The status that it answers from now on. */
  status: number
  close: () => Promise<void>
}

/** The example on a real socket, with its database and gateway. */
export interface Example {
  readonly url: string
  readonly app: Awaited<ReturnType<typeof buildApp>>
  readonly database: Database
  readonly gateway: TestGateway
  readonly send: (call: Call) => Promise<Answer>
  readonly signUp: (name: string) => Promise<Person>
  readonly confirmPhone: (person: Person) => Promise<void>
  readonly close: () => Promise<void>
}

/** The address of a server that listens on a port of 127.0.0.1. */
export async function listen (server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // `address()` is null only before listening, and a string only for a pipe.
  const { port } = server.address() as AddressInfo
  return `127.0.0.1:${port}`
}

/** Sends a request and reads the answer to its end. */
export async function sendTo (url: string, { method = 'GET', path, token, headers, body }: Call): Promise<Answer> {
  const response = await fetch(new URL(path, url), {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers
    },
    body: typeof body === 'string' ? body : JSON.stringify(body) ?? null
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

async function startGateway (): Promise<TestGateway> {
  const messages: Message[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (chunk: string) => { text += chunk }).on('end', () => {
      messages.push(JSON.parse(text))
      response.writeHead(gateway.status).end()
    })
  })
  const gateway = {
    url: `http://${await listen(server)}/messages`,
    messages,
    status: 202,
    close: async () => {
      server.close()
      server.closeAllConnections()
    }
  }
  return gateway
}

/** Starts the example on a free port, with a database in memory unless one is given. */
export async function startExample (options: Partial<AppOptions> = {}): Promise<Example> {
  const gateway = await startGateway()
  const database = options.database ?? await openDatabase()
  const app = await buildApp({ deliver: createGateway(gateway.url), ...options, database })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const send = (call: Call) => sendTo(url, call)

  async function create (call: Call): Promise<Record<string, string>> {
    const { status, text } = await send({ method: 'POST', ...call })
    assert.equal(status, 201, text)
    return JSON.parse(text)
  }

  return {
    url,
    app,
    database,
    gateway,
    send,
    signUp: async (name) => {
      const account = { email: `${name}@example.com`, password: `the password of ${name}` }
      await create({ path: '/users', body: { ...account, passwordConfirmation: account.password } })
      const { accessToken = '', refreshToken = '' } = await create({ path: '/sessions', body: account })
      const { id: issueId = '' } = await create({ path: '/issues', token: accessToken, body: { title: `The issue of ${name}` } })
      return { ...account, accessToken, refreshToken, issueId }
    },
    confirmPhone: async ({ accessToken: token }) => {
      await send({ method: 'PUT', path: '/users/me/phone', token, body: { phone: '+4930901820' } })
      await send({ method: 'POST', path: '/users/me/phone/confirmation', token, body: { code: gateway.messages.at(-1)?.text } })
    },
    close: async () => {
      await app.close()
      await gateway.close()
    }
  }
}
