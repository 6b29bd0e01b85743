import t from 'tap'
import { codelessErrors } from '../../lib/foreign/codeless-errors.js'
import { fastifyErrors } from '../../lib/foreign/fastify-errors.js'

t.test('messages are whole sentences of others, never codes', async (t) => {
  const messages = Object.keys(codelessErrors)
  t.ok(messages.length > 0)
  for (const message of messages) {
    t.match(message, /^[A-Z].* /)
    t.notOk(message in fastifyErrors)
  }
})

t.test('they are the client\'s fault', async (t) => {
  for (const { slugs, name } of Object.values(codelessErrors)) {
    t.same(slugs, ['bad_request'])
    t.equal(name, undefined)
  }
})
