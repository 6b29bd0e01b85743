import t from 'tap'
import { findBuildValidator, keepBuildValidator } from '../../../lib/validation/again/build-validator.js'

const own = (): never => { throw new Error('not called') }

t.test('the builder of an app travels with its options of Ajv', async (t) => {
  const settings = { customOptions: { coerceTypes: false } }
  const kept = keepBuildValidator(settings, own)
  t.strictSame(Object.entries(kept), Object.entries(settings))
  t.equal(findBuildValidator(kept), own)
  t.equal(findBuildValidator({ ...kept }), own, 'Fastify copies them')
  t.equal(findBuildValidator(settings), undefined, 'the given ones are left alone')
  t.equal(findBuildValidator(keepBuildValidator(undefined, own)), own)
})

t.test('what is no function is none', async (t) => {
  t.equal(findBuildValidator(keepBuildValidator({}, null)), undefined)
})
