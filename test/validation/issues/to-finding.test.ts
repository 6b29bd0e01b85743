import t from 'tap'
import { parseFailure } from '../../../lib/validation/issues/parse-failure.js'
import { toFinding } from '../../../lib/validation/issues/to-finding.js'

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

t.test('a keyword of the app by its own rule', async (t) => {
  const keywords = new Map([['isEven', () => ({ code: 'not_even', params: {} })]])
  t.same(toFinding(parseFailure({ keyword: 'isEven' }, part), { ...part, keywords }), { code: 'not_even', params: {} })
  t.same(toFinding(parseFailure({ keyword: 'isOdd' }, part), { ...part, keywords }), { code: 'invalid', params: {}, group: 'custom' })
})

t.test('what another property asks for by being there', async (t) => {
  const tell = (keyword: string, schemaPath: string, params: object): unknown => toFinding(parseFailure({ keyword, schemaPath, params }, part), part).params
  t.same(tell('maximum', '#/dependentSchemas/a/maximum', { limit: 3 }), { when_present: 'a', max: 3, inclusive: true })
  t.same(tell('dependencies', '#/dependentSchemas/a/dependencies', { property: 'b' }), { when_present: 'b' }, 'the nearest')
})
