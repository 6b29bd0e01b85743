import type { FastifyInstance } from 'fastify'
import type { CompiledCatalog } from '../types/compiled.js'
import type { ErrorCoverage } from '../types/fastify.js'

/** What compares answers with what was declared. */
export interface Development extends Pick<CompiledCatalog, 'checkData' | 'noteAnswer'> {
  readonly installDriftGuard: (fastify: FastifyInstance, compiled: CompiledCatalog) => void
  readonly readCoverage: (server: FastifyInstance['server']) => ErrorCoverage
}

/** Loads what compares answers with what was declared: anywhere but in production, which does not load it. */
export async function loadDevelopment (): Promise<Development | undefined> {
  if (process.env['NODE_ENV'] === 'production') return undefined
  const [{ installDriftGuard, noteAnswer, readCoverage }, { createDataCheck }] = await Promise.all([
    import('./routes/drift-guard.js'),
    import('./validation/data-check.js')
  ])
  return { installDriftGuard, noteAnswer, readCoverage, checkData: createDataCheck() }
}
