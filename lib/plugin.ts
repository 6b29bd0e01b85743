import type { FastifyInstance } from 'fastify'
import type { ErrorCatalogOptions } from '../types/options.js'
import { compileOptions } from './compile-options.js'
import { decorate } from './decorate.js'
import { loadDevelopment } from './development.js'
import { installErrorHandler } from './exits/error-handler.js'
import { installNotFound, isRoot } from './exits/not-found.js'
import { setRootCatalog } from './server/root-catalogs.js'
import { installRouteDemands } from './exits/route-demands.js'
import { installFailedStreams } from './exits/failed-streams.js'
import { installSentAnswers } from './exits/sent-answers.js'
import { markRoutes } from './routes/served-routes.js'
import { installServerExits } from './server/server-exits.js'
import { installServerOptionsNotice } from './server/server-options-use.js'
import { loadAdvices, showsAdvice } from './options/advise-caller.js'
import { inheritOptions, keepOptions } from './options/inherit-options.js'
import { parseOptions } from './options/parse-options.js'
import { createAlreadyRegisteredError } from './plugin-errors.js'
import { installTwins } from './validation/again/install-twins.js'

/**
 * Options, then the compiled catalogue, then helpers and handlers for the context that it is registered in. The limiter
 * and the pages are loaded where they are asked for: they are half of what a process would load.
 */
export async function plugin (fastify: FastifyInstance, given: ErrorCatalogOptions): Promise<void> {
  if (Object.hasOwn(fastify, 'errorCatalog')) throw createAlreadyRegisteredError()
  const inherited = inheritOptions(fastify, given)
  const options = parseOptions(inherited)
  if (showsAdvice(options.formats, options.shows.advice)) await loadAdvices()
  const development = await loadDevelopment()
  const compiled = compileOptions(options, fastify, development)
  decorate(fastify, compiled, development)
  keepOptions(fastify, inherited)
  if (options.validation.all) installTwins(fastify)
  markRoutes(fastify, compiled)
  development?.installDriftGuard(fastify, compiled)
  installErrorHandler(fastify, compiled, options.foreign)
  installNotFound(fastify, compiled, options)
  installSentAnswers(fastify, compiled, options)
  installFailedStreams(fastify, compiled, options)
  installRouteDemands(fastify, compiled)
  // For `serverOptions`, which reaches the plugin by the server.
  if (isRoot(fastify)) setRootCatalog(fastify.server, compiled)
  // The server is the root's alone, and an app that keeps Fastify's answers keeps those of its server too.
  if (isRoot(fastify) && options.foreign.all) {
    installServerOptionsNotice(fastify)
    installServerExits(fastify, compiled)
  }
  if (options.rateLimit !== undefined) {
    const { installRateLimit } = await import('./integrations/rate-limit.js')
    await installRateLimit(fastify, options.rateLimit)
    const { installNotFoundLimit } = await import('./integrations/not-found-limit.js')
    installNotFoundLimit(fastify, options.rateLimit.notFound)
  }
  // After the limiter, which sees the routes that come after it.
  if (options.docs !== undefined) {
    const { installDocs } = await import('./docs/install-docs.js')
    installDocs(fastify, compiled, options.docs, options.membersSchema)
  }
}
