import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { builtInFormats } from '../../lib/format/built-in-formats.js'
import { startUpstream } from '../../lib/verify/upstream.js'
import { verifyUrl, type UrlOutcome } from '../../lib/verify/verify-url.js'
import { certificate } from '../exits/certificate.js'

const FORMAT = builtInFormats.nested
const CONTRACT = { names: [FORMAT.name], formats: [FORMAT], locales: [], hasPlugin: true }

interface Given {
  readonly isTls?: boolean
  readonly upstream?: number
  readonly http2?: boolean
}

/** What is found of a server that answers so. */
async function look (t: Test, listener: RequestListener, { isTls = false, upstream, http2 = false }: Given = {}): Promise<ReadonlyMap<string, UrlOutcome>> {
  const server = isTls ? createHttpsServer(certificate, listener) : createServer(listener)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  t.teardown(() => server.close())
  const { port } = server.address() as AddressInfo // it listens to a port
  const outcomes = await verifyUrl({
    host: `localhost:${port}`, base: '', isTls, contract: CONTRACT, upstream, http2, target: { port, isTls, serverName: 'localhost', timeout: 2000 }
  })
  return new Map(outcomes.map((outcome) => [outcome.id, outcome]))
}

/** A port that the upstream may have. */
async function findPort (): Promise<number> {
  const upstream = await startUpstream(0)
  await upstream.close()
  return upstream.port
}

const OWN = { 'content-type': 'application/vnd.verify+json', 'cache-control': 'no-store', 'retry-after': '123', 'x-verify': 'own', connection: 'close' }

t.test("a gateway that changes the app's own errors", async (t) => {
  const upstream = await findPort()
  const changed = async (listener: RequestListener): Promise<string | undefined> => {
    const { gap, violations } = (await look(t, listener, { upstream })).get('own') ?? {}
    t.equal(gap, 'outside')
    return violations?.[0]?.message
  }
  t.equal(await changed((_request, response) => { response.writeHead(503, OWN).end('<html>') }), "must pass on the app's own error, changed the body")
  t.equal(await changed((_request, response) => { response.writeHead(502, { ...OWN, 'retry-after': '1' }).end('{"own":"answer"}') }),
    "must pass on the app's own error, changed the status, retry-after")
  t.equal(await changed((_request, response) => { response.writeHead(503, { connection: 'close' }).end() }),
    "must pass on the app's own error, changed content-type, cache-control, retry-after, x-verify, the body")
})

t.test('a gateway that answers by a success whatever happens behind it', async (t) => {
  const outcomes = await look(t, (_request, response) => { response.writeHead(200, { connection: 'close' }).end('fine') }, { upstream: await findPort() })
  for (const id of ['path', 'upstream-close', 'upstream-silence']) {
    t.match(outcomes.get(id), { gap: 'outside', status: 200, violations: [{ message: 'must be an error, received 200' }] }, id)
  }
})

t.test('plain HTTP at a port of TLS that does not answer it is a gap', async (t) => {
  const outcomes = await look(t, (_request, response) => { response.writeHead(204, { connection: 'close' }).end() }, { isTls: true, http2: true })
  t.match(outcomes.get('plain-http'), { gap: 'none', status: 0 })
  t.notOk(outcomes.has('h2-plain-http'))
  t.match(outcomes.get('h2-path'), { gap: 'none', status: 0 }, 'the server has no HTTP/2')
  t.match(outcomes.get('path'), { gap: undefined, status: 204 }, 'a server may know any path')
})

t.test('a port that is taken is an error', async (t) => {
  const taken = await startUpstream(0)
  t.teardown(async () => await taken.close())
  await t.rejects(look(t, (_request, response) => { response.end() }, { upstream: taken.port }), { code: 'EADDRINUSE' })
})
