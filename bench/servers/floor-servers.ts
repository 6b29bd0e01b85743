import Fastify from 'fastify'
import type { Answer, BuildContext, BuildServer } from '../scenario.js'
import type { AddRoutes } from './catalog-server.js'

/** The floor: a handler that sends the subject's status, headers and body from a ready string. */
export const floor: BuildServer = (context) => {
  const { status, headers, body } = readAnswer(context)
  const { method, path } = context.request
  const app = Fastify()
  app.route({ method, url: path, handler: (_request, reply) => reply.code(status).headers(headers).send(body) })
  return app
}

/** The least that a throw can cost: a handler that throws one and the same error, and an error handler that sends the subject's answer from a ready string. */
export function throwFloor (isAsync: boolean): BuildServer {
  const error = new Error('always the same')
  return handlerFloor((app) => {
    if (isAsync) app.get('/', async () => { throw error })
    else app.get('/', () => { throw error })
  })
}

/** The least that an answer to whatever routes throw can cost: an error handler that sends the subject's answer from a ready string. */
export function handlerFloor (addRoutes: AddRoutes): BuildServer {
  return (context) => {
    const { status, headers, body } = readAnswer(context)
    const app = Fastify()
    app.setErrorHandler((_error, _request, reply) => {
      reply.code(status).headers(headers).send(body)
    })
    addRoutes(app, context)
    return app
  }
}

/** The floor of a 404 or 405: a not-found handler that sends them, beside the same table of routes. */
export function notFoundFloor (addRoutes: AddRoutes): BuildServer {
  return (context) => {
    const { status, headers, body } = readAnswer(context)
    const app = Fastify()
    app.setNotFoundHandler((_request, reply) => reply.code(status).headers(headers).send(body))
    addRoutes(app, context)
    return app
  }
}

/** The same answer from an object, by a response schema. */
export const sendObject: BuildServer = (context) => {
  const { status, headers, body } = readAnswer(context)
  const { method, path } = context.request
  const object: unknown = JSON.parse(body)
  const app = Fastify()
  app.route({
    method,
    url: path,
    schema: { response: { [status]: toSchema(object) } },
    handler: (_request, reply) => reply.code(status).headers(headers).send(object)
  })
  return app
}

function readAnswer ({ answer }: BuildContext): Answer {
  if (answer === undefined) throw new Error('The floor needs the answer of the subject')
  return answer
}

/** The JSON Schema that a value of objects and scalars has. */
function toSchema (value: unknown): object {
  if (typeof value !== 'object' || value === null) return { type: Number.isInteger(value) ? 'integer' : typeof value }
  return { type: 'object', properties: Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toSchema(member)])) }
}
