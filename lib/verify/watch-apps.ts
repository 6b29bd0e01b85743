import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, RouteOptions } from 'fastify'

/** A route as it was declared, with the context that serves it. */
export interface SeenRoute {
  readonly method: string
  /** The pattern with its prefix, `/users/:id` say. */
  readonly url: string
  readonly options: RouteOptions
  readonly context: FastifyInstance
}

/** Sees the routes of apps that are made from now on. */
export interface AppWatch {
  /** The routes of an app in the order of their declaration. */
  readonly routesOf: (app: FastifyInstance) => readonly SeenRoute[]
  readonly stop: () => void
}

/** Where Fastify tells of each new instance before anything is added to it: a documented channel. */
const CHANNEL = 'fastify.initialization'

/** Watches for new apps, and keeps their logs silent: a verified app fails often, and its lines would stand amid the report. */
export function watchApps (): AppWatch {
  const routes = new WeakMap<object, SeenRoute[]>()

  function watch (message: unknown): void {
    // So it is documented.
    const { fastify } = message as { fastify: FastifyInstance }
    const seen: SeenRoute[] = []
    // The hooks of contexts are the root's, and so is its server.
    routes.set(fastify.server, seen)
    if (typeof fastify.log.level === 'string') fastify.log.level = 'silent'
    fastify.addHook('onRoute', function (this: FastifyInstance, options) {
      for (const method of [options.method].flat()) seen.push({ method, url: options.url, options, context: this })
    })
  }

  subscribe(CHANNEL, watch)
  return {
    routesOf: ({ server }) => routes.get(server) ?? [],
    stop: () => { unsubscribe(CHANNEL, watch) }
  }
}
