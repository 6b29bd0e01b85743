import Fastify, { type FastifyInstance } from 'fastify'
import type { ErrorCatalogOptions } from '../../types/options.js'
import type { BuildContext, BuildServer } from '../scenario.js'

/** Adds the routes of a scenario to an app, with or without the plugin. */
export type AddRoutes = (app: FastifyInstance, context: BuildContext) => void

/** The options of the plugin, which may need the package that they are for. */
type Options = ErrorCatalogOptions | ((context: BuildContext) => ErrorCatalogOptions)

/** A server with the plugin. */
export function withCatalog (addRoutes: AddRoutes, options: Options = {}): BuildServer {
  return (context) => register(Fastify(), addRoutes, options, context)
}

/** A server with the plugin whose constructor's options are wrapped too. */
export function withServerOptions (addRoutes: AddRoutes, options: Options = {}): BuildServer {
  return (context) => register(Fastify(context.package.serverOptions({})), addRoutes, options, context)
}

/** The same server without the plugin. */
export function withoutCatalog (addRoutes: AddRoutes): BuildServer {
  return (context) => {
    const app = Fastify()
    addRoutes(app, context)
    return app
  }
}

async function register (app: FastifyInstance, addRoutes: AddRoutes, options: Options, context: BuildContext): Promise<FastifyInstance> {
  await app.register(context.package.default, typeof options === 'function' ? options(context) : options)
  addRoutes(app, context)
  return app
}
