import type { FastifyReply } from 'fastify'
import t from 'tap'
import { guardReply, removeHeadersOf } from '../../lib/answer/guard-reply.js'
import { act } from './real-reply.js'

const BODY = '{"type":"about:blank","title":"Internal Server Error","status":500}'

t.test('the first send is the answer, and after it goes out nothing else does', async (t) => {
  const { statusCode, body } = await act(t, (_request, reply) => {
    guardReply(reply, () => 'again')
    reply.code(404).send('answer')
    reply.send('more')
  })
  t.equal(statusCode, 404)
  t.equal(body, 'answer')
})

/** What a client gets where the answer is held back by a hook while something else is sent. */
async function sendTwice (t: Parameters<typeof act>[0], second: unknown, render: () => string, method: 'GET' | 'HEAD' = 'GET'): Promise<string> {
  const { statusCode, body } = await act(t, (_request, reply) => {
    // Held back for ever, as by a hook that does not call back.
    reply.send = (() => reply) as FastifyReply['send']
    guardReply(reply, render)
    reply.code(404).send('answer')
    reply.raw.setHeader('x-raw', '1')
    reply.send(second)
    if (!reply.sent) {
      reply.hijack()
      reply.raw.end('nothing')
    }
  }, { method })
  return `${statusCode} ${body}`
}

t.test('what is sent while the answer is under way has it written at once', async (t) => {
  t.equal(await sendTwice(t, new Error('fault'), () => 'again'), '404 again')
  t.equal(await sendTwice(t, 'text', () => 'again'), '404 again')
  t.equal(await sendTwice(t, new Error('fault'), () => 'again', 'HEAD'), '404 ')
  t.equal(await sendTwice(t, new Error('fault'), () => { throw new Error('not again') }), `500 ${BODY}`)
  t.equal(await sendTwice(t, undefined, () => 'again'), '404 nothing', 'but an async handler that returns nothing')
})

t.test('an answer of which bytes are out is cut off', async (t) => {
  await t.rejects(act(t, (_request, reply) => {
    reply.send = (() => reply) as FastifyReply['send']
    guardReply(reply, () => 'again')
    reply.send('answer')
    reply.raw.writeHead(200)
    reply.raw.write('begun')
    reply.send(new Error('fault'))
  }))
})

t.test('headers of an error are taken away', async (t) => {
  const { headers } = await act(t, (_request, reply) => {
    reply.header('x-secret', '1').header('x-kept', '1')
    removeHeadersOf({ headers: { 'X-Secret': '1' } }, reply)
    removeHeadersOf({ headers: new Proxy({}, { ownKeys () { throw new Error('no') } }) }, reply)
    removeHeadersOf('text', reply)
  })
  t.notOk('x-secret' in headers)
  t.equal(headers['x-kept'], '1')
})
