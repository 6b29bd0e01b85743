import Fastify from 'fastify'
import t from 'tap'
import { compileOptions } from '../lib/compile-options.js'
import { parseOptions } from '../lib/options/parse-options.js'

t.test('a registration is compiled for its app', async (t) => {
  const app = Fastify({ disableRequestLogging: true })
  app.get('/items', async (request) => ({
    allowed: compiled.allowedMethods(request),
    isLogged: compiled.isLogged(request, 'error')
  }))
  const compiled = compileOptions(parseOptions({ format: 'flat' }), app)
  t.ok(Object.isFrozen(compiled))
  t.strictSame(compiled.formats.map(({ name }) => name), ['flat'])
  t.equal(compiled.validation.status, 422)
  t.strictSame((await app.inject('/items')).json(), { allowed: ['GET', 'HEAD'], isLogged: false })
})
