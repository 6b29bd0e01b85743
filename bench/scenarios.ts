import { createFourFormats, defineBigCatalog, spreadCodes } from './servers/big-catalog.js'
import { withCatalog, withoutCatalog, withServerOptions } from './servers/catalog-server.js'
import { floor, handlerFloor, notFoundFloor, sendObject, throwFloor } from './servers/floor-servers.js'
import { fastifyError, fastifyErrorAsync, handWritten, httpErrorsEnhanced, plainError, rateLimited, sensible } from './servers/peer-servers.js'
import {
  defineQuota, entriesInTurn, pluralError, routeTable, staticError, success, throwAsync, throwSync, throwUnknown, validated, validatedList
} from './servers/routes.js'
import type { Request, Scenario } from './scenario.js'

const get: Request = { method: 'GET', path: '/', headers: { 'accept-language': 'ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7', accept: 'application/json' } }
const BIG = 10_000
const SMALL = 15

/** What is measured, and the bounds that are promised: CPU time per request as a multiple of the reference's. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'success',
    measures: 'a 200 with a response schema, the plugin at its defaults',
    request: get,
    status: 200,
    subject: withCatalog(success),
    references: [{ name: 'without the plugin', bound: 1.05, isSame: true, build: withoutCatalog(success) }],
    isShort: true
  },
  {
    name: 'success, sent: false',
    measures: 'the same with `sent: false`',
    request: get,
    status: 200,
    subject: withCatalog(success, { sent: false }),
    references: [{ name: 'without the plugin', bound: 1.02, isSame: true, build: withoutCatalog(success) }]
  },
  {
    name: 'success, serverOptions',
    measures: 'the same, the constructor\'s options wrapped too',
    request: get,
    status: 200,
    subject: withServerOptions(success),
    references: [{ name: 'without the plugin', bound: 1.05, isSame: true, build: withoutCatalog(success) }]
  },
  ...(['nested', 'flat', 'typed', 'problem'] as const).map((format): Scenario => ({
    name: `apiError, ${format}`,
    measures: `\`reply.apiError(2002)\`, static text, format \`${format}\`, language negotiated`,
    request: get,
    status: 401,
    subject: withCatalog(staticError, { format }),
    references: [
      { name: 'floor', bound: 1.05, isSame: true, build: floor },
      { name: 'send(object)', bound: 1, isSame: true, build: sendObject }
    ],
    ...(format === 'nested' && { isShort: true })
  })),
  {
    name: 'apiError, two formats',
    measures: 'the same, `nested` or `problem` chosen by `Accept`',
    request: { ...get, headers: { ...get.headers, accept: 'application/problem+json, application/json;q=0.9' } },
    status: 401,
    subject: withCatalog(staticError, { format: ['nested', 'problem'] }),
    references: [
      { name: 'floor', bound: 1.05, isSame: true, build: floor },
      { name: 'send(object)', bound: 1, isSame: true, build: sendObject }
    ]
  },
  {
    name: 'apiError, params',
    measures: '`reply.apiError(6002, { limit: 5 })`, a plural',
    request: get,
    status: 403,
    subject: withCatalog(pluralError, ({ package: tested }) => ({ catalog: defineQuota(tested) })),
    references: [{ name: 'floor', bound: 1.25, isSame: true, build: floor }],
    isShort: true
  },
  {
    name: 'throw, sync',
    measures: '`throw catalog.error(2002)` in a handler',
    request: get,
    status: 401,
    subject: withCatalog(throwSync),
    references: [
      { name: 'floor', bound: 1.2, isSame: true, build: floor },
      { name: '@fastify/error', bound: 0.65, build: fastifyError },
      { name: 'floor that throws', isSame: true, build: throwFloor(false) },
      { name: 'default error handler', build: plainError },
      { name: 'hand-written setErrorHandler', build: handWritten },
      { name: '@fastify/sensible', build: sensible },
      { name: 'fastify-http-errors-enhanced', build: httpErrorsEnhanced }
    ],
    isShort: true
  },
  {
    name: 'throw, async',
    measures: '`throw catalog.error(2002)` in an async handler',
    request: get,
    status: 401,
    subject: withCatalog(throwAsync),
    references: [
      { name: 'floor', bound: 1.2, isSame: true, build: floor },
      { name: '@fastify/error', bound: 0.65, build: fastifyErrorAsync },
      { name: 'floor that throws', isSame: true, build: throwFloor(true) }
    ]
  },
  {
    name: 'unknown Error',
    measures: 'an Error that nobody knows, masked as 500',
    request: get,
    status: 500,
    subject: withCatalog(throwUnknown),
    references: [
      { name: 'default error handler', bound: 1, build: withoutCatalog(throwUnknown) },
      { name: 'same answer by hand', isSame: true, build: handlerFloor(throwUnknown) }
    ],
    isShort: true
  },
  ...([['', '', withCatalog], [', serverOptions', ', with `serverOptions`', withServerOptions]] as const).flatMap(([suffix, and, build]): Scenario[] => [
    {
      name: `validation, one issue${suffix}`,
      measures: `a body with one fault, \`all: false\`${and}`,
      request: { ...get, method: 'POST', body: { email: 'ann@example.com', password: '123', name: 'Ann' } },
      status: 422,
      subject: build(validated, { validation: { all: false } }),
      references: [
        { name: 'default 400', bound: 1, build: withoutCatalog(validated) },
        { name: 'same answer by hand', isSame: true, build: handlerFloor(validated) }
      ],
      isShort: true
    },
    {
      name: `validation, three issues${suffix}`,
      measures: `a body with two faults and a query string with one, \`all: true\`${and}`,
      request: { ...get, method: 'POST', path: '/?page=0', body: { email: 'ann', password: '123', name: 'Ann' } },
      status: 422,
      subject: build(validated, { validation: { all: true } }),
      references: [
        { name: 'default 400', bound: 1.3, build: withoutCatalog(validated) },
        { name: 'same answer by hand', isSame: true, build: handlerFloor(validated) }
      ],
      isShort: true
    }
  ]),
  {
    name: 'validation, 200 000 faults',
    measures: 'a body of 800 kB with 200 000 faults, `all: true`',
    request: { ...get, method: 'POST', body: Array.from({ length: 200_000 }, () => -10) },
    status: 422,
    subject: withCatalog(validatedList, { validation: { all: true } }),
    references: [{ name: 'default 400', bound: 1.2, build: withoutCatalog(validatedList) }],
    share: 0.005
  },
  ...[10, 1000, BIG].flatMap((size): Scenario[] => [
    {
      name: `404, ${size} routes`,
      measures: `an unknown path, ${size} routes`,
      request: { ...get, path: '/nowhere/at/all' },
      status: 404,
      subject: withCatalog(routeTable(size)),
      references: [
        { name: 'hand-written not-found handler', bound: 1.15, isSame: true, build: notFoundFloor(routeTable(size)) },
        { name: 'default 404', build: withoutCatalog(routeTable(size)) }
      ],
      ...(size === 10 && { isShort: true })
    },
    {
      name: `405, ${size} routes`,
      measures: `a known path, but for other methods, ${size} routes`,
      request: { ...get, method: 'PATCH', path: '/resource-0/42' },
      status: 405,
      subject: withCatalog(routeTable(size)),
      references: [{ name: 'hand-written not-found handler', bound: 1.5, isSame: true, build: notFoundFloor(routeTable(size)) }],
      ...(size === 10 && { isShort: true })
    }
  ]),
  {
    name: '429',
    measures: 'a request beyond its limit',
    request: get,
    status: 429,
    subject: withCatalog(success, { rateLimit: { max: 0 } }),
    references: [{ name: '@fastify/rate-limit alone', bound: 1, build: rateLimited(success) }],
    isShort: true
  },
  {
    name: 'large catalogue',
    measures: `ten entries in turn, of ${BIG}, in 10 locales and 4 formats`,
    request: { ...get, headers: { ...get.headers, accept: 'application/problem+json' } },
    status: 409,
    subject: withCatalog(entriesInTurn(spreadCodes(BIG)), ({ package: tested }) => ({
      catalog: defineBigCatalog(tested, BIG),
      format: createFourFormats(tested)
    })),
    references: [{
      name: `catalogue of ${SMALL}`,
      bound: 1.03,
      build: withCatalog(entriesInTurn(spreadCodes(SMALL)), ({ package: tested }) => ({
        catalog: defineBigCatalog(tested, SMALL),
        format: createFourFormats(tested)
      }))
    }]
  }
]
