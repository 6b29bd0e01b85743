import { context, trace } from '@opentelemetry/api'
import t from 'tap'
import { createTraceReader, loadTracing } from '../../lib/server/trace-reader.js'
import type { RequestFacts } from '../../types/compiled.js'

const id = '4bf92f3577b34da6a3ce929d0e0e4736'
const request = { raw: { headers: { traceparent: `00-${id}-00f067aa0ba902b7-01` } } } as unknown as RequestFacts
const bare = { raw: { headers: {} } } as unknown as RequestFacts

t.test('without an active span the header says it', async (t) => {
  const read = createTraceReader()
  t.equal(read(request), id)
  t.equal(read(bare), undefined)
})

t.test('without the package too', async (t) => {
  for (const value of [undefined, null, {}, { trace: {} }]) t.equal(createTraceReader(() => value)(request), id)
})

t.test('the active span goes first, if it is valid', async (t) => {
  const other = '0af7651916cd43dd8448eb211c80319c'
  const read = (traceId: string): string | undefined => {
    const span = trace.wrapSpanContext({ traceId, spanId: '00f067aa0ba902b7', traceFlags: 1 })
    return createTraceReader(() => ({ trace: { getActiveSpan: () => trace.getSpan(trace.setSpan(context.active(), span)) }, isSpanContextValid: trace.isSpanContextValid }))(request)
  }
  t.equal(read(other), other)
  t.equal(read('0'.repeat(32)), id)
})

t.test('the package is looked for in several places', async (t) => {
  t.equal(loadTracing(['/nowhere/']), undefined)
  const found: unknown = loadTracing(['/nowhere/', import.meta.url])
  t.equal(createTraceReader(() => found)(request), id)
  t.match(found, { trace: {} })
})
