import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import errorCatalog, { serverOptions, type ErrorCatalogOptions } from '../../lib/index.js'
import { certificate } from './certificate.js'
import type { ExitGroup, Protocol, Target } from './table/exit-row.js'
import { BODY_LIMIT } from './table/routing.js'

/** A listening app whose routes fail in each way of a group. */
export async function createExitApp (group: ExitGroup, protocol: Protocol, options: ErrorCatalogOptions): Promise<Target> {
  const app = createBare(group, protocol)
  await app.register(errorCatalog, { rateLimit: { global: false }, ...options })
  await group.addRoutes?.(app)
  await app.listen({ port: 0, host: '127.0.0.1' })
  return { app, port: (app.server.address() as AddressInfo).port, protocol }
}

/** An app made with `serverOptions`. */
function createBare (group: ExitGroup, protocol: Protocol): FastifyInstance {
  const options = serverOptions({ bodyLimit: BODY_LIMIT, forceCloseConnections: true, ...group.options })
  const isSecure = protocol === 'https' || protocol === 'h2'
  const node = { ...group.node, ...(isSecure && certificate) }
  // The type of the server depends on these; what the suite asks of it does not.
  return Fastify({ ...options, [isSecure ? 'https' : 'http']: node, ...(protocol.startsWith('h2') && { http2: true }) } as typeof options)
}
