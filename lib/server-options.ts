import type { FastifyError, FastifyInstance, FastifyServerOptions } from 'fastify'
import type { CompiledCatalog } from '../types/compiled.js'
import { compileOptions } from './compile-options.js'
import { answerClientError } from './server/client-errors.js'
import { watchInstances } from './server/early-failure-hook.js'
import { endRouting, getFailure, hasFailed } from './server/early-failures.js'
import { guardOptions } from './server/guard-options.js'
import { getRootCatalog, setRootCatalog } from './server/root-catalogs.js'
import { answerServerOptions, leavesClosing } from './server/server-options-use.js'
import { parseOptions } from './options/parse-options.js'
import { keepBuildValidator } from './validation/again/build-validator.js'
import { formatSchemaErrors } from './server/format-schema-errors.js'
import { answerError } from './answer/answer-error.js'
import { writeLog } from './answer/log-error.js'

/**
 * Extends the options of Fastify's constructor, so that the catalogue also answers errors that no plugin can reach: a bad URL, an over-long parameter, a
 * failed constraint, a request refused on the socket, requests while the server closes, and options of yours that throw (`rewriteUrl`, `genReqId`,
 * `querystringParser`, `deriveConstraint`, `childLoggerFactory`, `trustProxy`), which would otherwise end the process.
 *
 * The catalogue registered on the root answers. Until one is registered, `defaultCatalog` answers in the format `nested`. Your own `frameworkErrors`,
 * `clientErrorHandler` and `return503OnClosing` take precedence. The given object is not changed.
 *
 * @param options - The options of Fastify's constructor.
 * @returns the same options with additions
 * @example `const app = Fastify(serverOptions({ logger: true }))`
 */
export function serverOptions<Options extends FastifyServerOptions = {}> (options?: Options): Options {
  const given: FastifyServerOptions = { ...options }
  const guarded = guardOptions({ ...given })
  watchInstances(toCatalog)
  const buildValidator = given.schemaController?.compilersFactory?.buildValidator
  // The additions have the types of Fastify's own options.
  return {
    schemaErrorFormatter: formatSchemaErrors,
    ...given,
    ...(leavesClosing(given) && { return503OnClosing: false }),
    ...guarded,
    ...(buildValidator !== undefined && { ajv: keepBuildValidator(given.ajv, buildValidator) }),
    frameworkErrors: toFrameworkErrors(given.frameworkErrors),
    clientErrorHandler: toClientErrorHandler(given)
  } as FastifyServerOptions as Options
}

/** The catalogue that answers for an app: the one of its root, else the default one. */
function toCatalog (fastify: FastifyInstance): CompiledCatalog {
  const known = getRootCatalog(fastify.server)
  if (known !== undefined) return known
  const compiled = compileOptions(parseOptions({}), fastify)
  setRootCatalog(fastify.server, compiled)
  return compiled
}

function toFrameworkErrors (own: FastifyServerOptions['frameworkErrors']): FastifyServerOptions['frameworkErrors'] {
  return function errorCatalogFrameworkErrors (error, request, reply) {
    const { raw, server } = request
    endRouting(raw)
    const cause = hasFailed(raw) ? getFailure(raw) as FastifyError : error
    try {
      if (own !== undefined) return own(cause, request, reply)
    } catch (fault) {
      answerError(toCatalog(server), fault, request, reply)
      return
    }
    answerError(toCatalog(server), cause, request, reply)
  }
}

function toClientErrorHandler (given: FastifyServerOptions): NonNullable<FastifyServerOptions['clientErrorHandler']> {
  const { clientErrorHandler: own } = given
  if (own === undefined) {
    return function errorCatalogClientError (this: FastifyInstance, error, socket) {
      if (answerServerOptions(error, given)) return
      answerClientError({ compiled: toCatalog(this), log: this.log }, error, socket)
    }
  }
  return function errorCatalogOwnClientError (this: FastifyInstance, error, socket) {
    if (answerServerOptions(error, given)) return
    try {
      own.call(this, error, socket)
    } catch (fault) {
      writeLog(this.log, 'error', { err: fault }, 'clientErrorHandler failed')
      answerClientError({ compiled: toCatalog(this), log: this.log }, error, socket)
    }
  }
}
