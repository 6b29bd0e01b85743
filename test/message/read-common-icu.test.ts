import { deepStrictEqual } from 'node:assert'
import t from 'tap'
import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { readCommonIcu } from '../../lib/message/read-common-icu.js'

function parse (text: string): unknown {
  return new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()
}

t.test('texts of the common kind are read as the parser reads them', async (t) => {
  for (const text of [
    'Not found', '', 'a # b', '{name}', '{ name }\n', '{0} and {_a1}', "l'accès à {name} d'été '", '<b>{x}</b> > &', '{n, number}', '{ n , number }',
    '{n, plural, one {# file} other {# files}}', '{n,plural,=0{none}=1 {one}other{#}}', '{n, plural, =01 {a} other {}}',
    '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', '{g, select, m {his} f {her} other {# their}}',
    '{g, select, m {{n, plural, one {# {x}} other {#}}} other {{y}}} end', '{n, plural, other {{g, select, other {#}}}}',
    '{constructor}', '{s, select, constructor {a} other {b}}', '{s, select, 2 {a} 1 {b} other {c}}', '{x, plural, other {}}', '😀 {x} 😀'
  ]) {
    t.same(readCommonIcu(text), parse(text), text)
  }
})

t.test('what is uncommon or wrong is left to the parser', async (t) => {
  for (const text of [
    "it''s {x}", "'{x}' {y}", "{n, plural, other {'#'}}", 'a } {x}', '{', '{}', '{ }', '{x', '{x,', '{x, ', '{x, date}', '{x, spellout}', '{x, number, percent}',
    '{x, number', '{x, plural', '{x, plural}', '{x, plural,}', '{x, plural, }', '{x, plural, one {a}}', '{x, plural, other}', '{x, plural, other {a}',
    '{x, plural, other {a} other {b}}', '{x, plural, offset:1 other {a}}', '{x, plural, = {a} other {b}}', '{x, plural, =1234567890 {a} other {b}}',
    '{x, plural, =-1 {a} other {b}}', '{x, select, =1 {a} other {b}}', '{x, select, __proto__ {a} other {b}}', '{x, select, other {a {}}', '{naïve}', '{x-y}', '{x y}',
    '{x, select, other {a}'.repeat(9), '{x, select, other {'.repeat(9) + '}}'.repeat(9)
  ]) {
    t.equal(readCommonIcu(text), undefined, text)
  }
})

/** Texts of all that matters to either of the two, in any order. */
const pieces = fc.constantFrom('{', '}', '{x}', '{n, plural, ', '{g, select, ', '{o, selectordinal,', 'other {', 'one{', ' few {', '=1 {', '=', '#', "'", '\'{', 'offset:1 ',
  ', ', 'number', 'date', ' ', '\n', '\u00a0', '\u200e', '<b>', '</b>', 'a', 'ä', '1', '_', '-', '😀', 'other', '__proto__')
const branches = fc.letrec<{ text: string, argument: string }>((tie) => ({
  text: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constantFrom('a', ' # ', "'", '<', 'é '), tie('argument')), { maxLength: 4 }).map((parts) => parts.join('')),
  argument: fc.oneof({ depthSize: 'small' }, fc.constantFrom('{x}', '{n, number}', '{ y }'),
    fc.tuple(fc.constantFrom('plural', 'select', 'selectordinal'), tie('text'), tie('text')).map(([kind, one, other]) => `{v, ${kind}, one {${one}} other{${other}}}`))
})).text

t.test('property: whatever is read is what the parser reads', async (t) => {
  let count = 0
  const texts = fc.oneof(fc.array(pieces, { maxLength: 16 }).map((parts) => parts.join('')), branches, fc.string({ unit: 'grapheme' }))
  fc.assert(fc.property(texts, (text) => {
    const read = readCommonIcu(text)
    if (read === undefined) return
    count++
    deepStrictEqual(read, parse(text))
  }), { numRuns: 5000 })
  t.ok(count > 500, `${count} texts were read`)
})
