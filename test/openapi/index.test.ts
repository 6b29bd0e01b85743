import t from 'tap'
import * as face from '../../lib/openapi/index.js'

t.test('the sub-path has both functions of @fastify/swagger', async (t) => {
  t.strictSame(Object.keys(face).sort(), ['swaggerTransform', 'swaggerTransformObject'])
})
