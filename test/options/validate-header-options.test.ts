import t from 'tap'
import { validateHeaderOptions } from '../../lib/options/validate-header-options.js'
import { collectProblems } from './collect-problems.js'

/** As JavaScript calls it. */
const validate = (options: unknown): string[] => {
  return collectProblems((must) => Reflect.apply(validateHeaderOptions, undefined, [options, must])).problems
}

t.test('what is right', async (t) => {
  for (const options of [
    {},
    { codeHeader: undefined, challenge: undefined, cacheControl: undefined },
    { codeHeader: false, challenge: false, cacheControl: false },
    { codeHeader: 'Error-Code', challenge: { scheme: 'Basic', realm: 'x' }, cacheControl: 'private, max-age=60' },
    { challenge: 'Negotiate' }
  ]) t.strictSame(validate(options), [])
})

t.test('what is wrong', async (t) => {
  t.strictSame(validate({ codeHeader: 'error code', challenge: { scheme: 'Bearer' }, cacheControl: 'a\nb' }), [
    'codeHeader must be the name of a header of its own or false, received "error code"',
    'challenge must be of a realm, an error or another param (RFC 6750 §3), received an object',
    'cacheControl must be a value of Cache-Control or false, received "a\\nb"'
  ])
  for (const [codeHeader, shown] of [[true, 'true'], [5, '5'], ['', '""'], [null, 'null'], ['Content-Type', '"Content-Type"'], ['vary', '"vary"']]) {
    t.strictSame(validate({ codeHeader }), [`codeHeader must be the name of a header of its own or false, received ${String(shown)}`])
  }
  for (const [cacheControl, shown] of [[true, 'true'], ['', '""'], [60, '60'], [null, 'null']]) {
    t.strictSame(validate({ cacheControl }), [`cacheControl must be a value of Cache-Control or false, received ${String(shown)}`])
  }
  t.equal(validate({ challenge: null }).length, 1)
  t.equal(validate({ challenge: true }).length, 1)
})
