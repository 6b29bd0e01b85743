import t from 'tap'
import { parseMessage } from '../../lib/message/parse-message.js'

function argumentsOf (text: string): Record<string, string> {
  return Object.fromEntries(parseMessage(text).arguments)
}

t.test('a text without an opening brace is never parsed', async (t) => {
  for (const text of ['', 'Access token expired', "it''s # 100 %", 'a } alone', '<b>']) {
    t.same(argumentsOf(text), {}, text)
    t.same(parseMessage(text).plurals, [], text)
  }
})

t.test('arguments and how they are used', async (t) => {
  t.same(argumentsOf('{a} <b>{b, number}</b> {c, date} {d, time, short} {e, select, x {1} other {2}}'),
    { a: 'text', b: 'number', c: 'date', d: 'time', e: 'select' })
  t.same(argumentsOf('{f, plural, other {#}} {g, selectordinal, other {#}}'), { f: 'plural', g: 'selectordinal' })
  t.same(argumentsOf("quoted '{x}' {y}"), { y: 'text' })
  t.same([...parseMessage('{b}{a}').arguments.keys()], ['b', 'a'])
})

t.test('arguments of nested branches', async (t) => {
  t.same(argumentsOf('{g, select, m {{label} {n, plural, one {{x}} other {#}}} other {{y, number}}}'),
    { g: 'select', label: 'text', n: 'plural', x: 'text', y: 'number' })
})

t.test('of several uses the most telling one counts, in any order', async (t) => {
  t.same(argumentsOf('{n} {n, plural, other {#}}'), { n: 'plural' })
  t.same(argumentsOf('{n, plural, other {{n, number} of {n}}}'), { n: 'plural' })
  t.same(argumentsOf('{d, time} {d, date} {d}'), { d: 'date' })
})

t.test('names that objects inherit are names like others', async (t) => {
  t.same(new Map(parseMessage('{constructor} {__proto__, number}').arguments), new Map([['constructor', 'text'], ['__proto__', 'number']]))
})

t.test('plurals with their categories', async (t) => {
  const text = '{a, plural, offset:1 =0 {none} =1 {one} one {# x} other {{b, selectordinal, one {#st} two {#nd} other {#th}}}}'
  t.same(parseMessage(text).plurals, [
    { argument: 'a', type: 'cardinal', categories: ['one', 'other'] },
    { argument: 'b', type: 'ordinal', categories: ['one', 'two', 'other'] }
  ])
})

t.test('what is not ICU MessageFormat throws with the reason', async (t) => {
  t.throws(() => parseMessage('{x, plural, one {a}}'), { message: 'a plural or select lacks the branch "other" (at character 20)' })
  t.throws(() => parseMessage('{'), { message: 'a brace is not closed (at character 1)' })
})

t.test('styles that would be ignored or throw per request are refused', async (t) => {
  for (const text of ['{n, number}', '{n, number, integer}', '{n, number, ::currency/EUR}', '{d, date, long}', '{d, date, ::yyyyMMMd}', '{d, time, short}']) {
    t.doesNotThrow(() => parseMessage(text), text)
  }
  t.throws(() => parseMessage('{n, number, 0.00}'), { message: 'the number style of "n" is unknown: 0.00' })
  t.throws(() => parseMessage('{n, number, toString}'), { message: 'the number style of "n" is unknown: toString' })
  t.throws(() => parseMessage('{d, date, tiny}'), { message: 'the date style of "d" is unknown: tiny' })
  t.throws(() => parseMessage('{n, number, currency}'), { message: /^the number style of "n" cannot be used: .*[Cc]urrency/ })
})

t.test('what is around the arguments changes nothing, but for quotes', async (t) => {
  for (const text of ['{x} {y, number}', '{n, plural, one {{x}} other {#}}']) {
    t.same(parseMessage(`a } # ${text} # b`), parseMessage(text), text)
    t.same(argumentsOf(`'${text}' {z}`), { z: 'text' }, text)
  }
  t.throws(() => parseMessage('a } {'), { message: 'a brace is not closed (at character 5)' })
  t.throws(() => parseMessage('é {x y}'), { message: 'an argument is malformed (at character 3)' })
  t.throws(() => parseMessage('{x y}'), { message: 'an argument is malformed (at character 1)' })
})

t.test('more texts than are remembered are read as well', async (t) => {
  for (let number = 0; number < 1200; number++) t.same(argumentsOf(`{x${number % 600}}`), { [`x${number % 600}`]: 'text' })
})
