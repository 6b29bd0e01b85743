import fc from 'fast-check'
import t from 'tap'
import { rankLocales, toLocaleKey } from '../../lib/http/rank-locales.js'

const available = (...tags: string[]): Map<string, number> => new Map(tags.map((tag, index) => [toLocaleKey(tag), index]))
const rank = (list: string, ...tags: string[]): Array<string | undefined> => rankLocales(list, available(...tags)).map((index) => tags[index])

t.test('RFC 4647 lookup', async (t) => {
  t.same(rank('ru-RU', 'en', 'ru'), ['ru'], 'a range is shortened')
  t.same(rank('ru-RU', 'ru', 'ru-RU'), ['ru-RU', 'ru'], 'all that it leads to, the longest first')
  t.same(rank('zh-Hant-TW', 'zh', 'zh-Hans', 'zh-Hant'), ['zh-Hant'], 'never to another script')
  for (const range of ['zh-TW', 'zh_HK', 'zh-MO', 'zh-Hant-HK']) t.same(rank(range, 'zh', 'zh-Hant'), ['zh-Hant'], range)
  for (const range of ['zh-CN', 'zh-Hans-TW', 'zh-SG', 'zh-TWX']) t.same(rank(range, 'zh', 'zh-Hant'), ['zh'], range)
  t.same(rank('zh-Hant-CN-x-private1-private2', 'zh-Hant-CN-x', 'zh-Hant-CN'), ['zh-Hant-CN'], 'a single letter goes with the next subtag')
  t.same(rank('x-private, en-a', 'x', 'en'), ['en'])
  t.same(rank('de-ch', 'de-CH-1996', 'de'), ['de'], 'never anything longer')
  t.same(rank('de', 'de-CH'), [])
  t.same(rank('SR-latn', 'sr', 'sr-Latn'), ['sr-Latn', 'sr'], 'case does not matter')
  t.same(rank('ru_RU', 'en', 'ru-ru'), ['ru-ru'], '_ is read as -')
  t.same(rank('eng, e', 'en'), [], 'whole subtags only')
})

t.test('priority', async (t) => {
  t.same(rank('de, fr;q=0.5, ru;q=0.9', 'fr', 'ru', 'en'), ['ru', 'fr'])
  t.same(rank('ru;q=0.5, en;q=0.5', 'en', 'ru'), ['ru', 'en'], 'equal weights keep the order')
  t.same(rank('ru-RU, ru, ru-UA', 'ru'), ['ru'], 'each once')
})

t.test('* asks for nothing', async (t) => {
  t.same(rank('*', 'en', 'ru'), [])
  t.same(rank('*, ru', 'en', 'ru'), ['ru'])
  t.same(rank('*;q=0, ru', 'en', 'ru'), ['ru'])
})

t.test('weight 0 excludes', async (t) => {
  t.same(rank('ru;q=0, ru-RU', 'ru', 'en'), [])
  t.same(rank('ru;q=0, ru-RU', 'ru', 'ru-RU'), ['ru-RU'], 'the longer one stays')
  t.same(rank('ru-RU;q=0, ru', 'ru', 'ru-RU'), ['ru'], 'the shorter one stays')
  t.same(rank('ru-RU;q=0, ru-UA', 'ru'), [], 'also what the range leads to')
  t.same(rank('ru-RU;q=0, ru', 'ru'), ['ru'], 'unless another range names it')
  t.same(rank('ru;q=0, ru', 'ru'), [], 'but for the same range')
  t.same(rank('de;q=0, ru', 'ru'), ['ru'])
})

/** RFC 4647 §3.4, written as it reads: arrays of subtags, no bounds. Traditional Chinese leads to `zh-Hant` at last, and not to `zh`. */
function lookUp (range: string, tags: readonly string[]): string[] {
  const found: string[] = []
  let subtags = range.toLowerCase().split('-')
  while (subtags.length > 0) {
    const shortened = subtags.join('-')
    found.push(...tags.filter((tag) => tag.toLowerCase() === shortened))
    subtags = subtags.slice(0, -1)
    while (subtags.at(-1)?.length === 1) subtags = subtags.slice(0, -1)
  }
  const isTraditional = /^zh-(hant|tw|hk|mo)(-|$)/i.test(range)
  return isTraditional ? [...found, ...tags.filter((tag) => tag.toLowerCase() === 'zh-hant')].filter((tag) => tag !== 'zh') : found
}

t.test('equals a naive lookup', async () => {
  const subtag = fc.constantFrom('en', 'ru', 'zh', 'Hant', 'hans', 'TW', 'ru', 'x', 'a', '1996', 'private1')
  const tag = fc.array(subtag, { minLength: 1, maxLength: 5 }).map((subtags) => subtags.join('-'))
  const tags = fc.uniqueArray(tag, { maxLength: 8, selector: (tag) => tag.toLowerCase() })
  const ranges = fc.array(fc.record({ range: fc.oneof(tag, fc.constant('*')), weight: fc.integer({ min: 1, max: 1000 }) }), { maxLength: 4 })
  fc.assert(fc.property(tags, ranges, (tags, ranges) => {
    const list = ranges.map(({ range, weight }) => `${range};q=${weight / 1000}`).join(', ')
    fc.pre(list.length <= 256)
    const byWeight = ranges.toSorted((a, b) => b.weight - a.weight)
    const expected = new Set(byWeight.flatMap(({ range }) => lookUp(range, tags)))
    return JSON.stringify(rank(list, ...tags)) === JSON.stringify([...expected])
  }), { numRuns: 2000 })
})

t.test('an excluded tag is not among the results, whatever else is asked', async () => {
  const range = fc.constantFrom('en', 'ru', 'ru-RU', 'ru-RU-x-y', 'zh-Hant', 'zh', '*')
  const lists = fc.array(fc.record({ range, weight: fc.constantFrom('0', '0.5', '1') }), { maxLength: 8 })
  fc.assert(fc.property(lists, (ranges) => {
    const ranked = rank(ranges.map(({ range, weight }) => `${range};q=${weight}`).join(), 'ru', 'ru-RU', 'zh', 'en')
    return ranges.every(({ range, weight }) => weight !== '0' || !ranked.includes(range))
  }), { numRuns: 1000 })
})

t.test('any list can be ranked', async () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (list) => rankLocales(list, available('en', 'ru')).length <= 2))
})
