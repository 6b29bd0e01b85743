import type { FastifyInstance } from 'fastify'

/** The `clientError` listeners of `serverOptions`, by name: Fastify binds its functions. */
const OWN_LISTENER = /^bound errorCatalog(?:Own)?ClientError(?:Serving)?$/

/** What ends their names where requests are to be served while the server closes. */
const SERVING = 'Serving'

/** `true` where an app was made with `serverOptions`. Of a constructor's options Fastify shows few; the server shows its listeners. */
export function usesServerOptions ({ server }: FastifyInstance): boolean {
  return server.listeners('clientError').some(({ name }) => OWN_LISTENER.test(name))
}

/** `true` where an app gave `serverOptions` a `return503OnClosing` of `false`. */
export function servesWhileClosing ({ server }: FastifyInstance): boolean {
  return server.listeners('clientError').some(({ name }) => OWN_LISTENER.test(name) && name.endsWith(SERVING))
}

/** Names a `clientError` listener so that it tells what an app wants of a server that closes. */
export function nameListener<Listener extends Function> (listener: Listener, servesWhileClosing: boolean): Listener {
  return servesWhileClosing ? Object.defineProperty(listener, 'name', { value: `${listener.name}${SERVING}` }) : listener
}

/** Tells once, on `listen`, what is left to Fastify where `serverOptions` was not used. */
export function installServerOptionsNotice (fastify: FastifyInstance): void {
  if (usesServerOptions(fastify)) return
  fastify.addHook('onListen', function (done) {
    this.log.warn('fastify-error-catalog: malformed URLs, over-long parameters and failed asynchronous constraints keep the answers of ' +
      'Fastify. Fastify(serverOptions(options)) brings them into the catalogue')
    done()
  })
}
