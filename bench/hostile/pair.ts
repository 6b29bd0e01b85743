import type { FastifyInstance, FastifyServerOptions, InjectOptions } from 'fastify'

type AjvPlugins = NonNullable<NonNullable<FastifyServerOptions['ajv']>['plugins']>
/** A plugin of Ajv; Fastify's type knows those of any options alone. */
export type AjvPlugin = Exclude<AjvPlugins[number], readonly unknown[]>

/** A schema and the requests that cost most to be refused by it. */
export interface Pair {
  readonly name: string
  /** The schemas of the route, by part. */
  readonly schema: Readonly<Record<string, unknown>>
  /** A request that fails; another for each number, so that nothing of the one before can be remembered. */
  readonly request: (number: number) => InjectOptions
  /** Ajv's options and plugins. */
  readonly options?: Readonly<Partial<Record<'allErrors' | 'discriminator' | 'unevaluated' | 'removeAdditional' | 'coerceTypes' | '$data', boolean>>>
  readonly plugins?: AjvPlugins
  /** Sets the app up before the route is declared. */
  readonly setUp?: (app: FastifyInstance) => void
}

/** What a pair of a body is made of. */
interface BodyPair extends Omit<Pair, 'schema' | 'request'> {
  readonly body: unknown
  readonly value: (number: number) => unknown
}

/** A pair whose request is a body of JSON. */
export function ofBody ({ body, value, ...others }: BodyPair): Pair {
  return {
    ...others,
    schema: { body },
    request: (number) => ({ method: 'POST', url: '/', headers: { 'content-type': 'application/json' }, payload: JSON.stringify(value(number)) })
  }
}

/** The longest body that is validated again by default, less a few bytes. */
export const MOST_BYTES = 65_000

/** As many copies of a value as a body may have, with another value before them for each number. */
export function fill (number: number, value: unknown): unknown[] {
  return Array.from({ length: Math.floor(MOST_BYTES / (JSON.stringify(value).length + 1)) }, (_, index) => index === 0 ? number : value)
}

/** As many members as a body may have, whose names begin with a text. */
export function fillMembers (number: number, prefix: string, value: unknown): Record<string, unknown> {
  const each = JSON.stringify(value).length + prefix.length + 9
  return Object.fromEntries(Array.from({ length: Math.floor(MOST_BYTES / each) }, (_, index) => [`${prefix}${number}x${index}`, value]))
}

/** `0` to `count - 1`, each made into something. */
export function times<T> (count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/** A value in as many others. */
export function nest (depth: number, innermost: unknown, wrap: (inner: unknown) => unknown): unknown {
  return depth === 0 ? innermost : nest(depth - 1, wrap(innermost), wrap)
}
