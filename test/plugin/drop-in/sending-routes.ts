import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'

/** A stream that fails before its first byte, or after it. */
function createFailingStream (error: Error, first?: string): Readable {
  const chunks = first === undefined ? [] : [first]
  return new Readable({
    read () {
      const chunk = chunks.shift()
      if (chunk === undefined) setImmediate(() => this.destroy(error))
      else this.push(chunk)
    }
  })
}

function createFailingWebStream (): ReadableStream {
  return new ReadableStream({ pull (controller) { controller.error(Object.assign(new Error('web stream'), { statusCode: 503 })) } })
}

/** Answers that handlers send themselves: with bodies, without, streamed, redirected, not at all. */
export async function sendingRoutes (app: FastifyInstance): Promise<void> {
  app.get('/last', async () => 'last')
  app.get('/', async () => ({ hello: 'world' }))
  app.get('/by-hand', (_request, reply) => { reply.code(404).send({ code: 7, error: 'mine' }) })
  app.get('/by-hand-empty', (_request, reply) => { reply.code(404).send() })
  app.get('/by-hand-text', (_request, reply) => { reply.code(500).type('text/html').send('<h1>broken</h1>') })
  app.get('/by-hand-null', (_request, reply) => { reply.code(400).send(null) })
  app.get('/response-object', async () => new Response('gone', { status: 410, headers: { 'x-own': '1' } }))
  app.get('/redirect', (_request, reply) => { reply.redirect('/', 303) })
  app.get('/redirect-broken', (_request, reply) => { reply.redirect('/a\r\nb') })
  app.get('/no-content', (_request, reply) => { reply.code(204).send() })
  app.get('/not-modified', (_request, reply) => { reply.code(304).header('etag', '"1"').send() })
  app.get('/undefined', async () => {})
  app.get('/status-invalid', (_request, reply) => { reply.code(700).send('beyond') })
  app.get('/call-not-found', (_request, reply) => { reply.header('x-before', '1').callNotFound() })
  app.get('/call-not-found-async', async (_request, reply) => reply.callNotFound())

  app.get('/headers-then-throw', (_request, reply) => {
    reply.headers({
      etag: '"success"',
      'cache-control': 'max-age=60',
      'content-encoding': 'gzip',
      'content-disposition': 'attachment',
      'content-language': 'ru',
      'content-type': 'text/csv',
      'content-length': '5',
      'set-cookie': ['a=1', 'b=2'],
      vary: 'Origin'
    })
    reply.raw.setHeader('x-raw', 'raw')
    throw new Error('after the headers')
  })
  app.get('/header-invalid', async (_request, reply) => {
    reply.header('x-two', 'a\r\nb')
    return 'never'
  })
  app.get('/trailer', (_request, reply) => {
    reply.trailer('x-sum', async () => '42')
    reply.send('with a trailer')
  })
  app.get('/trailer-then-throw', async (_request, reply) => {
    reply.trailer('x-sum', async () => '42')
    throw Object.assign(new Error('no sum'), { statusCode: 503 })
  })
  app.get('/trailer-name', (_request, reply) => {
    reply.trailer('content-length', async () => '1')
    reply.send('never')
  })

  app.get('/stream-fails', (_request, reply) => { reply.send(createFailingStream(new Error('stream'))) })
  app.get('/stream-fails-404', async (_request, reply) => {
    reply.header('content-type', 'text/csv').header('x-kept', '1')
    return createFailingStream(Object.assign(new Error('no row'), { statusCode: 404 }))
  })
  app.get('/stream-breaks', async () => createFailingStream(new Error('too late'), 'first bytes'))
  app.get('/file-missing', async () => createReadStream('/nowhere/at/all'))
  app.get('/web-stream-fails', async () => createFailingWebStream())
  app.get('/web-stream-locked', async () => { const stream = createFailingWebStream(); stream.getReader(); return stream })
  app.get('/handler-timeout', { handlerTimeout: 20 }, async () => await new Promise<never>(() => {}))
  app.get('/sync-after-send', (_request, reply) => { reply.send('first').send('second') })
  app.get('/wrong-type', (_request, reply) => { reply.type('text/plain').send({ an: 'object' }) })
}
