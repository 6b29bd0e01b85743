import { Type } from '@sinclair/typebox'
import t from 'tap'
import { defineFormat, isFormat } from '../../lib/format/define-format.js'

const definition = { name: 'own', contentType: 'application/vnd.own+json', schema: Type.Object({}), render: () => ({}) }
/** As JavaScript calls it. */
const define = (given: unknown): unknown => Reflect.apply(defineFormat, undefined, [given])

t.test('a format of your own', async (t) => {
  const format = defineFormat({ ...definition, render: ({ slug }) => ({ slug }) })
  t.strictSame(Object.keys(format), ['name', 'contentType', 'schema', 'render'])
  t.equal(format.name, 'own')
  t.equal(format.schema, definition.schema)
  t.ok(Object.isFrozen(format))
  t.strictSame(defineFormat(format), format, 'as often as one likes')
})

t.test('JSON says its charset, other types what they are given', async (t) => {
  const typeOf = (contentType: string): string => defineFormat({ ...definition, contentType }).contentType
  for (const [given, expected] of [
    ['application/json', 'application/json; charset=utf-8'],
    ['application/problem+json', 'application/problem+json; charset=utf-8'],
    ['Application/JSON', 'Application/JSON; charset=utf-8'],
    ['application/json; profile="x"', 'application/json; profile="x"; charset=utf-8'],
    ['application/json; charset=utf-8', 'application/json; charset=utf-8'],
    ['application/json;Charset=UTF-8', 'application/json;Charset=UTF-8'],
    ['application/xml', 'application/xml'],
    ['text/html', 'text/html'],
    ['application/jsonl', 'application/jsonl']
  ] as const) t.equal(typeOf(given), expected)
})

t.test('what is no format', async (t) => {
  const rows: ReadonlyArray<readonly [unknown, string]> = [
    [null, 'format must be an object, received null'],
    ['nested', 'format must be an object, received "nested"'],
    [{ ...definition, name: '' }, 'name must be a non-empty string, received ""'],
    [{ ...definition, name: undefined }, 'name must be a non-empty string, received undefined'],
    [{ ...definition, contentType: 'json' }, 'contentType must be a media type, received "json"'],
    [{ ...definition, contentType: 'a/b\r\nx: y' }, 'contentType must be a media type, received "a/b\\r\\nx: y"'],
    [{ ...definition, contentType: 5 }, 'contentType must be a media type, received 5'],
    [{ ...definition, schema: undefined }, 'schema must be a TypeBox schema, received undefined'],
    [{ ...definition, render: 'x' }, 'render must be a function, received "x"']
  ]
  for (const [given, message] of rows) {
    t.throws(() => define(given), { code: 'FST_CATALOG_FORMAT_INVALID', message })
    t.notOk(isFormat(given))
  }
})

t.test('a format is known by its shape, also that of another copy of the package', async (t) => {
  t.ok(isFormat(definition))
  t.ok(isFormat(defineFormat(definition)))
})
