import { codelessErrors } from './codeless-errors.js'
import { fastifyErrors } from './fastify-errors.js'
import type { KnownError } from './known-error.js'
import { REDIS_REPLIES, SILENT, redisClasses, redisErrors, redisMessages, redisReplies } from './redis-errors.js'
import { isUnreachable } from './system-errors.js'

/** Reads a property of anything that was thrown; it never throws and gives `undefined` where there is none. */
export type ReadProperty = (error: unknown, key: PropertyKey) => unknown

/** A known error with its entry in one catalogue. */
interface CompiledKnownError<Entry> {
  readonly entry: Entry
  readonly name: string | undefined
  readonly url: RegExp | undefined
  readonly stack: RegExp | undefined
}

/** The entry of a server that this one needs and cannot reach. */
const UNAVAILABLE = 'service_unavailable'

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
  const byClass = compileTable(redisClasses, find)
  const unreachable = find(UNAVAILABLE)
  const byReply = compileTable(redisReplies, find)

  return function resolveKnown (error, { originalUrl } = NOWHERE) {
    const code = read(error, 'code')
    if (code !== undefined) {
      const known = byCode.get(code)
      if (known === undefined) return !hasStatus(error) && isUnreachable((name) => read(error, name)) ? unreachable : undefined
      return isOfName(known, error) ? known.entry : undefined
    }
    const known = findCodeless(error)
    if (known === undefined || !isOfName(known, error) || !isOfPlace(known, error, originalUrl)) return undefined
    return hasStatus(error) ? undefined : known.entry
  }

  function findCodeless (error: unknown): CompiledKnownError<Entry> | undefined {
    const message = read(error, 'message')
    if (typeof message !== 'string') return undefined
    const known = message.length > MAX_MESSAGE_LENGTH ? undefined : byMessage.get(message)
    if (known !== undefined) return known
    const name = read(error, 'name')
    // Errors of node-redis have the name of their class alone.
    const type = name === 'Error' ? read(read(error, 'constructor'), 'name') : name
    return REDIS_REPLIES.has(type) ? byReply.get(toFirstWord(message)) : byName.get(name) ?? (type === SILENT && message !== '' ? undefined : byClass.get(type))
  }

  function hasStatus (error: unknown): boolean {
    return read(error, 'statusCode') !== undefined || read(error, 'status') !== undefined
  }

  function isOfName ({ name }: CompiledKnownError<Entry>, error: unknown): boolean {
    return name === undefined || read(error, 'name') === name
  }

  function isOfPlace ({ url, stack }: CompiledKnownError<Entry>, error: unknown, originalUrl: string): boolean {
    return url === undefined || url.test(originalUrl) || stack?.test(String(read(error, 'stack'))) === true
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
  for (const [key, { slugs, name, url, stack }] of Object.entries(table)) {
    for (const slug of slugs) {
      const entry = find(slug)
      if (entry === undefined) continue
      compiled.set(key, { entry, name, url, stack })
      break
    }
  }
  return compiled
}
