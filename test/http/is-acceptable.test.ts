import t from 'tap'
import { isAcceptable, isCodingAcceptable } from '../../lib/http/is-acceptable.js'

t.test('Accept, by its most specific range', async (t) => {
  const types = ['application/json', 'text/csv']
  for (const accept of [undefined, '', ';;', '*/*', 'application/json', 'text/*', 'text/html, application/*;q=0.1', 'application/json;q=0, text/csv', 'a/b;q=0, */*']) {
    t.ok(isAcceptable(accept, types), String(accept))
  }
  for (const accept of ['text/html', 'application/json;q=0, image/*', '*/*;q=0', 'application/*;q=0, text/*;q=0, */*']) t.notOk(isAcceptable(accept, types), String(accept))
})

t.test('Accept-Encoding, by the codings on offer', async (t) => {
  const identity = ['identity']
  for (const value of [undefined, '', 'gzip', 'gzip, *;q=0, identity', 'identity;q=0.1']) t.ok(isCodingAcceptable(value, identity), String(value))
  for (const value of ['identity;q=0', 'gzip, *;q=0', '*;q=0']) t.notOk(isCodingAcceptable(value, identity), String(value))
  const coded = ['br', 'gzip', 'identity']
  for (const value of ['gzip, identity;q=0', 'GZIP;q=0.001, *;q=0', 'identity;q=0, *', 'br;q=0']) t.ok(isCodingAcceptable(value, coded), value)
  for (const value of ['zstd, identity;q=0', 'gzip;q=0, br;q=0, identity;q=0', 'compress, *;q=0']) t.notOk(isCodingAcceptable(value, coded), value)
})

t.test('of a list that is not read to its end nothing is refused', async (t) => {
  const long = Array.from({ length: 40 }, (_, index) => `text/type-${index}`).join(', ')
  t.equal(isAcceptable(`${long}, application/json`, ['application/json']), true)
  t.equal(isCodingAcceptable(`identity;q=0, ${long}`, ['identity']), true)
})
