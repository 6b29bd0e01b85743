import t from 'tap'
import type { Contract } from '../../lib/verify/contract.js'
import { findFix, type WrongAnswer } from '../../lib/verify/find-fix.js'

const bare: Contract = { names: ['flat'], formats: [], locales: [], hasPlugin: false }
const full: Contract = { ...bare, hasPlugin: true }
const fix = (rule: string, wrong: Partial<WrongAnswer>, contract = full): string => {
  return findFix(rule, { exit: 'route', status: 400, isFatal: false, violations: [{ rule, message: '' }], ...wrong }, contract)
}

t.test('without the plugin it is to be registered', async (t) => {
  for (const exit of ['route', 'not-found', 'server'] as const) t.match(fix('contract', { exit }, bare), "await app.register(errorCatalog, { format: 'flat' })", exit)
})

t.test('what only the constructor reaches', async (t) => {
  for (const contract of [bare, full]) {
    t.match(fix('contract', { exit: 'router' }, contract), 'Fastify(serverOptions(')
    t.match(fix('contract', { isFatal: true }, contract), 'Fastify(serverOptions(')
    t.match(fix('contract', { status: 0 }, contract), 'handlerTimeout')
  }
})

t.test('with the plugin an option, or a line in place of what is sent by hand', async (t) => {
  t.match(fix('RFC 9110 §15.5.2', {}), 'challenge:')
  t.match(fix('RFC 9110 §15.5.6', { exit: 'not-found' }), 'methodNotAllowed: true')
  t.match(fix('contract', { exit: 'not-found' }), 'notFound: true')
  t.match(fix('contract', { exit: 'server', status: 0 }), 'at the root')
  t.match(fix('contract', {}), 'reply.apiError')
  t.match(fix('RFC 9110 §15.5.2', { violations: [{ rule: 'contract', message: '' }] }), 'reply.apiError')
  t.match(fix('RFC 6585', { exit: 'server', violations: [{ rule: 'contract', message: '' }] }), 'at the root')
  t.match(fix('RFC 9110 §10.2.3', {}), 'reply.apiError')
})
