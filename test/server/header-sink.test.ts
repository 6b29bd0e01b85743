import t from 'tap'
import { HeaderSink } from '../../lib/server/header-sink.js'

t.test('a header sink takes headers as a reply does', async (t) => {
  const sink = new HeaderSink()
  t.equal(sink.code(), sink)
  sink.headers({ vary: 'Accept', allow: 'GET' }).header('retry-after', '5').removeHeader('allow')
  t.same(sink.getHeaders(), { vary: 'Accept', 'retry-after': '5' })
  t.equal(sink.getHeader('vary'), 'Accept')
  t.equal(sink.getHeader('allow'), undefined)
  t.equal(sink.hasHeader('retry-after'), true)
  t.equal(sink.hasHeader('allow'), false)
})
