import { codelessErrors } from './codeless-errors.js'
import { fastifyErrors } from './fastify-errors.js'
import type { KnownError } from './known-error.js'

/** Reads a property of anything that was thrown; it never throws and gives `undefined` where there is none. */
export type ReadProperty = (error: unknown, key: PropertyKey) => unknown

/** A known error with its entry in one catalogue. */
interface CompiledKnownError<Entry> {
  readonly entry: Entry
  readonly name: string | undefined
}

/** No message of the table is longer; a longer one is not even hashed. */
const MAX_MESSAGE_LENGTH = Math.max(...Object.keys(codelessErrors).map((message) => message.length))

/**
 * Makes the function that names the entry of an error of Fastify or an official plugin: by its code, and where it has neither code nor status,
 * by its message.
 *
 * @param find the entry of a slug in the catalogue, if it has one
 * @param read how a property of a foreign error is read without harm
 * @returns a function from anything that was thrown to its entry, or `undefined` where the error is not known
 */
export function compileKnownErrors<Entry> (
  find: (slug: string) => Entry | undefined, read: ReadProperty
): (error: unknown) => Entry | undefined {
  const byCode = compileTable(fastifyErrors, find)
  const byMessage = compileTable(codelessErrors, find)

  return function resolveKnown (error) {
    const code = read(error, 'code')
    if (code !== undefined) {
      const known = byCode.get(code)
      return known === undefined || (known.name !== undefined && read(error, 'name') !== known.name) ? undefined : known.entry
    }
    const message = read(error, 'message')
    if (typeof message !== 'string' || message.length > MAX_MESSAGE_LENGTH) return undefined
    const known = byMessage.get(message)
    return known === undefined || read(error, 'statusCode') !== undefined || read(error, 'status') !== undefined ? undefined : known.entry
  }
}

/** Rows none of whose slugs the catalogue has are left out. */
function compileTable<Entry> (
  table: Readonly<Record<string, KnownError>>, find: (slug: string) => Entry | undefined
): ReadonlyMap<unknown, CompiledKnownError<Entry>> {
  const compiled = new Map<unknown, CompiledKnownError<Entry>>()
  for (const [key, { slugs, name }] of Object.entries(table)) {
    for (const slug of slugs) {
      const entry = find(slug)
      if (entry === undefined) continue
      compiled.set(key, { entry, name })
      break
    }
  }
  return compiled
}
