import t, { type Test } from 'tap'
import { isErrorStatus, isHeader, isHeaderName, isInteger, isLocale, isRecord } from '../lib/guards.js'

/** Tries a guard on values that it lets pass, and on others. */
function check (t: Test, guard: (value: unknown) => boolean, right: readonly unknown[], wrong: readonly unknown[]): void {
  for (const value of right) t.equal(guard(value), true, String(value))
  for (const value of wrong) t.equal(guard(value), false, typeof value === 'symbol' ? 'symbol' : JSON.stringify(value))
}

t.test('isRecord', async (t) => {
  check(t, isRecord, [{}, new Map(), new Error('x')], [null, undefined, [], () => {}, 'x', 5, Symbol('x')])
  t.ok(isRecord(Object.create(null)))
})

t.test('isInteger', async (t) => {
  check(t, isInteger, [0, -1, 2 ** 53 - 1], [2 ** 53, 1.5, NaN, Infinity, '5', null, undefined])
})

t.test('isErrorStatus', async (t) => {
  check(t, isErrorStatus, [400, 404, 599], [399, 600, 404.5, '404', NaN, null, undefined])
})

t.test('isLocale', async (t) => {
  check(t, isLocale, ['en', 'pt-BR', 'zh-hant-TW', 'EN', 'en-x-own'], ['', 'en_US', 'e', 'no locale', '*', null, undefined, 5, ['en'], []])
})

t.test('isHeader', async (t) => {
  t.ok(isHeader('x-a', 'b'))
  t.ok(isHeader('x-a', ''))
  for (const [name, value] of [['', 'x'], ['a b', 'x'], ['x-a', 'a\nb'], ['x-a', 'я'], ['x-a', 5], ['x-a', undefined]] as const) {
    t.notOk(isHeader(name, value))
  }
})

t.test('isHeaderName', async (t) => {
  check(t, isHeaderName, ['language', 'X-Code', 'a'], ['', 'a b', 'a:', 'я', 5, true, null, undefined])
})

t.test('locales that were seen before are no others', async (t) => {
  for (let number = 0; number < 600; number++) {
    t.equal(isLocale(`en-x-${number}`), true)
    t.equal(isLocale(`en-x_${number}`), false)
  }
  t.equal(isLocale('en-x-0'), true)
})
