import type { Fetch } from '../../types/retry.js'

/** A call that has begun. */
export interface WatchedCall<Result> {
  readonly result: Promise<Result>
  /** The methods of the requests so far. */
  readonly methods: readonly string[]
}

/** Begins a call and notes the methods of the requests that it makes by the `fetch` that it gets. */
export function watchFetch<Result> (call: (fetch: Fetch) => Result | Promise<Result>, signal: AbortSignal | undefined): WatchedCall<Result> {
  const methods: string[] = []
  const watched: Fetch = (input, init) => {
    methods.push(readMethod(input, init))
    return fetch(input, { ...(signal && { signal }), ...init })
  }
  // It runs at once, and what it throws is a rejection.
  return { result: new Promise<Result>((resolve) => { resolve(call(watched)) }), methods }
}

function readMethod (input: unknown, init: { readonly method?: string } | undefined): string {
  const { method } = Object(input) as { readonly method?: unknown } // a `Request` has one
  return String(init?.method ?? method ?? 'GET').toUpperCase()
}
