import type { CompiledEntry, MappedForeign, RequestFacts, ResolveMapped } from '../../types/compiled.js'
import type { CatalogEntry, ErrorMatcher } from '../../types/entry.js'
import type { ErrorMapping, MappedError } from '../../types/options.js'
import { isRecord } from '../guards.js'
import { readProperty } from '../foreign/read-property.js'

type Find = (codeOrSlug: unknown) => CompiledEntry | undefined

/** Makes one function of the user's mappings, in their order. A function of the user that throws or rejects names no entry. */
export function compileMappings (mappings: readonly ErrorMapping[], find: Find): ResolveMapped {
  const resolvers = mappings.map((mapping): ResolveMapped => {
    if (typeof mapping === 'function') return (error, request) => toMapped(askMapping(mapping, error, request), find)
    return compileMatcher(mapping, find(mapping.to))
  })
  return toFirstOf(resolvers)
}

/** Makes one function of the matchers of the entries, in their order. */
export function compileMatchers (entries: readonly CatalogEntry[], find: Find): ResolveMapped {
  return toFirstOf(entries.flatMap(({ slug, match }) => match.map((matcher) => compileMatcher(matcher, find(slug)))))
}

/** Makes a function that asks each in turn until one names an entry. */
export function toFirstOf (resolvers: readonly ResolveMapped[]): ResolveMapped {
  return (error, request) => {
    for (const resolve of resolvers) {
      const mapped = resolve(error, request)
      if (mapped !== undefined) return mapped
    }
    return undefined
  }
}

function compileMatcher (matcher: ErrorMatcher, entry: CompiledEntry | undefined): ResolveMapped {
  const mapped = entry && Object.freeze({ entry, issue: undefined, retryAfter: undefined })
  return (error) => isMatch(matcher, error) ? mapped : undefined
}

/** What a function has named: an entry, or an entry with more. One that no catalogue has is none. */
function toMapped (named: unknown, find: Find): MappedForeign | undefined {
  // Only untyped code can give another object.
  const { to, issue, retryAfter } = (isRecord(named) ? named : { to: named }) as unknown as MappedError
  for (const codeOrSlug of [to].flat()) {
    const entry = find(codeOrSlug)
    if (entry !== undefined) return { entry, issue, retryAfter }
  }
  return undefined
}

/** Most mappings look at the error alone. Where there is no request of Fastify, the others get what is known of it, and those that need more name nothing. */
function askMapping (mapping: Extract<ErrorMapping, (...args: never[]) => unknown>, error: unknown, request: RequestFacts): unknown {
  try {
    const to: unknown = Reflect.apply(mapping, undefined, [error, request])
    if (to instanceof Promise) to.catch(() => {})
    return to
  } catch {
    return undefined
  }
}

function isMatch ({ code, name, statusCode, instanceof: type }: ErrorMatcher, error: unknown): boolean {
  if (code !== undefined && readProperty(error, 'code') !== code) return false
  if (name !== undefined && readProperty(error, 'name') !== name) return false
  if (statusCode !== undefined && readProperty(error, 'statusCode') !== statusCode && readProperty(error, 'status') !== statusCode) return false
  return type === undefined || isInstance(error, type)
}

/** `instanceof` asks the prototype of a proxy, or `Symbol.hasInstance`: either may throw. */
function isInstance (error: unknown, type: NonNullable<ErrorMatcher['instanceof']>): boolean {
  try {
    return error instanceof type
  } catch {
    return false
  }
}
