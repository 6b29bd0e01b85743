import t from 'tap'
import { parseFailure } from '../../lib/validation/parse-failure.js'
import { toFinding } from '../../lib/validation/to-finding.js'

const part = { schema: undefined }

t.test('a keyword by its rule', async (t) => {
  t.same(toFinding(parseFailure({ keyword: 'maximum', params: { limit: 3 } }, part), part), { code: 'too_large', params: { max: 3, inclusive: true } })
})

t.test('an unknown keyword shows nothing', async (t) => {
  const failure = parseFailure({ keyword: 'isEven', params: { value: 's3cret' }, message: 's3cret' }, part)
  t.same(toFinding(failure, part), { code: 'invalid', params: {}, group: 'custom' })
})

t.test('no keyword at all', async (t) => {
  t.same(toFinding(parseFailure({}, part), part), { code: 'invalid', params: {} })
})

t.test('too deep to be named', async (t) => {
  t.same(toFinding(parseFailure({ keyword: 'required', instancePath: '/a'.repeat(40), params: { missingProperty: 'x' } }, part), part), { code: 'invalid', params: {} })
})
