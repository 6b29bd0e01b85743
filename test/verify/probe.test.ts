import t from 'tap'
import { toBytes } from '../../lib/verify/probe.js'

t.test('requests as bytes', async (t) => {
  t.equal(toBytes({ method: 'GET', path: '/' }), 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
  t.equal(toBytes({ method: 'POST', path: '/a', headers: { Host: 'b', 'Content-Type': 'x' }, body: '{}' }),
    'POST /a HTTP/1.1\r\nHost: b\r\nConnection: close\r\nContent-Length: 2\r\nContent-Type: x\r\n\r\n{}')
})
