import type { FastifyReply } from 'fastify'
import t from 'tap'
import { guardReply, removeHeadersOf } from '../../lib/answer/answer-error.js'
import { toPlainAnswer } from '../../lib/answer/error-answer.js'
import { getReplyState } from '../../lib/answer/reply-state.js'
import { act, compile } from './real-reply.js'

const AGAIN = '{"error":{"code":4001,"message":"Resource not found"}}'
const LAST = '{"type":"about:blank","title":"Internal Server Error","status":500}'

t.test('the first send is the answer, and after it goes out nothing else does', async (t) => {
  const { statusCode, body } = await act(t, (_request, reply) => {
    guardReply(getReplyState(reply))
    reply.code(404).send('answer')
    reply.send('more')
  })
  t.equal(statusCode, 404)
  t.equal(body, 'answer')
})

/** What a client gets where the answer is held back by a hook while something else is sent. */
async function sendTwice (t: Parameters<typeof act>[0], second: unknown, { fails = false, method = 'GET' }: { fails?: boolean, method?: 'GET' | 'HEAD' } = {}): Promise<string> {
  const { statusCode, body } = await act(t, (_request, reply, app) => {
    const compiled = compile({}, app)
    const state = getReplyState(reply)
    const answer = toPlainAnswer(compiled.byStatus(404))
    state.mark(fails ? { ...compiled, negotiateLocale: () => { throw new Error('not again') } } : compiled, answer)
    // Held back for ever, as by a hook that does not call back.
    reply.send = (() => reply) as FastifyReply['send']
    guardReply(state)
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
  t.equal(await sendTwice(t, new Error('fault')), `404 ${AGAIN}`)
  t.equal(await sendTwice(t, 'text'), `404 ${AGAIN}`)
  t.equal(await sendTwice(t, new Error('fault'), { method: 'HEAD' }), '404 ')
  t.equal(await sendTwice(t, new Error('fault'), { fails: true }), `500 ${LAST}`)
  t.equal(await sendTwice(t, undefined), '404 nothing', 'but an async handler that returns nothing')
})

t.test('an answer of which bytes are out is cut off', async (t) => {
  await t.rejects(act(t, (_request, reply) => {
    reply.send = (() => reply) as FastifyReply['send']
    guardReply(getReplyState(reply))
    reply.send('answer')
    reply.raw.writeHead(200)
    reply.raw.write('begun')
    reply.send(new Error('fault'))
  }))
})

t.test('headers of an error are taken away', async (t) => {
  const { headers } = await act(t, (_request, reply) => {
    reply.header('x-secret', '1').header('x-kept', '1')
    removeHeadersOf({ headers: { 'X-Secret': '1' } }, getReplyState(reply))
    removeHeadersOf({ headers: new Proxy({}, { ownKeys () { throw new Error('no') } }) }, getReplyState(reply))
    removeHeadersOf('text', getReplyState(reply))
  })
  t.notOk('x-secret' in headers)
  t.equal(headers['x-kept'], '1')
})
