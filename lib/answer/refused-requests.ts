import type { RequestFacts } from '../../types/compiled.js'

/** Requests of Node that have been refused because its parser could not read them to their end. */
const refused = new WeakSet<object>()

/** `false` until the first of them, so that requests pay nothing for what hardly ever happens. */
let isAny = false

/** Notes that a request is refused on its socket, where that is logged and reported. */
export function noteRefusal (raw: object): void {
  isAny = true
  refused.add(raw)
}

/** `true` for a request that has been refused on its socket. Whoever still reads its body meets an error, which is no second failure. */
export function wasRefused ({ raw }: RequestFacts): boolean {
  return isAny && refused.has(raw)
}
