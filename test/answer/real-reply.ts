import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, type InjectOptions, type LightMyRequestResponse } from 'fastify'
import type { Test } from 'tap'
import type { CompiledCatalog } from '../../types/compiled.js'
import { compileOptions } from '../../lib/compile-options.js'
import type { ErrorCatalogOptions } from '../../lib/index.js'
import { parseOptions } from '../../lib/options/parse-options.js'

/** Does something with a real request and reply. What it does not send is sent empty. */
export type Act = (request: FastifyRequest, reply: FastifyReply, app: FastifyInstance) => void

/** Runs a function in a handler of a real app. Gives the answer. */
export async function act (t: Test, run: Act, request: InjectOptions = {}): Promise<LightMyRequestResponse> {
  const app = Fastify()
  t.teardown(() => app.close())
  app.setErrorHandler((error) => { throw error })
  app.all('/', (request, reply) => {
    run(request, reply, app)
    if (!reply.sent) reply.send('')
  })
  return await app.inject({ url: '/', ...request })
}

/** A catalogue as the plugin compiles it for an app. */
export function compile (options: ErrorCatalogOptions = {}, app: FastifyInstance = Fastify()): CompiledCatalog {
  return compileOptions(parseOptions(options), app)
}
