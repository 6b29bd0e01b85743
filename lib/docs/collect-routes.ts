import type { FastifyInstance, RouteOptions } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { readProperty } from '../foreign/read-property.js'
import { findDeclaredErrors, findOwnErrors, findSharedErrors } from '../routes/route-errors.js'
import type { RouteName } from './docs-source.js'

/** What the routes of a context answer. It is complete once the app is ready. */
export interface CollectedRoutes {
  /** The routes that declare an entry, by its slug. */
  readonly find: (slug: string) => readonly RouteName[]
  /** `true` for an entry that some route declares or can answer, or that answers where there is no route. */
  readonly isAnswered: (slug: string) => boolean
}

/** A route, and the context that it is in. */
interface Collected {
  readonly route: RouteOptions
  readonly fastify: FastifyInstance
}

/** Statuses of answers that need no route. */
const WITHOUT_ROUTE = [404, 405, 500]

/** Collects the routes that are declared after the plugin and that the catalogue serves, but for those that are hidden from documents. */
export function collectRoutes (fastify: FastifyInstance, compiled: CompiledCatalog): CollectedRoutes {
  const collected: Collected[] = []
  let names: ReadonlyMap<string, readonly RouteName[]> | undefined
  let answered: ReadonlySet<string> | undefined

  fastify.addHook('onRoute', function (route) {
    // An outer context leaves the route to the inner one, and the HEAD of a GET says nothing new.
    if (this.errorCatalog.catalog !== compiled.catalog || route.method === 'HEAD' || readProperty(route.schema, 'hide') === true) return
    collected.push({ route, fastify: this })
  })

  return {
    find (slug) {
      names ??= toNames(collected, compiled)
      return names.get(slug) ?? []
    },
    isAnswered (slug) {
      // Hooks that come after may still change a route.
      answered ??= new Set([
        ...toNames(collected, compiled).keys(),
        ...collected.flatMap(({ route, fastify }) => findOwnErrors(route, compiled, fastify)).map(({ entry }) => entry.entry.slug),
        ...WITHOUT_ROUTE.map((status) => compiled.byStatus(status).entry.slug)
      ])
      return answered.has(slug)
    }
  }
}

function toNames (collected: readonly Collected[], compiled: CompiledCatalog): ReadonlyMap<string, readonly RouteName[]> {
  const names = new Map<string, RouteName[]>()
  for (const { route } of collected) {
    const slugs = new Set([...findDeclaredErrors(route, compiled), ...findSharedErrors(compiled)].map(({ entry }) => entry.entry.slug))
    const name = { method: [route.method].flat().join(', '), url: route.url }
    for (const slug of slugs) names.set(slug, [...names.get(slug) ?? [], name])
  }
  return names
}
