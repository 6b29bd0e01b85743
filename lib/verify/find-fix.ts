import type { Violation } from './check-answer.js'
import type { Contract } from './contract.js'
import type { Exit } from './probe.js'

/** What is known of an answer that is outside the contract. */
export interface WrongAnswer {
  readonly exit: Exit
  /** 0 where none came. */
  readonly status: number
  /** `true` where it ended the process, but for this program. */
  readonly isFatal: boolean
  readonly violations: readonly Violation[]
}

/** Options that mend what HTTP asks for, by the rule that is broken, where the plugin is there already. */
const BY_RULE: Readonly<Record<string, string>> = {
  'RFC 9110 §15.5.2': "challenge: 'Bearer realm=\"api\"'   // option of errorCatalog",
  'RFC 9110 §15.5.6': 'methodNotAllowed: true   // option of errorCatalog',
  'RFC 9110 §15.1': "cacheControl: 'no-store'   // option of errorCatalog",
  'RFC 6585': "cacheControl: 'no-store'   // option of errorCatalog"
}

const SERVER_OPTIONS = 'const app = Fastify(serverOptions({ /* your options */ }))'

/** By exit, where the plugin is there already and no option of it mends the rule. */
const BY_EXIT: Readonly<Record<Exit, string>> = {
  server: 'await app.register(errorCatalog)   // at the root, with a format other than fastify; export a plugin as fp(plugin)',
  router: SERVER_OPTIONS,
  'not-found': 'notFound: true   // option of errorCatalog; or reply.apiError(\'not_found\') in a not-found handler of your own',
  route: "reply.apiError('…')   // in place of what is sent by hand; or the option sent: 'all' of errorCatalog"
}

/** The line to add, so that an answer keeps to a rule. */
export function findFix (rule: string, { exit, status, isFatal, violations }: WrongAnswer, { hasPlugin, names }: Contract): string {
  // The router, and functions of the user that run before it, are in the constructor's hands.
  if (exit === 'router' || isFatal) return SERVER_OPTIONS
  if (exit === 'route' && status === 0) return 'handlerTimeout: 5000   // option of the route, or of Fastify'
  if (!hasPlugin) return `await app.register(errorCatalog, { format: '${names[0]}' })   // before all routes`
  // No option changes what the plugin has no part in: what a route sends by hand, and the server of another context.
  const isForeign = exit !== 'not-found' && violations.some((violation) => violation.rule === 'contract')
  return isForeign ? BY_EXIT[exit] : BY_RULE[rule] ?? BY_EXIT[exit]
}
