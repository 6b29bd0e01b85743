import t from 'tap'
import { ELEMENT, hasArguments } from '../../lib/message/icu.js'
import { parseIcu } from '../../lib/message/parse-icu.js'

t.test('only a text with an opening brace has arguments', async (t) => {
  t.equal(hasArguments('Too many requests'), false)
  t.equal(hasArguments('a closing } alone'), false)
  t.equal(hasArguments("it''s"), false)
  t.equal(hasArguments('{n} files'), true)
})

t.test('the element numbers are those of the parser', async (t) => {
  const [plural, ...rest] = parseIcu('{p, plural, other {#}}{a}{n, number}{d, date}{t, time}{s, select, other {x}} end', ['en'])
  t.same(rest.map(({ type }) => type),
    [ELEMENT.argument, ELEMENT.number, ELEMENT.date, ELEMENT.time, ELEMENT.select, ELEMENT.literal])
  t.match(plural, { type: ELEMENT.plural, options: { other: { value: [{ type: ELEMENT.pound }] } } })
})

t.test('a tag is text', async (t) => {
  t.same(parseIcu('<b>{x}</b>', ['en']).map(({ type }) => type), [ELEMENT.literal, ELEMENT.argument, ELEMENT.literal])
})

t.test('the locale chooses the pattern of a skeleton with j', async (t) => {
  t.notSame(parseIcu('{t, time, ::jmm}', ['en']), parseIcu('{t, time, ::jmm}', ['ru']))
})
