import { Type } from '@sinclair/typebox'
import t from 'tap'
import { builtInFormats } from '../../lib/format/built-in-formats.js'
import { defineFormat } from '../../lib/format/define-format.js'
import { parseFormats } from '../../lib/options/parse-formats.js'
import { collectProblems } from './collect-problems.js'

const own = { name: 'own', contentType: 'application/vnd.own+json', schema: Type.Object({}), render: () => ({}) }

function parse (format: unknown): { names: string[], problems: string[] } {
  const { parsed, problems } = collectProblems((must) => parseFormats(format, must))
  return { names: parsed.map(({ name }) => name), problems }
}

t.test('nested unless another is given', async (t) => {
  t.strictSame(parse(undefined), { names: ['nested'], problems: [] })
})

t.test('built-in ones by name, others as defineFormat made them', async (t) => {
  for (const name of Object.keys(builtInFormats)) t.strictSame(parse(name), { names: [name], problems: [] })
  t.strictSame(parse(defineFormat(own)), { names: ['own'], problems: [] })
  t.strictSame(parse(['typed', 'problem', defineFormat(own)]), { names: ['typed', 'problem', 'own'], problems: [] })
})

t.test('a format that defineFormat never saw is completed as it would be', async (t) => {
  const { parsed: [format] } = collectProblems((must) => parseFormats(own, must))
  t.equal(format?.contentType, 'application/vnd.own+json; charset=utf-8')
})

t.test('what is no format', async (t) => {
  const expectation = 'format must be one of nested, flat, typed, problem, fastify, google, jsonapi, html, markdown or made by defineFormat, received'
  for (const [format, shown] of [
    ['json', '"json"'], ['toString', '"toString"'], [null, 'null'], [5, '5'], [{}, 'an object'], [[['flat']], 'an array'],
    [{ ...own, contentType: 'x' }, 'an object']
  ]) t.strictSame(parse(format).problems, [`${expectation} ${String(shown)}`])
  t.strictSame(parse([]).problems, ['format must be at least one format, received an array'])
  t.strictSame(parse(['flat', 'x', null]).problems, [`${expectation} "x"`, `${expectation} null`])
})

t.test('two formats of one content type', async (t) => {
  const problem = 'format must be of one format for each content type, since Accept chooses between them, received'
  t.strictSame(parse(['nested', 'flat']).problems, [`${problem} "application/json"`])
  t.strictSame(parse([own, { ...own, contentType: 'Application/Vnd.own+JSON; v=2' }]).problems, [`${problem} "application/vnd.own+json"`])
})
