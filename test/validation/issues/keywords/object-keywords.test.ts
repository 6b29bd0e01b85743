import t from 'tap'
import { Type } from '@sinclair/typebox'
import { toIssues } from '../../../../lib/validation/issues/to-issues.js'
import { Ajv2020, findIssues, tell } from '../../find-issues.js'

t.test('required is about the missing member', async (t) => {
  t.same(tell(Type.Object({ email: Type.String(), 'a/b~c': Type.String() }), {}), [
    ['/email', 'missing_field', {}],
    ['/a~1b~0c', 'missing_field', {}]
  ])
  t.same(findIssues(Type.Object({ a: Type.Object({ b: Type.String() }) }), { a: {} }).map(({ field, group }) => [field, group]), [['a.b', 'missing_field']])
})

t.test('members with the names of built-in ones', async (t) => {
  t.same(tell({ required: ['constructor', 'toString'] }, Object.create(null)), [['/constructor', 'missing_field', {}], ['/toString', 'missing_field', {}]])
  t.same(tell({ properties: {}, additionalProperties: false }, JSON.parse('{"__proto__":1,"constructor":2}')), [
    ['/__proto__', 'unknown_field', {}],
    ['/constructor', 'unknown_field', {}]
  ])
})

t.test('the number of members', async (t) => {
  t.same(tell({ minProperties: 2 }, { a: 1 }), [['', 'too_few_fields', { min: 2 }]])
  t.same(tell({ maxProperties: 1 }, { a: 1, b: 2 }), [['', 'too_many_fields', { max: 1 }]])
})

t.test('unknown members', async (t) => {
  t.same(tell(Type.Object({ a: Type.Any() }, { additionalProperties: false }), { a: 1, b: 2 }), [['/b', 'unknown_field', { allowed: ['a'] }]])
  t.same(tell({ unevaluatedProperties: false }, { b: 2 }, { Ajv: Ajv2020 }), [['/b', 'unknown_field', {}]])
})

t.test('unknown members, where the known ones can be told', async (t) => {
  const closed = (properties: object, more?: object): unknown => tell({ properties, additionalProperties: false, ...more }, { e_mail: 1 })
  t.same(closed({ eMail: {}, name: {} }), [['/e_mail', 'unknown_field', { suggestion: 'eMail', allowed: ['eMail', 'name'] }]])
  t.same(closed({ name: {} }, { patternProperties: { '^x': {} } }), [['/e_mail', 'unknown_field', {}]], 'not all of them')
  const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`email${index}`, {}]))
  t.same(closed(many), [['/e_mail', 'unknown_field', {}]], 'too many')
  const schema = { allOf: [{ properties: { email: {} } }], properties: { name: {} }, unevaluatedProperties: false }
  t.same(tell(schema, { nmae: 1 }, { Ajv: Ajv2020 }), [['/nmae', 'unknown_field', { suggestion: 'name', allowed: ['name', 'email'] }]])
})

t.test('names that a client chose are cleaned', async (t) => {
  const name = '\u001b[31m\u202e' + 'x'.repeat(100)
  const clean = '[31m' + 'x'.repeat(60)
  t.same(tell({ additionalProperties: false }, { [name]: 1 }), [[`/${clean}`, 'unknown_field', {}]])
  t.same(tell({ propertyNames: { maxLength: 3 } }, { [name]: 1 }), [[`/${clean}`, 'invalid_field_name', {}]])
  t.same(tell({ additionalProperties: { type: 'string' } }, { [name]: 1 }), [[`/${clean}`, 'invalid_type', { expected: ['string'], received: 'number' }]])
})

t.test('names of members', async (t) => {
  t.same(tell({ propertyNames: { pattern: '^a', maxLength: 1 } }, { b: 1, cc: 2, a: 3 }), [
    ['/b', 'invalid_field_name', {}],
    ['/cc', 'invalid_field_name', {}]
  ])
})

t.test('members that depend on others', async (t) => {
  const expected = [
    ['/city', 'missing_dependent_field', { when_present: 'street' }],
    ['/zip', 'missing_dependent_field', { when_present: 'street' }]
  ]
  t.same(tell({ dependencies: { street: ['city', 'zip'] } }, { street: 'x' }), expected)
  t.same(tell({ dependentRequired: { street: ['city', 'zip'] } }, { street: 'x' }, { Ajv: Ajv2020 }), expected)
})

t.test('errors that do not name the member', async (t) => {
  for (const keyword of ['required', 'additionalProperties', 'propertyNames', 'dependencies']) {
    const { issues: [issue] } = toIssues([{ keyword, instancePath: '/a', params: {} }], { source: 'body', maxIssues: 5 })
    t.match(issue, { pointer: '/a', params: {} })
  }
})
