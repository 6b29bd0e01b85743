import type { FastifyInstance } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'

/** The catalogues registered on the roots of apps, for exits that reach the plugin by the server alone. */
const catalogs = new WeakMap<FastifyInstance['server'], CompiledCatalog>()

/** Keeps the catalogue that is registered on the root of an app. */
export function setRootCatalog (server: FastifyInstance['server'], compiled: CompiledCatalog): void {
  catalogs.set(server, compiled)
}

/** The catalogue that is registered on the root of an app, if there is one yet. */
export function getRootCatalog (server: FastifyInstance['server']): CompiledCatalog | undefined {
  return catalogs.get(server)
}
