import { isRecord } from '../guards.js'
import { beginRouting, getRouted, noteFailure } from './early-failures.js'
import type { RawRequest } from './raw-response.js'

type Options = Readonly<Record<string, unknown>>
type AnyFunction = (this: unknown, ...args: never[]) => unknown

/** A URL that the router refuses, so that `frameworkErrors` gets the request. */
const REFUSED_URL = '/%'

/** The id of a request whose `genReqId` threw. */
const NO_ID = 'unknown'

/**
 * Wraps the functions among Fastify's options that it calls where nothing is caught: what they throw would end the process. A wrapped one notes
 * the failure and gives a value with which the request can go on until it is answered by 500.
 */
export function guardOptions (options: Options): Record<string, unknown> {
  const { rewriteUrl, genReqId, childLoggerFactory, trustProxy, querystringParser, constraints, routerOptions } = options
  const router = isRecord(routerOptions) ? guardRouterOptions(routerOptions) : undefined
  const needsRouted = typeof trustProxy === 'function' || typeof querystringParser === 'function' ||
    (isRecord(routerOptions) && typeof routerOptions['querystringParser'] === 'function')
  return {
    ...guardRouterOptions({ querystringParser, constraints }),
    ...(router && { routerOptions: { ...routerOptions as object, ...router } }),
    ...((typeof rewriteUrl === 'function' || needsRouted) && { rewriteUrl: guardRewriteUrl(rewriteUrl) }),
    ...(typeof genReqId === 'function' && { genReqId: guardByRequest(genReqId as AnyFunction, 0, () => NO_ID) }),
    ...(typeof childLoggerFactory === 'function' && { childLoggerFactory: guardByRequest(childLoggerFactory as AnyFunction, 3, createChildLogger) }),
    ...(typeof trustProxy === 'function' && { trustProxy: guardByRouting(trustProxy as AnyFunction, () => false) })
  }
}

function guardRouterOptions ({ querystringParser, constraints }: Options): Record<string, unknown> {
  return {
    ...(typeof querystringParser === 'function' && { querystringParser: guardByRouting(querystringParser as AnyFunction, () => ({})) }),
    ...(isRecord(constraints) && {
      constraints: Object.fromEntries(Object.entries(constraints).map(([name, strategy]) => [name, guardConstraint(strategy)]))
    })
  }
}

/** A strategy with a third argument is asynchronous: it reports errors through it. */
function guardConstraint (strategy: unknown): unknown {
  if (!isRecord(strategy)) return strategy
  const { deriveConstraint } = strategy
  if (typeof deriveConstraint !== 'function' || deriveConstraint.length > 2) return strategy
  // A strategy may be an instance of a class: its methods are not its own, and may need it as `this`.
  const { name, mustMatchWhenDerived, storage, validate } = strategy
  const bind = (method: unknown): unknown => typeof method === 'function' ? method.bind(strategy) : method
  return {
    name,
    mustMatchWhenDerived,
    storage: bind(storage),
    validate: bind(validate),
    deriveConstraint: guardByRequest(deriveConstraint.bind(strategy) as AnyFunction, 0, () => undefined)
  }
}

function guardRewriteUrl (rewriteUrl: unknown): AnyFunction {
  return function errorCatalogRewriteUrl (this: unknown, request: RawRequest) {
    beginRouting(request)
    if (typeof rewriteUrl !== 'function') return request.url
    try {
      const url: unknown = rewriteUrl.call(this, request)
      if (typeof url === 'string') return url
      throw new TypeError(`rewriteUrl must return a string, received ${typeof url}`)
    } catch (error) {
      noteFailure(request, error)
      return REFUSED_URL
    }
  } as AnyFunction
}

/** Guards a function that gets the request as one of its arguments. */
function guardByRequest (option: AnyFunction, place: number, standIn: (...args: never[]) => unknown): AnyFunction {
  return function (this: unknown, ...args: never[]) {
    try {
      return option.apply(this, args)
    } catch (error) {
      noteFailure(args[place] as unknown as RawRequest, error)
      return standIn(...args)
    }
  }
}

/** Guards a function that gets no request: while one is routed it fails for that one; later Fastify catches what it throws. */
function guardByRouting (option: AnyFunction, standIn: () => unknown): AnyFunction {
  return function (this: unknown, ...args: never[]) {
    try {
      return option.apply(this, args)
    } catch (error) {
      const request = getRouted()
      if (request === undefined) throw error
      noteFailure(request, error)
      return standIn()
    }
  }
}

function createChildLogger (logger: { child: (...args: unknown[]) => unknown }, bindings: unknown, options: unknown): unknown {
  return logger.child(bindings, options)
}
