import t from 'tap'
import { inferSchema, toTemplate } from '../../lib/openapi/infer-schema.js'
import { ANY_INDEX } from '../../lib/openapi/placeholders.js'

const infer = (...bodies: unknown[]): unknown => inferSchema(bodies.map((body) => toTemplate(body, body)))

t.test('what all bodies agree on is told', async (t) => {
  t.strictSame(infer({ code: 1, text: 'a' }, { code: 2, more: true }), {
    type: 'object',
    required: ['code'],
    properties: {
      code: { type: 'integer', enum: [1, 2] },
      text: { type: 'string', enum: ['a'] },
      more: { type: 'boolean', enum: [true] }
    }
  })
  t.strictSame(infer({}), { type: 'object' })
  t.strictSame(infer(1.5), { type: 'number', enum: [1.5] })
})

t.test('of what differs between two renderings the type is told', async (t) => {
  const template = toTemplate(
    { text: 'one', seconds: 1, list: [1], lists: [1], gone: 1, mixed: 1, object: {}, nothing: null, same: [null] },
    { text: 'two', seconds: 2, list: [2], lists: [1, 2], mixed: 'x', object: 1, nothing: 1, same: [null] }
  )
  t.strictSame(inferSchema([template]), {
    type: 'object',
    required: ['text', 'seconds', 'list', 'lists', 'mixed', 'object', 'nothing', 'same'],
    properties: {
      text: { type: 'string' },
      seconds: { type: 'number' },
      list: { type: 'array', items: { type: 'number' } },
      lists: {},
      mixed: {},
      object: {},
      nothing: {},
      same: { type: 'array', items: { enum: [null] } }
    }
  })
})

t.test('what is of several types is one of its values, or anything', async (t) => {
  t.strictSame(infer(1, 'a'), { enum: [1, 'a'] })
  t.strictSame(infer(null), { enum: [null] })
  t.strictSame(inferSchema([toTemplate('a', 'b'), toTemplate(1, 2)]), {})
  t.strictSame(infer([1], {}), {})
  t.strictSame(infer([{ a: 1 }, 1]), { type: 'array', items: {} })
  t.strictSame(infer([]), { type: 'array', items: {} })
})

t.test('items that differ in their last various member are told together', async (t) => {
  const item = (field: string, code: string): object => ({ field, code })
  t.strictSame(infer([item('a', 'x'), item('a', 'y')], [item('b', 'x')]), {
    type: 'array',
    items: {
      anyOf: [['a', ['x', 'y']], ['b', ['x']]].map(([field, codes]) => ({
        type: 'object',
        required: ['field', 'code'],
        properties: { field: { type: 'string', enum: [field] }, code: { type: 'string', enum: codes } }
      }))
    }
  })
  t.strictSame(infer([item('a', 'x')], [item('a', 'y')]), {
    type: 'array',
    items: {
      type: 'object',
      required: ['field', 'code'],
      properties: { field: { type: 'string', enum: ['a'] }, code: { type: 'string', enum: ['x', 'y'] } }
    }
  })
})

t.test('places that stand for several are patterns', async (t) => {
  const place = `items.${ANY_INDEX}`
  t.strictSame(infer(place), { type: 'string', pattern: '^items\\.\\d+$' })
  t.strictSame(infer(place, 'title'), { anyOf: [{ type: 'string', enum: ['title'] }, { type: 'string', pattern: '^items\\.\\d+$' }] })
  t.strictSame(infer({ [place]: 1 }, { [place]: 1 }), {
    type: 'object',
    patternProperties: { '^items\\.\\d+$': { type: 'integer', enum: [1] } }
  })
})

t.test('a member called like one of objects is one where a body has it', async (t) => {
  t.equal(JSON.stringify(infer({ constructor: 1 }, {})), '{"type":"object","properties":{"constructor":{"type":"integer","enum":[1]}}}')
})
