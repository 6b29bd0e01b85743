import { createRequire } from 'node:module'
import type { RequestFacts } from '../../types/compiled.js'
import { readTraceparent } from '../http/traceparent.js'
import { isRecord } from '../guards.js'

/** As much of `@opentelemetry/api` as is asked. */
interface Tracing {
  readonly trace: { getActiveSpan (): { spanContext (): { readonly traceId: string } } | undefined }
  isSpanContextValid (context: { readonly traceId: string }): boolean
}

/**
 * Makes the function that names the trace of a request: that of the active span where the app has `@opentelemetry/api`, else that of a valid
 * `traceparent`. All copies of that package share the active span.
 */
export function createTraceReader (load: () => unknown = loadTracing): (request: RequestFacts) => string | undefined {
  const tracing = load()
  const isLoaded = isTracing(tracing)
  return ({ raw: { headers } }) => {
    const context = isLoaded ? tracing.trace.getActiveSpan()?.spanContext() : undefined
    if (isLoaded && context !== undefined && tracing.isSpanContextValid(context)) return context.traceId
    return readTraceparent(headers['traceparent'])
  }
}

/** The package, of the first of several places that has it: beside this one, or where the app runs. */
export function loadTracing (places: readonly string[] = [import.meta.url, `${process.cwd()}/`]): unknown {
  for (const from of places) {
    try {
      return createRequire(from)('@opentelemetry/api')
    } catch {
      // The app has none there.
    }
  }
  return undefined
}

function isTracing (value: unknown): value is Tracing {
  return isRecord(value) && isRecord(value['trace']) && typeof value['isSpanContextValid'] === 'function'
}
