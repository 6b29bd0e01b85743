import type { FastifyInstance, FastifyReply, FastifyRequest, preParsingHookHandler } from 'fastify'
import type { ErrorOptions } from '../../types/api-error.js'
import type { CompiledCatalog } from '../../types/compiled.js'
import { createNotFoundTakenError } from '../plugin-errors.js'
import { NO_OPTIONS, toPlainAnswer } from '../answer/error-answer.js'
import { giveAnswer } from '../answer/give-answer.js'
import { isDefaultNotFound } from './foreign-functions.js'
import { getReplyState } from '../answer/reply-state.js'

/** Which of the two the plugin answers. */
export interface NotFoundPolicy {
  readonly notFound: boolean
  readonly methodNotAllowed: boolean
}

/** What is logged, by status. */
const MESSAGES: Readonly<Record<number, string>> = { 404: 'Route not found', 405: 'Method not allowed' }

/** The configs of the not-found handlers that are this package's own. */
const ownConfigs = new WeakSet<object>()

/** Prefixes whose not-found handler is this package's, by server. */
const owned = new WeakMap<FastifyInstance['server'], Set<string>>()

/**
 * Answers 404 and 405 in this context.
 *
 * At the root no not-found handler is set, since an app that sets its own, before or after, would fail to boot: a `preParsing` hook answers
 * the 405, and the 404 only where Fastify's default handler would. It runs after all `onRequest` hooks (CORS, rate limits) and before the
 * body is parsed, which would answer 400, 413 or 415. Elsewhere the hook belongs to a not-found handler and costs no other request anything;
 * so without `notFound` the 405 is not answered there either.
 */
export function installNotFound (fastify: FastifyInstance, compiled: CompiledCatalog, policy: NotFoundPolicy): void {
  if (isRoot(fastify)) {
    if (policy.notFound || policy.methodNotAllowed) fastify.addHook('preParsing', createRootHook(compiled, policy))
  } else if (policy.notFound && !isCovered(fastify)) setNotFoundHandler(fastify, compiled, policy)
}

function createRootHook (compiled: CompiledCatalog, { notFound, methodNotAllowed }: NotFoundPolicy): preParsingHookHandler {
  return function errorCatalogNotFound (request, reply, _payload, done) {
    if (!request.is404) return done()
    const { config, handler } = request.routeOptions
    if (ownConfigs.has(config)) return done()
    if (methodNotAllowed && answerOtherMethods(compiled, request, reply)) return
    if (notFound && isDefaultNotFound(handler)) sendMissing(compiled, 404, NO_OPTIONS, request, reply)
    else done()
  }
}

function setNotFoundHandler (fastify: FastifyInstance, compiled: CompiledCatalog, { methodNotAllowed }: NotFoundPolicy): void {
  const preParsing: preParsingHookHandler = (request, reply) => {
    if (methodNotAllowed && answerOtherMethods(compiled, request, reply)) return
    sendMissing(compiled, 404, NO_OPTIONS, request, reply)
  }
  const prefixes = owned.get(fastify.server) ?? new Set()
  owned.set(fastify.server, prefixes)
  if (prefixes.has(fastify.prefix)) throw createNotFoundTakenError(fastify.prefix)
  try {
    // Fastify takes any hook and a config here; its types know two hooks.
    const config = {}
    const options = { preParsing, config } as object
    ownConfigs.add(config)
    // `reply.callNotFound()` runs the handler without the hook.
    fastify.setNotFoundHandler(options, (request, reply) => sendMissing(compiled, 404, NO_OPTIONS, request, reply))
    prefixes.add(fastify.prefix)
  } catch {
    // The context has a handler of the app's own already, which keeps its 404s.
  }
}

/** Answers a request whose path is known for other methods: 405, or what OPTIONS asks for. `false` where it is not. */
function answerOtherMethods (compiled: CompiledCatalog, request: FastifyRequest, reply: FastifyReply): boolean {
  const allow = compiled.allowedMethods(request)
  if (allow.length === 0 || allow.includes(request.method)) return false
  if (request.method === 'OPTIONS') reply.code(204).header('allow', allow.join(', ')).send()
  else sendMissing(compiled, 405, { allow }, request, reply)
  return true
}

/**
 * Gives an answer that no error led to. Fastify's default handler writes the URL into the message; here the logger's serializer of
 * requests decides what of it is written.
 */
function sendMissing (compiled: CompiledCatalog, status: number, options: ErrorOptions, request: FastifyRequest, reply: FastifyReply): void {
  const answer = toPlainAnswer(compiled.byStatus(status), status, options)
  giveAnswer(compiled, { answer, line: { message: MESSAGES[status], facts: { req: request } } }, request, getReplyState(reply))
}

/** `true` for the root of an app: every other context has its parent for a prototype. */
export function isRoot (fastify: FastifyInstance): boolean {
  return Object.getPrototypeOf(fastify) === Object.prototype
}

/** `true` in a context without a prefix below one that has the plugin: the hook or handler there answers its 404s. */
function isCovered (fastify: FastifyInstance): boolean {
  const parent: unknown = Object.getPrototypeOf(fastify)
  return typeof parent === 'object' && parent !== null && 'errorCatalog' in parent &&
    'prefix' in parent && parent.prefix === fastify.prefix
}
