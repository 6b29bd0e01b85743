import { codelessErrors } from './codeless-errors.js'
import { fastifyErrors } from './fastify-errors.js'
import type { KnownError } from './known-error.js'
import { REDIS_REPLY, redisErrors, redisMessages, redisReplies } from './redis-errors.js'

/** Reads a property of anything that was thrown; it never throws and gives `undefined` where there is none. */
export type ReadProperty = (error: unknown, key: PropertyKey) => unknown

/** A known error with its entry in one catalogue. */
interface CompiledKnownError<Entry> {
  readonly entry: Entry
  readonly name: string | undefined
  readonly url: RegExp | undefined
}

const messages = { ...codelessErrors, ...redisMessages }

/** No message of the tables is longer; a longer one is not even hashed. */
const MAX_MESSAGE_LENGTH = toLongest(messages)
/** Where nothing is known of the request. */
const NOWHERE = Object.freeze({ originalUrl: '' })

const MAX_REPLY_LENGTH = toLongest(redisReplies)

/**
 * Makes the function that names the entry of an error of Fastify or an official plugin: by its code, and where it has neither code nor status,
 * by its message or its name.
 *
 * @param find the entry of a slug in the catalogue, if it has one
 * @param read how a property of a foreign error is read without harm
 * @returns a function from anything that was thrown to its entry, or `undefined` where the error is not known
 */
export function compileKnownErrors<Entry> (
  find: (slug: string) => Entry | undefined, read: ReadProperty
): (error: unknown, request?: { readonly originalUrl: string }) => Entry | undefined {
  const byCode = compileTable(fastifyErrors, find)
  const byMessage = compileTable(messages, find)
  const byName = compileTable(redisErrors, find)
  const byReply = compileTable(redisReplies, find)

  return function resolveKnown (error, { originalUrl } = NOWHERE) {
    const code = read(error, 'code')
    if (code !== undefined) {
      const known = byCode.get(code)
      return known === undefined || (known.name !== undefined && read(error, 'name') !== known.name) ? undefined : known.entry
    }
    const known = findCodeless(error)
    if (known === undefined || known.url?.test(originalUrl) === false) return undefined
    return read(error, 'statusCode') !== undefined || read(error, 'status') !== undefined ? undefined : known.entry
  }

  function findCodeless (error: unknown): CompiledKnownError<Entry> | undefined {
    const message = read(error, 'message')
    if (typeof message !== 'string') return undefined
    const known = message.length > MAX_MESSAGE_LENGTH ? undefined : byMessage.get(message)
    if (known !== undefined) return known
    const name = read(error, 'name')
    return name === REDIS_REPLY ? byReply.get(toFirstWord(message)) : byName.get(name)
  }
}

function toLongest (table: object): number {
  return Math.max(...Object.keys(table).map((key) => key.length))
}

function toFirstWord (message: string): string | undefined {
  return message.slice(0, MAX_REPLY_LENGTH + 1).split(' ', 1)[0]
}

/** Rows none of whose slugs the catalogue has are left out. */
function compileTable<Entry> (
  table: Readonly<Record<string, KnownError>>, find: (slug: string) => Entry | undefined
): ReadonlyMap<unknown, CompiledKnownError<Entry>> {
  const compiled = new Map<unknown, CompiledKnownError<Entry>>()
  for (const [key, { slugs, name, url }] of Object.entries(table)) {
    for (const slug of slugs) {
      const entry = find(slug)
      if (entry === undefined) continue
      compiled.set(key, { entry, name, url })
      break
    }
  }
  return compiled
}
