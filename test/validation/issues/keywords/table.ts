import ajvErrors from 'ajv-errors'
import ajvKeywords from 'ajv-keywords'
import type { AjvPlugin } from '../../find-issues.js'

/** The drafts whose Ajv Fastify apps use. */
export type Draft = 'draft-07' | '2019-09' | '2020-12'

/** An issue in short. */
export type Told = readonly [pointer: string, code: string, group: string, params: object]

/** Schemas and values with which a keyword fails, and the issues that are reported. */
export interface Row {
  readonly keyword: string
  readonly schema: object | boolean
  readonly data: unknown
  readonly told: readonly Told[]
  /** All unless given. */
  readonly drafts?: readonly Draft[]
  readonly ajv?: object
  /** Beside formats. */
  readonly plugins?: readonly AjvPlugin[]
}

const LATER: readonly Draft[] = ['2019-09', '2020-12']
const UP_TO_2019: readonly Draft[] = ['draft-07', '2019-09']
/** No answer may have it: it stands for what a client submits. */
export const SECRET = 's3cret'

function row (keyword: string, schema: Row['schema'], data: unknown, told: Told | readonly Told[], more: Partial<Row> = {}): Row {
  // A list of issues begins with a list.
  return { keyword, schema, data, told: (Array.isArray(told[0]) ? told : [told]) as readonly Told[], ...more }
}

const invalid = (code: string, params: object = {}, pointer = ''): Told => [pointer, code, 'invalid', params]
const missing = (code: string, pointer = '', params: object = {}): Told => [pointer, code, 'missing_field', params]

/** The keywords of values. */
export const valueRows: readonly Row[] = [
  row('type', { type: 'string' }, 5, invalid('invalid_type', { expected: ['string'], received: 'number' })),
  row('type', { type: ['integer', 'null'] }, SECRET, invalid('invalid_type', { expected: ['integer', 'null'], received: 'string' })),
  row('type', { properties: { a: { type: 'string' } } }, { a: null }, missing('null_not_allowed', '/a', { expected: ['string'] })),
  row('type', { type: 'integer' }, 1.5, invalid('not_integer')),
  row('type', { type: 'object' }, null, missing('missing_body')),
  row('minLength', { minLength: 1 }, '', missing('blank')),
  row('minLength', { minLength: 8 }, SECRET.slice(1), invalid('too_short', { min: 8, actual: 5 })),
  row('maxLength', { maxLength: 2 }, '🚀'.repeat(3), invalid('too_long', { max: 2, actual: 3 })),
  row('maxLength', { minLength: 4, maxLength: 4 }, SECRET, invalid('wrong_length', { length: 4 })),
  row('pattern', { pattern: '^[A-Z]+$' }, SECRET, invalid('invalid_format', { format: 'pattern' })),
  row('pattern', { pattern: '^[A-Z]+$', 'x-format-name': 'IBAN' }, SECRET, invalid('invalid_format', { format: 'pattern', name: 'IBAN' })),
  row('regexp', { regexp: '/^[A-Z]+$/i' }, SECRET, invalid('invalid_format', { format: 'pattern' }), { plugins: [ajvKeywords.default as AjvPlugin] }),
  ...[
    'email', 'uri', 'url', 'uri-reference', 'uuid', 'date', 'time', 'date-time', 'duration', 'ipv4', 'ipv6', 'hostname', 'json-pointer', 'iso-time', 'iso-date-time'
  ].map((format) => row('format', { format }, `${SECRET} \\`, invalid('invalid_format', { format }))),
  row('format', { format: 'regex' }, '(', invalid('invalid_format', { format: 'regex' })),
  row('format', { format: 'byte' }, '?', invalid('invalid_format', { format: 'byte' })),
  row('format', { format: 'int32', type: 'number' }, 2 ** 40, invalid('invalid_format', { format: 'int32' })),
  row('format', { format: 'int64', type: 'number' }, 1.5, invalid('invalid_format', { format: 'int64' })),
  row('formatMinimum', { format: 'date', formatMinimum: '2030-01-01' }, '2029-12-31', invalid('too_early', { min: '2030-01-01', inclusive: true })),
  row('formatExclusiveMinimum', { format: 'date', formatExclusiveMinimum: '2030-01-01' }, '2030-01-01', invalid('too_early', { min: '2030-01-01', inclusive: false })),
  row('formatMaximum', { format: 'time', formatMaximum: '10:00:00Z' }, '10:00:01Z', invalid('too_late', { max: '10:00:00Z', inclusive: true })),
  row('formatExclusiveMaximum', { format: 'date-time', formatExclusiveMaximum: '2030-01-01T00:00:00Z' }, '2030-01-01T00:00:00Z', invalid('too_late', {
    max: '2030-01-01T00:00:00Z', inclusive: false
  })),
  row('enum', { enum: ['open', 1, null] }, SECRET, invalid('not_in_list', { allowed: ['open', 1, null] })),
  row('enum', { enum: ['token'], writeOnly: true }, SECRET, invalid('not_in_list')),
  row('const', { const: true }, false, invalid('not_equal', { expected: true })),
  row('const', { const: { a: 1 } }, SECRET, invalid('not_equal')),
  row('minimum', { minimum: 18 }, 5, invalid('too_small', { min: 18, inclusive: true })),
  row('exclusiveMinimum', { exclusiveMinimum: 0 }, 0, invalid('too_small', { min: 0, inclusive: false })),
  row('maximum', { maximum: 99 }, 100, invalid('too_large', { max: 99, inclusive: true })),
  row('exclusiveMaximum', { exclusiveMaximum: 1 }, 1, invalid('too_large', { max: 1, inclusive: false })),
  row('minimum', { minimum: 18, maximum: 99 }, 5, invalid('too_small', { min: 18, inclusive: true })),
  row('range', { range: [1, 5] }, 9, invalid('too_large', { max: 5, inclusive: true }), { plugins: [ajvKeywords.default as AjvPlugin] }),
  row('multipleOf', { multipleOf: 5 }, 7, invalid('not_multiple_of', { multiple_of: 5 })),
  row('multipleOf', { multipleOf: 0.01 }, 0.001, invalid('too_many_decimals', { decimals: 2 })),
  row('minimum', { properties: { a: { minimum: { $data: '1/b' } } } }, { a: 1, b: 4711 }, invalid('too_small', { inclusive: true }, '/a'), { ajv: { $data: true } })
]

/** The keywords of lists. */
export const listRows: readonly Row[] = [
  row('minItems', { minItems: 1 }, [], invalid('empty_list', { min: 1, actual: 0 })),
  row('minItems', { minItems: 2 }, [SECRET], invalid('too_few_items', { min: 2, actual: 1 })),
  row('maxItems', { maxItems: 2 }, [1, 2, 3], invalid('too_many_items', { max: 2, actual: 3 })),
  row('additionalItems', { items: [{}], additionalItems: false }, [1, SECRET], invalid('too_many_items', { max: 1 }), { drafts: UP_TO_2019 }),
  row('items', { prefixItems: [{}, {}], items: false }, [1, 2, SECRET], invalid('too_many_items', { max: 2 }), { drafts: ['2020-12'] }),
  row('items', { items: false }, [1, SECRET], invalid('too_many_items', { max: 0 })),
  row('unevaluatedItems', { allOf: [{ prefixItems: [{}] }], unevaluatedItems: false }, [1, SECRET], invalid('too_many_items', { max: 1 }), { drafts: ['2020-12'] }),
  row('unevaluatedItems', { items: [{}], unevaluatedItems: false }, [1, SECRET], invalid('too_many_items', { max: 1 }), { drafts: ['2019-09'] }),
  // Ajv gives `true` for a limit here.
  row('unevaluatedItems', { anyOf: [{ items: { type: 'string' } }, true], unevaluatedItems: false }, [SECRET, SECRET], invalid('too_many_items'), { drafts: LATER }),
  row('uniqueItems', { uniqueItems: true }, ['a', SECRET, SECRET], invalid('duplicate_item', { indexes: [1, 2] }, '/2')),
  row('uniqueItemProperties', { uniqueItemProperties: ['id'] }, [{ id: SECRET }, { id: SECRET }], invalid('duplicate_item'), { plugins: [ajvKeywords.default as AjvPlugin] }),
  row('contains', { contains: { type: 'number' } }, [SECRET], invalid('missing_item', { min: 1 })),
  row('contains', { contains: { type: 'number' }, minContains: 2 }, [SECRET, 1], invalid('missing_item', { min: 2 }), { drafts: LATER }),
  row('contains', { contains: { type: 'number' }, maxContains: 1 }, [1, SECRET, 2], invalid('too_many_matching_items', { min: 1, max: 1 }), { drafts: LATER })
]

/** The keywords of objects. */
export const objectRows: readonly Row[] = [
  row('required', { required: ['a', 'b'] }, {}, [missing('missing_field', '/a'), missing('missing_field', '/b')]),
  row('minProperties', { minProperties: 2 }, { a: SECRET }, invalid('too_few_fields', { min: 2 })),
  row('maxProperties', { maxProperties: 1 }, { a: SECRET, b: 1 }, invalid('too_many_fields', { max: 1 })),
  row('additionalProperties', { properties: { email: {} }, additionalProperties: false }, { eMail: SECRET }, invalid('unknown_field', {
    suggestion: 'email', allowed: ['email']
  }, '/eMail')),
  row('additionalProperties', { additionalProperties: false }, { a: SECRET }, invalid('unknown_field', {}, '/a')),
  row('unevaluatedProperties', { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false }, { a: 1, b: SECRET }, invalid('unknown_field', {
    allowed: ['a']
  }, '/b'), { drafts: LATER }),
  row('propertyNames', { propertyNames: { maxLength: 3 } }, { wrong: SECRET }, invalid('invalid_field_name', {}, '/wrong')),
  row('dependencies', { dependencies: { a: ['b', 'c'] } }, { a: SECRET }, [
    missing('missing_dependent_field', '/b', { when_present: 'a' }), missing('missing_dependent_field', '/c', { when_present: 'a' })
  ]),
  row('dependentRequired', { dependentRequired: { a: ['b', 'c'] } }, { a: SECRET }, [
    missing('missing_dependent_field', '/b', { when_present: 'a' }), missing('missing_dependent_field', '/c', { when_present: 'a' })
  ], { drafts: LATER }),
  row('dependentSchemas', { dependentSchemas: { a: { required: ['b'] } } }, { a: SECRET }, missing('missing_field', '/b', { when_present: 'a' }), { drafts: LATER }),
  row('dependencies', { dependencies: { a: { properties: { b: { type: 'string' } } } } }, { a: SECRET, b: 1 }, invalid('invalid_type', {
    when_present: 'a', expected: ['string'], received: 'number'
  }, '/b')),
  row('allRequired', { allRequired: true, properties: { a: {} } }, {}, missing('missing_field', '/a'), { plugins: [ajvKeywords.default as AjvPlugin] }),
  row('prohibited', { prohibited: ['a'] }, { a: SECRET }, invalid('not_allowed'), { plugins: [ajvKeywords.default as AjvPlugin] })
]

const pets = {
  type: 'object',
  discriminator: { propertyName: 'kind' },
  required: ['kind'],
  oneOf: [{ properties: { kind: { const: 'cat' }, lives: { type: 'integer' } } }, { properties: { kind: { const: 'dog' } } }]
}
const discriminator = { ajv: { discriminator: true } }

/** The keywords that apply other schemas, and those of plugins. */
export const schemaRows: readonly Row[] = [
  row('false schema', { properties: { a: false } }, { a: SECRET }, invalid('not_allowed', {}, '/a')),
  row('not', { not: { type: 'string' } }, SECRET, invalid('not_allowed')),
  row('if', { if: { required: ['a'] }, then: { required: ['b'] } }, { a: SECRET }, missing('missing_field', '/b')),
  row('if', { if: { required: ['a'] }, then: true, else: { required: ['c'] } }, {}, missing('missing_field', '/c')),
  row('anyOf', { anyOf: [{ const: 'a' }, { const: 'b' }] }, SECRET, invalid('not_in_list', { allowed: ['a', 'b'] })),
  row('anyOf', { anyOf: [{ type: 'number' }, { type: 'boolean' }] }, SECRET, invalid('invalid_type', { expected: ['number', 'boolean'], received: 'string' })),
  row('oneOf', { oneOf: [{ type: 'null' }, { type: 'string', minLength: 9 }] }, SECRET, invalid('too_short', { min: 9, actual: 6 })),
  row('oneOf', { oneOf: [{ title: 'A', type: 'string' }, { title: 'B', minLength: 1 }] }, SECRET, invalid('ambiguous_variant', { matched: ['A', 'B'] })),
  row('discriminator', pets, { kind: SECRET }, invalid('unknown_variant', { allowed: ['cat', 'dog'] }, '/kind'), discriminator),
  row('discriminator', pets, { kind: 5 }, invalid('invalid_type', { expected: ['string'] }, '/kind'), discriminator),
  row('discriminator', { ...pets, required: [], oneOf: pets.oneOf.map((one) => ({ ...one, required: ['kind'] })) }, {}, missing('missing_field', '/kind'), discriminator),
  row('discriminator', pets, { kind: 'cat', lives: SECRET }, invalid('invalid_type', { expected: ['integer'], received: 'string' }, '/lives'), discriminator),
  row('errorMessage', { type: 'object', properties: { a: { minLength: 9, errorMessage: 'Bad' } } }, { a: SECRET }, invalid('too_short', { min: 9, actual: 6 }, '/a'), {
    plugins: [ajvErrors.default as AjvPlugin]
  }),
  row('errorMessage', { anyOf: [{ type: 'number' }, { required: ['a'] }], type: 'object', errorMessage: 'Bad' }, {}, missing('missing_field', '/a'), {
    plugins: [ajvErrors.default as AjvPlugin]
  }),
  // Of no table: nothing is known of them.
  row('instanceof', { instanceof: 'Date' }, SECRET, ['', 'invalid', 'custom', {}], { plugins: [ajvKeywords.default as AjvPlugin] }),
  row('patternRequired', { patternRequired: ['^x'] }, { a: SECRET }, ['', 'invalid', 'custom', {}], { plugins: [ajvKeywords.default as AjvPlugin] })
]
