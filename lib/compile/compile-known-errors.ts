import type { CompiledEntry, ResolveForeign } from '../../types/compiled.js'
import { codelessErrors } from '../maps/codeless-errors.js'
import { fastifyErrors } from '../maps/fastify-errors.js'
import type { KnownError } from '../maps/known-error.js'
import { readProperty } from '../runtime/read-property.js'
import { readOwnStatus } from '../runtime/read-status.js'

type Find = (codeOrSlug: unknown) => CompiledEntry | undefined

interface KnownEntry {
  readonly entry: CompiledEntry
  readonly name: string | undefined
}

/** Makes the function that knows the errors of Fastify and its official plugins, by their code or, of those without one, by their message. */
export function compileKnownErrors (find: Find): ResolveForeign {
  const byCode = compileRows(fastifyErrors, find)
  const byMessage = compileRows(codelessErrors, find)
  return (error) => {
    const code = readProperty(error, 'code')
    if (code !== undefined) {
      const known = byCode.get(code)
      return known !== undefined && (known.name === undefined || known.name === readProperty(error, 'name')) ? known.entry : undefined
    }
    return readOwnStatus(error) === undefined ? byMessage.get(readProperty(error, 'message'))?.entry : undefined
  }
}

function compileRows (rows: Readonly<Record<string, KnownError>>, find: Find): ReadonlyMap<unknown, KnownEntry> {
  const known = new Map<unknown, KnownEntry>()
  for (const [key, { slugs, name }] of Object.entries(rows)) {
    const entry = slugs.map(find).find((entry) => entry !== undefined)
    if (entry !== undefined) known.set(key, { entry, name })
  }
  return known
}
