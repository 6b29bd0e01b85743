import t from 'tap'
import { parseIdentity } from '../../lib/catalog/parse-identity.js'
import { createMust, type Problem } from '../../lib/plugin-errors.js'

const inherited = [{ code: 4001, slug: 'not_found' }, { code: undefined, slug: 'gone' }]
const find = (key: number | string): { code: number | undefined, slug: string } | undefined => inherited.find(({ code, slug }) => code === key || slug === key)

function parse (key: string, definition: Readonly<Record<string, unknown>>): unknown[] {
  const problems: Problem[] = []
  const { code, slug } = parseIdentity(key, definition, find, createMust(problems, `${key}.`))
  return [code, slug, ...problems.map(({ path, message }) => `${path} ${message}`)]
}

const SLUG = 'must be words joined by _, as in access_token_expired, received'

t.test('a numeric key is the code', async (t) => {
  t.strictSame(parse('2002', { slug: 'expired' }), [2002, 'expired'])
  t.strictSame(parse('2002', { slug: 'expired', code: 2002 }), [2002, 'expired'])
  t.strictSame(parse('2002', { slug: 'expired', code: 2003 }), [2002, 'expired', '2002.code must be 2002, as its key says, received 2003'])
  t.strictSame(parse('2002', {}), [2002, undefined, `2002.slug ${SLUG} undefined`])
  for (const key of ['0', '007', '9007199254740992']) {
    t.strictSame(parse(key, { slug: 'x' }), [undefined, 'x', `${key}.code must be a positive integer, received "${key}"`])
  }
})

t.test('any other key is the slug', async (t) => {
  t.strictSame(parse('expired', {}), [undefined, 'expired'])
  t.strictSame(parse('expired', { code: 2002, slug: 'expired' }), [2002, 'expired'])
  t.strictSame(parse('expired', { slug: 'other' }), [undefined, 'expired', 'expired.slug must be expired, as its key says, received "other"'])
  for (const code of [0, -1, 1.5, '5', null, NaN, Infinity, 2 ** 53]) {
    t.strictSame(parse('x', { code }).slice(0, 2), [undefined, 'x'])
    t.match(parse('x', { code })[2], /^x\.code must be a positive integer, received /)
  }
})

t.test('slugs', async (t) => {
  for (const slug of ['a', 'notFound', 'not_found', 'not-found', 'user.not_found', 'E404']) t.strictSame(parse(slug, { replace: true }), [undefined, slug])
  for (const slug of ['', '_a', 'a_', 'a__b', 'a b', 'ошибка', '-1', '1.5', '__proto__', 'a\n', '1e3']) {
    t.strictSame(parse(slug, {}), [undefined, undefined, `${slug}.slug ${SLUG} ${JSON.stringify(slug)}`])
  }
  t.strictSame(parse('5', { slug: 5 }), [5, undefined, `5.slug ${SLUG} 5`])
})

t.test('an override keeps the code or slug that it does not give', async (t) => {
  t.strictSame(parse('not_found', {}), [4001, 'not_found'])
  t.strictSame(parse('not_found', { code: 4404 }), [4404, 'not_found'])
  t.strictSame(parse('4001', {}), [4001, 'not_found'])
  t.strictSame(parse('4001', { slug: 'missing' }), [4001, 'missing'])
  t.strictSame(parse('gone', {}), [undefined, 'gone'])
})

t.test('one that starts over keeps nothing', async (t) => {
  t.strictSame(parse('not_found', { replace: true }), [undefined, 'not_found'])
  t.strictSame(parse('4001', { replace: true }), [4001, undefined, `4001.slug ${SLUG} undefined`])
})
