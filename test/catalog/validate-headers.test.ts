import t from 'tap'
import { isOwnHeader, toLowerCaseHeaders, validateHeaders } from '../../lib/catalog/validate-headers.js'
import { createMust, type Problem } from '../../lib/plugin-errors.js'

function validate (headers: unknown, status: unknown = 400): string[] {
  const problems: Problem[] = []
  validateHeaders(headers, status, createMust(problems))
  return problems.map(({ path, message }) => `${path} ${message}`)
}

t.test('headers that an entry may have', async (t) => {
  t.strictSame(validate({}), [])
  t.strictSame(validate({ 'X-Reason': 'quota', 'Cache-Control': 'public, max-age=60', Link: '<https://example.com>; rel="help"' }), [])
})

t.test('what HTTP cannot carry', async (t) => {
  t.strictSame(validate({ 'a b': 'x', 'x-line': 'a\r\nb', 'x-number': 5, '': 'x', 'x-кириллица': 'x', 'x-text': 'текст' }), [
    'headers.a b must be a header that HTTP can carry, received "x"',
    'headers.x-line must be a header that HTTP can carry, received "a\\r\\nb"',
    'headers.x-number must be a header that HTTP can carry, received 5',
    'headers. must be a header that HTTP can carry, received "x"',
    'headers.x-кириллица must be a header that HTTP can carry, received "x"',
    'headers.x-text must be a header that HTTP can carry, received "текст"'
  ])
  for (const [headers, shown] of [[null, 'null'], [[], 'an array'], ['x', '"x"']]) {
    t.strictSame(validate(headers), [`headers must be headers by name, received ${String(shown)}`])
  }
})

t.test('what the plugin sets by itself', async (t) => {
  for (const name of ['Content-Type', 'content-length', 'VARY', 'Content-Language', 'Transfer-Encoding', 'Date', 'Connection', 'Content-Encoding']) {
    t.ok(isOwnHeader(name))
    t.strictSame(validate({ [name]: 'x' }), [`headers.${name} must be left to the plugin, which sets it by itself, received "x"`])
  }
  t.notOk(isOwnHeader('x-content-type'))
})

t.test('answers that no cache may store', async (t) => {
  for (const status of [428, 429, 431, 511]) {
    for (const value of ['public', 'max-age=60', 's-maxage=1', 'private', 'no-cache', 'no-store, Max-Age=0', '']) {
      t.strictSame(validate({ 'Cache-Control': value }, status), [
        `headers.Cache-Control must be no-store, since caches must not store such an answer (RFC 6585), received "${value}"`
      ])
    }
    t.strictSame(validate({ 'cache-control': 'private, no-store' }, status), [])
  }
})

t.test('names in lower case', async (t) => {
  const headers = toLowerCaseHeaders({ 'X-A': '1', 'x-b': '2' })
  t.strictSame(headers, { 'x-a': '1', 'x-b': '2' })
  t.ok(Object.isFrozen(headers))
})
