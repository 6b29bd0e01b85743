import t from 'tap'
import { renderLast } from '../../lib/answer/render-last.js'
import { act } from './real-reply.js'

t.test('problem details, which need no format', async (t) => {
  const { statusCode, headers, body } = await act(t, (_request, reply) => {
    reply.header('etag', '"1"').header('content-encoding', 'gzip').header('x-kept', 'yes')
    reply.send(renderLast(reply))
  })
  t.equal(statusCode, 500)
  t.equal(body, '{"type":"about:blank","title":"Internal Server Error","status":500}')
  t.match(headers, { 'content-type': /^application\/problem\+json/, 'content-language': 'en', 'cache-control': 'no-store', 'x-kept': 'yes' })
  t.notOk('etag' in headers)
  t.notOk('content-encoding' in headers)
})
