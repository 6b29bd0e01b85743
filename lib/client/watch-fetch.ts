import type { Fetch } from '../../types/retry.js'

/** A call that has begun. */
export interface WatchedCall<Result> {
  readonly result: Promise<Result>
  /** The methods of the requests so far. */
  readonly methods: readonly string[]
}

/**
 * Begins a call and takes note of the methods of its requests: of all that it makes by the `fetch` that it gets, and of those that it makes by the global one
 * before it first waits. The global one is another for as long as the call is on the stack, so nobody else meets it.
 */
export function watchFetch<Result> (call: (fetch: Fetch) => Result | Promise<Result>, signal: AbortSignal | undefined): WatchedCall<Result> {
  const methods: string[] = []
  const original: Fetch = globalThis.fetch
  const watched: Fetch = (input, init) => {
    methods.push(readMethod(input, init))
    return original(input, init)
  }
  const given: Fetch = (input, init) => watched(input, { ...(signal && { signal }), ...init })
  const isReplaced = replaceFetch(watched)
  // It runs at once, and what it throws is a rejection.
  const result = new Promise<Result>((resolve) => { resolve(call(given)) })
  if (isReplaced && globalThis.fetch === watched) replaceFetch(original)
  return { result, methods }
}

/** `false` where the global object is frozen: then only the `fetch` that the call gets is watched. */
function replaceFetch (fetch: Fetch): boolean {
  return Reflect.set(globalThis, 'fetch', fetch)
}

function readMethod (input: unknown, init: { readonly method?: string } | undefined): string {
  const { method } = Object(input) as { readonly method?: unknown } // a `Request` has one
  return String(init?.method ?? method ?? 'GET').toUpperCase()
}
