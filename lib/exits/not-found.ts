import type { FastifyInstance, FastifyReply, FastifyRequest, preParsingHookHandler } from 'fastify'
import type { CompiledCatalog } from '../../types/compiled.js'
import { createNotFoundTakenError } from '../plugin-errors.js'
import { toPlainAnswer } from '../runtime/error-answer.js'
import { renderAnswer } from '../runtime/render-answer.js'
import { sendBody } from '../runtime/send-answer.js'
import { kOwnNotFound } from '../symbols.js'

/** Which of the two the plugin answers. */
export interface NotFoundPolicy {
  readonly notFound: boolean
  readonly methodNotAllowed: boolean
}

/** The name of Fastify's default not-found handler. A test holds it. */
export const DEFAULT_HANDLER = 'basic404'

/** Prefixes whose not-found handler is this package's, by server. */
const owned = new WeakMap<FastifyInstance['server'], Set<string>>()

/**
 * Answers 404 and 405 in this context.
 *
 * At the root no not-found handler is set, since an app that sets its own, before or after, would fail to boot: a `preParsing` hook answers
 * the 405, and the 404 only where Fastify's default handler would. It runs after all `onRequest` hooks (CORS, rate limits) and before the
 * body is parsed, which would answer 400, 413 or 415. Elsewhere the hook belongs to a not-found handler and costs no other request anything.
 */
export function installNotFound (fastify: FastifyInstance, compiled: CompiledCatalog, policy: NotFoundPolicy): void {
  if (!policy.notFound && !policy.methodNotAllowed) return
  if (isRoot(fastify)) fastify.addHook('preParsing', createRootHook(compiled, policy))
  else if (!isCovered(fastify)) setNotFoundHandler(fastify, compiled, policy)
}

function createRootHook (compiled: CompiledCatalog, policy: NotFoundPolicy): preParsingHookHandler {
  return function errorCatalogNotFound (request, reply, _payload, done) {
    if (!request.is404) return done()
    const { config, handler } = request.routeOptions
    if (kOwnNotFound in config) return done()
    const isDefault = handler.name === DEFAULT_HANDLER
    if (!answerMissing(compiled, { ...policy, notFound: policy.notFound && isDefault }, request, reply)) done()
  }
}

function setNotFoundHandler (fastify: FastifyInstance, compiled: CompiledCatalog, policy: NotFoundPolicy): void {
  const preParsing: preParsingHookHandler = (request, reply, _payload, done) => {
    if (!answerMissing(compiled, policy, request, reply)) done()
  }
  const prefixes = owned.get(fastify.server) ?? new Set()
  owned.set(fastify.server, prefixes)
  if (prefixes.has(fastify.prefix)) throw createNotFoundTakenError(fastify.prefix)
  try {
    // Fastify takes any hook and a config here; its types know two hooks.
    const options = { preParsing, config: { [kOwnNotFound]: true } } as object
    fastify.setNotFoundHandler(options, (request, reply) => {
      sendMissing(compiled, 404, [], request, reply)
    })
    prefixes.add(fastify.prefix)
  } catch {
    // The context has a handler of the app's own already, which keeps its 404s.
  }
}

/** Answers a request that no route takes, as far as the policy goes. `false` where it does not. */
function answerMissing (compiled: CompiledCatalog, policy: NotFoundPolicy, request: FastifyRequest, reply: FastifyReply): boolean {
  if (policy.methodNotAllowed) {
    const methods = compiled.allowedMethods(request)
    if (methods.length > 0 && !methods.includes(request.method)) {
      if (request.method === 'OPTIONS') reply.code(204).header('allow', methods.join(', ')).send()
      else sendMissing(compiled, 405, methods, request, reply)
      return true
    }
  }
  if (policy.notFound) sendMissing(compiled, 404, [], request, reply)
  return policy.notFound
}

function sendMissing (compiled: CompiledCatalog, status: number, allow: readonly string[], request: FastifyRequest, reply: FastifyReply): void {
  const answer = { ...toPlainAnswer(compiled.byStatus(status), status), options: { allow } }
  const body = renderAnswer(compiled, answer, request, reply)
  logMissing(compiled, answer.entry.level, request)
  sendBody(reply, body)
}

/** Logs what Fastify's default handler logs. */
export function logMissing (compiled: CompiledCatalog, level: Parameters<CompiledCatalog['isLogged']>[1], request: FastifyRequest): void {
  if (compiled.isLogged(request, level)) request.log[level](`Route ${request.method}:${request.url} not found`)
}

function isRoot (fastify: FastifyInstance): boolean {
  return Object.getPrototypeOf(fastify) === Object.prototype
}

/** `true` in a context without a prefix below one that has the plugin: the hook or handler there answers its 404s. */
function isCovered (fastify: FastifyInstance): boolean {
  const parent: unknown = Object.getPrototypeOf(fastify)
  return typeof parent === 'object' && parent !== null && 'errorCatalog' in parent &&
    'prefix' in parent && parent.prefix === fastify.prefix
}
