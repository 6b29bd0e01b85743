import type { FastifyReply } from 'fastify'
import type { Package } from '../scenario.js'
import type { AddRoutes } from './catalog-server.js'

/** What a handler gets that answers an entry which the types of the package do not know: it is declared by the scenario. */
interface ReplyOfScenario {
  readonly apiError: (code: number | string, params?: Readonly<Record<string, unknown>>) => FastifyReply
}

const user = {
  type: 'object',
  properties: { id: { type: 'integer' }, name: { type: 'string' }, email: { type: 'string' }, isActive: { type: 'boolean' } }
}

const ann = { id: 42, name: 'Ann Lee', email: 'ann@example.com', isActive: true }

/** A 200 with a response schema. */
export const success: AddRoutes = (app) => {
  app.get('/', { schema: { response: { 200: user } } }, (_request, reply) => reply.send(ann))
}

/** An entry whose text has no arguments. */
export const staticError: AddRoutes = (app) => {
  app.get('/', (_request, reply) => reply.apiError(2002))
}

/** A catalogue with a plural, in two languages. */
export function defineQuota ({ defaultCatalog, defineCatalog }: Package) {
  return defineCatalog({
    6002: {
      slug: 'quota',
      status: 403,
      message: {
        en: 'At most {limit, plural, one {# file} other {# files}} a day',
        ru: 'Не более {limit, plural, one {# файла} few {# файлов} many {# файлов} other {# файла}} в день'
      }
    }
  }, { extends: defaultCatalog })
}

export const pluralError: AddRoutes = (app) => {
  app.get('/', (_request, reply) => (reply as ReplyOfScenario).apiError(6002, { limit: 5 }))
}

/** Entries in turn. */
export function entriesInTurn (codes: readonly number[]): AddRoutes {
  return (app) => {
    let next = 0
    app.get('/', (_request, reply) => {
      const code = codes[next % codes.length] as number // the remainder is an index
      next++
      return (reply as ReplyOfScenario).apiError(code)
    })
  }
}

export const throwSync: AddRoutes = (app, { package: { defaultCatalog } }) => {
  app.get('/', () => {
    throw defaultCatalog.error(2002)
  })
}

export const throwAsync: AddRoutes = (app, { package: { defaultCatalog } }) => {
  app.get('/', async () => {
    throw defaultCatalog.error(2002)
  })
}

export const throwUnknown: AddRoutes = (app) => {
  app.get('/', () => {
    throw new Error('connect ECONNREFUSED 127.0.0.1:5432')
  })
}

/** A body and a query string with a schema. */
export const validated: AddRoutes = (app) => {
  app.post('/', {
    schema: {
      querystring: { type: 'object', properties: { page: { type: 'integer', minimum: 1 } } },
      body: {
        type: 'object',
        required: ['email', 'password', 'name'],
        properties: {
          email: { type: 'string', maxLength: 100, pattern: '^[^@]+@[^@]+$' },
          password: { type: 'string', minLength: 8 },
          name: { type: 'string', minLength: 1 }
        }
      }
    }
  }, (_request, reply) => reply.code(204).send())
}

/** A list whose items may all be wrong. */
export const validatedList: AddRoutes = (app) => {
  app.post('/', { bodyLimit: 2 ** 20, schema: { body: { type: 'array', items: { type: 'integer', minimum: 1 } } } }, (_request, reply) => reply.code(204).send())
}

/**
 * A table of so many routes: five of each resource, as in most APIs. `PATCH /resource-0/42` is a 405 and `GET /nowhere/at/all` a 404.
 */
export function routeTable (size: number): AddRoutes {
  return (app) => {
    for (let index = 0; index < size / 5; index++) {
      const url = `/resource-${index}`
      app.get(url, async () => ann)
      app.post(url, async () => ann)
      app.get(`${url}/:id`, async () => ann)
      app.put(`${url}/:id`, async () => ann)
      app.delete(`${url}/:id`, async () => ann)
    }
  }
}
