import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { isRecord } from '../guards.js'
import { loadModule, type Exports } from './load-module.js'
import { UsageError } from './usage-error.js'

/** A function of a module: makes an app, or is a plugin of one. */
type AppFunction = ((options: object) => unknown) & FastifyPluginAsync

/**
 * Makes the app of a module: its default export or its `app`, which is an instance, a function that returns one, or a plugin with the two params
 * `(fastify, options)`, as fastify-cli has it. A plugin gets an instance of the Fastify that is installed beside it.
 *
 * @param isPlugin takes a function for a plugin however many params it has
 * @throws `UsageError` where there is no app, or one that cannot be asked over HTTP/1; whatever the module throws
 */
export async function bootApp (path: string, cwd: string, isPlugin: boolean): Promise<FastifyInstance> {
  const exports = await loadModule(path, cwd)
  const main = findMain(exports)
  const app = typeof main === 'function' ? await call(main as AppFunction, exports, resolve(cwd, path), isPlugin) : main
  if (!isApp(app)) {
    throw new UsageError(`${path} must export an app, a function that returns one, or a plugin (fastify, options), received ${typeof app}`)
  }
  await app.ready()
  if (app.server.listening) throw new UsageError(`${path} must not listen by itself: verify listens on a free port of the loopback interface`)
  const { http2, https } = app.initialConfig
  if (http2 === true && !(isRecord(https) && https['allowHTTP1'] === true)) throw new UsageError(`${path} must allow HTTP/1, received an app of HTTP/2 alone`)
  return app
}

/** A CommonJS module that TypeScript has compiled has its default export one level deeper. */
function findMain ({ default: main, app }: Exports): unknown {
  const found = main ?? app
  return isRecord(found) && !isApp(found) && 'default' in found ? found['default'] : found
}

async function call (main: AppFunction, { options = {} }: Exports, file: string, isPlugin: boolean): Promise<unknown> {
  if (main.length < 2 && !isPlugin) return await main({})
  const fastify = await import(pathToFileURL(createRequire(file).resolve('fastify')).href)
  const host: FastifyInstance = fastify.default(options)
  await host.register(main, Object(options))
  return host
}

function isApp (value: unknown): value is FastifyInstance {
  return isRecord(value) && ['inject', 'listen', 'ready', 'addHook', 'close'].every((name) => typeof value[name] === 'function')
}
