import { OptionsError } from '../plugin-errors.js'

/** Where the index is. */
export interface PagesPlace {
  readonly prefix: string
  /** Empty for a path alone. */
  readonly origin: string
}

/**
 * The URI reference of the index, below which each entry has its page.
 *
 * @param contextPrefix the prefix of the context that serves it
 * @throws `OptionsError` where that prefix has parameters: no page of such a context has one address
 */
export function toPagesUri ({ prefix, origin }: PagesPlace, contextPrefix: string): string {
  if (/[:*]/.test(contextPrefix)) {
    throw new OptionsError([{ path: 'docs', message: `must be left out in a context whose prefix has parameters, received ${JSON.stringify(contextPrefix)}` }])
  }
  // Fastify joins a prefix that ends with a slash to a path without a second one.
  return `${origin}${encodeURI(contextPrefix.replace(/\/$/, ''))}${prefix}`
}
