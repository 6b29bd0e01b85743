// One measurement in a process of its own. Usage: node --expose-gc bench/scale/child.js start|document bare|ours [resources]
import swagger from '@fastify/swagger'
import Fastify from 'fastify'

const [, , what, mode, resources = '300'] = process.argv

function report (more) {
  globalThis.gc()
  const { user, system } = process.cpuUsage()
  const { heapUsed, rss } = process.memoryUsage()
  console.log(JSON.stringify({ cpu: (user + system) / 1000, heap: heapUsed / 1e6, memory: rss / 1e6, ...more }))
}

const app = Fastify()
const isOurs = mode === 'ours'
if (isOurs) await app.register((await import('fastify-error-catalog')).default, { format: 'problem' })
if (what === 'start') {
  await app.listen({ port: 0, host: '127.0.0.1' })
  await app.close()
  report({})
} else {
  const transform = isOurs && (await import('fastify-error-catalog/openapi')).swaggerTransform()
  await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Scale', version: '1.0.0' } }, ...(transform && { transform }) })
  const config = isOurs ? { errors: [2002, 3001, 4001] } : {}
  const handler = () => ({})
  for (let number = 0; number < Number(resources); number++) {
    const properties = { name: { type: 'string', minLength: 1 }, mail: { type: 'string', format: 'email' }, age: { type: 'integer', minimum: 0 }, kind: { enum: ['a', 'b'] } }
    app.post(`/resources-${number}`, { config, schema: { body: { type: 'object', required: ['name'], properties } } }, handler)
    app.get(`/resources-${number}/:id`, { config, schema: { params: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } } } }, handler)
  }
  await app.ready()
  const before = process.cpuUsage()
  const document = app.swagger()
  const { user, system } = process.cpuUsage(before)
  report({ swagger: (user + system) / 1000, bytes: JSON.stringify(document).length })
}
