import fc from 'fast-check'
import t from 'tap'
import { MAX_LIST_LENGTH, parseQualityList } from '../../lib/http/parse-quality-list.js'

const values = (list: string): string[] => parseQualityList(list).map(({ value }) => value)

t.test('members come by weight, equal ones in their order, in lower case', async (t) => {
  t.same(parseQualityList('ru-RU, ru;q=0.9 ,EN;q=0.8,de;q=0,fr;Q=0.95,uk'), [
    { value: 'ru-ru', quality: 1 }, { value: 'uk', quality: 1 }, { value: 'fr', quality: 0.95 },
    { value: 'ru', quality: 0.9 }, { value: 'en', quality: 0.8 }, { value: 'de', quality: 0 }
  ])
})

t.test('weights', async (t) => {
  for (const [weight, quality] of [
    ['1', 1], ['1.', 1], ['1.000', 1], ['0', 0], ['0.', 0], ['0.000', 0], ['0.001', 0.001], ['0.8500000238', 0.8500000238], ['.5', 0.5]
  ] as const) {
    t.same(parseQualityList(`a;q=${weight}`), [{ value: 'a', quality }], weight)
    t.same(parseQualityList(`a ; q = ${weight} `), [{ value: 'a', quality }], `${weight} with spaces`)
  }
  for (const weight of ['', '.', '2', '1.001', '-1', '+1', '0x1', '1e-1', 'Infinity', 'NaN', '0.5.5', 'high', '"1"']) {
    t.same(values(`a;q=${weight},b`).filter((value) => value === 'a'), [], `malformed: ${weight}`)
  }
})

t.test('other parameters are ignored, quoted ones included', async (t) => {
  t.same(parseQualityList('text/html;level=1;q=0.5;x, a/b;title="x,y;q=0\\",c/d";q=0.25, e/f;;q=0.125'), [
    { value: 'text/html', quality: 0.5 }, { value: 'a/b', quality: 0.25 }, { value: 'e/f', quality: 0.125 }
  ])
  t.same(values('a/b;x="never closed, c/d'), ['a/b'])
})

t.test('empty members are ignored', async (t) => {
  t.same(values(''), [])
  t.same(values(' , ,;q=1,a,'), ['a'])
})

t.test('no more than a bounded part is read', async (t) => {
  const member = 'abcdefg'
  t.equal(values(Array.from({ length: 1000 }, () => member).join(',')).length, 32, 'whole members within the length')
  t.equal(values(Array.from({ length: 100 }, () => 'a').join(',')).length, 32, 'of those the first 32')
  t.same(values('a'.repeat(1_000_000)), [], 'one member that does not end within the length')
  t.same(values(`${'a'.repeat(MAX_LIST_LENGTH - 3)},b,c`), ['a'.repeat(MAX_LIST_LENGTH - 3), 'b'], 'a comma at the very end')
  t.same(values(`${'a'.repeat(MAX_LIST_LENGTH - 3)},bbb,c`), ['a'.repeat(MAX_LIST_LENGTH - 3)], 'a member cut off is not read')
})

t.test('any string parses, to weights in order', async () => {
  const piece = fc.constantFrom(',', ';', 'q=', '=', '"', '\\', ' ', '0', '1', '.', '5', 'en', '-', '*', '/', 'ü', '\0')
  const list = fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 400 }).map((pieces) => pieces.join('')))
  fc.assert(fc.property(list, (list) => {
    const items = parseQualityList(list)
    return items.length <= 32 && items.every(({ value, quality }, index) =>
      value !== '' && quality >= 0 && quality <= (items[index - 1]?.quality ?? 1))
  }), { numRuns: 1000 })
})
