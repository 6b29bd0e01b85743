import t from 'tap'
import { toVary } from '../../lib/compile/to-vary.js'

const one = [1]
const two = [1, 2]

t.test('the headers by which something is chosen', async (t) => {
  t.equal(toVary({ locales: one, formats: one, header: 'language' }), '')
  t.equal(toVary({ locales: two, formats: one, header: 'language' }), 'Language, Accept-Language')
  t.equal(toVary({ locales: two, formats: one, header: undefined }), 'Accept-Language')
  t.equal(toVary({ locales: one, formats: two, header: 'language' }), 'Accept')
  t.equal(toVary({ locales: two, formats: two, header: 'x-app-language' }), 'X-App-Language, Accept-Language, Accept')
})
