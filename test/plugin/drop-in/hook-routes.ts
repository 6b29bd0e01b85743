import type { FastifyInstance } from 'fastify'

/** Hooks on the way out that fail, on answers that are fine and on answers that are errors. */
export async function hookRoutes (app: FastifyInstance): Promise<void> {
  const fails = (): never => { throw Object.assign(new Error('handler'), { statusCode: 400 }) }
  const succeeds = async (): Promise<object> => ({ fine: true })

  app.get('/pre-serialization', { preSerialization: async () => { throw new Error('preSerialization') } }, succeeds)
  app.get('/pre-serialization-error', { preSerialization: async () => { throw new Error('preSerialization') } }, fails)
  app.get('/on-send', { onSend: async () => { throw new Error('onSend') } }, succeeds)
  app.get('/on-send-error', { onSend: async () => { throw new Error('onSend') } }, fails)
  app.get('/on-send-done', { onSend: (_request, _reply, _payload, done) => { done(Object.assign(new Error('onSend'), { statusCode: 409 })) } }, succeeds)
  app.get('/on-send-object', { onSend: async () => ({ an: 'object' }) }, succeeds)
  app.get('/on-send-object-error', { onSend: (_request, _reply, _payload, done) => { done(null, { an: 'object' }) } }, fails)
  app.get('/on-send-replaces', { onSend: async (_request, reply) => { reply.code(503); return 'replaced' } }, fails)
  app.get('/on-send-empties', { onSend: async (_request, reply) => { reply.removeHeader('content-length'); return null } }, fails)
  app.get('/on-response', { onResponse: async () => { throw new Error('onResponse') } }, fails)
  let calls = 0
  app.get('/on-send-once', {
    onSend: async (_request, _reply, payload) => {
      if (calls++ % 2 === 0) throw new Error('once')
      return payload
    }
  }, succeeds)
  app.get('/hook-answers', { onRequest: async (_request, reply) => reply.code(403).send({ stopped: true }) }, succeeds)
  app.get('/hook-sends-error', {
    onRequest: (_request, reply) => { reply.code(403).send(new Error('stopped')) }
  }, succeeds)
  app.get('/constructed', { onRequest: async () => { await Promise.reject() } }, succeeds)
}

/** Hooks of the whole app. They tell the log how often they ran, and when. */
export function addCountingHooks (app: FastifyInstance): void {
  // With a callback: behind an async hook the answer comes later, and what Fastify then does to a second `send` ends the process.
  app.addHook('onError', (request, reply, error: unknown, done) => {
    request.log.info({ status: reply.statusCode, type: typeof error }, 'onError ran')
    done()
  })
  app.addHook('onSend', async (request, reply, payload) => {
    request.log.info({ status: reply.statusCode, type: typeof payload, headers: Object.keys(reply.getHeaders()) }, 'onSend ran')
    return payload
  })
  app.addHook('preSerialization', async (request, _reply, payload) => {
    request.log.info('preSerialization ran')
    return payload
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ status: reply.statusCode }, 'onResponse ran')
  })
}
