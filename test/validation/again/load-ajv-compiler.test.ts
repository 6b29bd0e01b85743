import t from 'tap'
import { loadAjvCompiler } from '../../../lib/validation/again/load-ajv-compiler.js'

t.test('the compiler of Fastify', async (t) => {
  const validate = loadAjvCompiler(import.meta.url)?.createStock()({}, { customOptions: {} })({ schema: { type: 'integer' } })
  t.strictSame([validate?.(1), validate?.('x')], [true, false])
})

t.test('none where Fastify is not to be found', async (t) => {
  t.equal(loadAjvCompiler('file:///nowhere/at/all.js'), undefined)
})
