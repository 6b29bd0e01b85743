import type { ResponseLike } from '../../types/client.js'
import type { Fetch, RetryOptions } from '../../types/retry.js'
import { readApiError } from './read-api-error.js'
import { watchFetch } from './watch-fetch.js'

/** Methods whose requests may be repeated (RFC 9110 §9.2.2; of QUERY, its own specification). */
const IDEMPOTENT: readonly string[] = ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'QUERY']

/** What is awaited of a response before the next attempt. */
interface Streamed {
  readonly clone?: () => ResponseLike
  readonly body?: { cancel?: () => Promise<unknown> } | null
}

/**
 * Makes a call again while its error is one that may pass: `retryable` of the body, else the statuses 408, 425, 429, 502, 503 and 504 and whatever has a
 * `Retry-After`, of either grammar, which is waited for and never undercut. Without one the waits double, and a random part of them is left out, so that clients do
 * not come back all at once. A network failure is repeated too.
 *
 * A request with POST, PATCH or a method that is not known is never repeated, unless `unsafe` is `true`. The method is known where the call uses the `fetch` that
 * it gets. The option `method` names that of any other call.
 *
 * ```ts
 * const response = await withRetry((fetch) => fetch('/files'), { attempts: 5, signal })
 * const info = await readApiError(response)
 * ```
 *
 * @param call makes the request anew each time. Its `fetch` is the global one, with the option `signal`
 * @param options how often, how long, and what of the body is read (the options of `readApiError`)
 * @returns the first response that is not to be repeated, or the last one. Its body has not been read
 * @throws `RangeError` for `attempts` that are no integer from 1 on; the reason of `signal`; what the last call threw
 */
export async function withRetry<Response extends ResponseLike> (call: (fetch: Fetch) => Response | Promise<Response>, options: RetryOptions = {}): Promise<Response> {
  const { attempts = 3, signal, unsafe = false, method, delay = 500, maxDelay = 60_000 } = options
  if (!Number.isSafeInteger(attempts) || attempts < 1) throw new RangeError(`attempts must be an integer from 1 on, received ${String(attempts)}`)
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted()
    const { result, methods } = watchFetch(call, signal)
    const outcome = await result.then((response) => ({ response }), (error: unknown) => ({ error }))
    const seen = methods.length > 0 || method === undefined ? methods : [method.toUpperCase()]
    const isSafe = unsafe || (seen.length > 0 && seen.every((one) => IDEMPOTENT.includes(one)))
    const least = isSafe && attempt < attempts && !signal?.aborted ? await findWait(outcome, options) : undefined
    if (least === undefined || least > maxDelay) {
      if ('error' in outcome) throw outcome.error
      return outcome.response
    }
    if ('response' in outcome) discard(outcome.response)
    await sleep(spread(least > 0 ? least : Math.min(delay * 2 ** (attempt - 1), maxDelay), least > 0), signal)
  }
}

/** The milliseconds that the server asks for, 0 where it does not say; `undefined` where the call is not to be repeated. */
async function findWait (outcome: { readonly response: ResponseLike } | { readonly error: unknown }, options: RetryOptions): Promise<number | undefined> {
  if ('error' in outcome) return 0
  const { response } = outcome
  // A copy that nobody reads would keep the body from being cancelled.
  if (response.status < 400) return undefined
  const { clone } = response as Streamed
  // What has no copy keeps its body: status and headers say what they can.
  const info = await readApiError(clone?.call(response) ?? { ...toHead(response), text: async () => '' }, options)
  return info?.retryable ? (info.retryAfter ?? 0) * 1000 : undefined
}

function toHead ({ status, headers }: ResponseLike): Pick<ResponseLike, 'status' | 'headers'> {
  return { status, headers }
}

/** A random time, so that clients do not come back all at once: a little after what a server asks for, and up to half before what nobody asked for. */
function spread (milliseconds: number, isAsked: boolean): number {
  return isAsked ? milliseconds + Math.random() * Math.min(milliseconds / 10, 1000) : milliseconds * (0.5 + Math.random() / 2)
}

/** Frees the connection of a response that nobody reads. */
function discard (response: ResponseLike): void {
  (response as Streamed).body?.cancel?.().catch(() => {})
}

async function sleep (milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', abort, { once: true })
    // It may have been aborted while the body was read.
    if (signal?.aborted) abort()
  })
}
