import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from 'fastify'
import { isRecord } from '../guards.js'
import { kServerOptions } from '../symbols.js'

/** The `clientError` listeners of `serverOptions`, by name: Fastify binds its functions. */
const OWN_LISTENER = /^bound errorCatalog(?:Own)?ClientError$/

/** What is asked of such a listener, in place of an error. */
interface Question {
  [kServerOptions]: FastifyServerOptions | undefined
}

/**
 * The options that an app gave `serverOptions`; `undefined` where it was made without. Of a constructor's options Fastify shows few, but its server
 * shows its listeners, and that of `serverOptions` answers a question after them.
 */
export function findServerOptions ({ server }: FastifyInstance): FastifyServerOptions | undefined {
  const question: Question = { [kServerOptions]: undefined }
  for (const listener of server.listeners('clientError')) {
    if (OWN_LISTENER.test(listener.name)) Reflect.apply(listener, server, [question])
  }
  return question[kServerOptions]
}

/** Answers the question after an app's options. `false` for anything else, an error say. */
export function answerServerOptions (question: unknown, options: FastifyServerOptions): boolean {
  if (!isRecord(question) || !(kServerOptions in question)) return false
  question[kServerOptions] = options
  return true
}

/**
 * `true` where `serverOptions` keeps Fastify from answering while it closes, for the package answers then. The server of a factory need not show its
 * listener, so Fastify is left to it there.
 */
export function leavesClosing ({ return503OnClosing, serverFactory }: FastifyServerOptions): boolean {
  return return503OnClosing === undefined && serverFactory === undefined
}

/** `true` where an app gave `serverOptions` a `return503OnClosing` of `false`. */
export function servesWhileClosing (fastify: FastifyInstance): boolean {
  return findServerOptions(fastify)?.return503OnClosing === false
}

/** What an app says of request logging: its log controller (Fastify 5.12), which Fastify shows to nobody, else the option `disableRequestLogging`. */
export function findRequestLogging (fastify: FastifyInstance): unknown {
  const controller = findServerOptions(fastify)?.logController
  if (controller === undefined) return fastify.initialConfig.disableRequestLogging
  return (request: FastifyRequest) => controller.isLogDisabled(request)
}

/** Tells once, on `listen`, what is left to Fastify where `serverOptions` was not used. */
export function installServerOptionsNotice (fastify: FastifyInstance): void {
  if (findServerOptions(fastify) !== undefined) return
  fastify.addHook('onListen', function (done) {
    this.log.warn('fastify-error-catalog: malformed URLs, over-long parameters and failed asynchronous constraints keep the answers of ' +
      'Fastify. Fastify(serverOptions(options)) brings them into the catalogue')
    done()
  })
}
