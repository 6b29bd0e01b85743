import { AsyncLocalStorage } from 'node:async_hooks'
import { ROOT_CONTEXT, SpanStatusCode, context, trace, type Context, type ContextManager } from '@opentelemetry/api'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import Fastify from 'fastify'
import t from 'tap'
import errorCatalog from '../../lib/index.js'

/** What @opentelemetry/context-async-hooks does, as far as it is needed here. */
const storage = new AsyncLocalStorage<Context>()
const manager: ContextManager = {
  active: () => storage.getStore() ?? ROOT_CONTEXT,
  with: (active, run, self, ...args) => storage.run(active, () => run.apply(self, args)),
  bind: (_active, target) => target,
  enable: () => manager,
  disable: () => manager
}

t.test('onError finds the span of its request', async (t) => {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  context.setGlobalContextManager(manager)
  const tracer = provider.getTracer('test')
  const app = Fastify()
  t.teardown(() => app.close())
  app.addHook('onRequest', (request, _reply, done) => {
    tracer.startActiveSpan(request.url, () => done())
  })
  app.addHook('onResponse', async () => trace.getActiveSpan()?.end())
  await app.register(errorCatalog, {
    onError ({ slug, status }) {
      const span = trace.getActiveSpan()
      span?.setAttribute('error.type', slug)
      if (status >= 500) span?.setStatus({ code: SpanStatusCode.ERROR, message: slug })
    }
  })
  app.get('/taken', async (_request, reply) => reply.apiError(1003))
  app.get('/fails', async () => {
    await new Promise(setImmediate)
    throw new Error('boom')
  })
  app.get('/fine', async () => 'fine')
  for (const url of ['/taken', '/fails', '/fine', '/nope']) await app.inject(url)
  t.match(exporter.getFinishedSpans().map(({ name, attributes, status }) => [name, attributes['error.type'], status.code]), [
    ['/taken', 'email_taken', SpanStatusCode.UNSET],
    ['/fails', 'internal', SpanStatusCode.ERROR],
    ['/fine', undefined, SpanStatusCode.UNSET],
    ['/nope', 'not_found', SpanStatusCode.UNSET]
  ])
})
