import type { IssueFacts, IssueParams } from '../../../types/issue.js'
import { toIssueFacts } from '../../../lib/validation/issues/to-issue-facts.js'
import { addFormats, Ajv2020, findIssues, type AjvPlugin, type FindOptions } from '../find-issues.js'

/** One failure, and what it is called in a report. */
export interface Sample {
  readonly name: string
  readonly issue: IssueFacts
}

type Row = readonly [schema: object | boolean, data: unknown, options?: FindOptions]

// The plugin takes options that `AjvPlugin` does not tell of.
const withLimits: AjvPlugin = (ajv) => Reflect.apply(addFormats, undefined, [ajv, { keywords: true }])
const LIMITS: FindOptions = { plugins: [withLimits] }
const DRAFT: FindOptions = { Ajv: Ajv2020 }
const TAGGED: FindOptions = { ajv: { discriminator: true } }

const variant = (tag: string): object => ({ properties: { T: { const: tag } }, required: ['T'] })
const tagged = { type: 'object', required: ['T'], discriminator: { propertyName: 'T' }, oneOf: [variant('1'), variant('2')] }

/** The keywords of JSON Schema and of Fastify's plugins of Ajv, each with data that fail it. */
const ROWS: readonly Row[] = [
  ...['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'].map((type): Row => [{ type }, type === 'string' ? 5 : 'x']),
  [{ type: ['string', 'null'] }, 5],
  [{ type: ['integer', 'boolean', 'null'] }, 'x'],
  [{ properties: { T: { type: 'string' } } }, { T: null }],
  [{ type: 'integer' }, 1.5],
  [{ required: ['T'] }, {}],
  [{ minLength: 1 }, ''],
  [{ minLength: 3 }, ''],
  [{ maxLength: 3 }, 'xxxx'],
  [{ minLength: 3, maxLength: 3 }, 'x'],
  [{ pattern: '^x' }, ''],
  [{ pattern: '^x', 'x-format-name': 'ISO' }, ''],
  ...[
    'email', 'uri', 'url', 'uri-reference', 'uuid', 'date', 'time', 'date-time', 'duration', 'ipv4', 'ipv6', 'hostname', 'json-pointer', 'byte'
  ].map((format): Row => [{ format }, '% %']),
  [{ format: 'regex' }, '('],
  [{ type: 'number', format: 'int32' }, 1.5],
  [{ type: 'number', format: 'int64' }, 1.5],
  [{ type: 'string', format: 'date', formatMinimum: '2030-01-01' }, '2000-01-01', LIMITS],
  [{ type: 'string', format: 'date', formatExclusiveMinimum: '2030-01-01' }, '2030-01-01', LIMITS],
  [{ type: 'string', format: 'date', formatMaximum: '2030-01-01' }, '2040-01-01', LIMITS],
  [{ type: 'string', format: 'date', formatExclusiveMaximum: '2030-01-01' }, '2030-01-01', LIMITS],
  [{ enum: [1, 2, null] }, 'x'],
  [{ enum: Array.from({ length: 30 }, (_, index) => index) }, 'x'],
  [{ const: 5 }, 'x'],
  [{ const: null }, 'x'],
  [{ const: true }, false],
  [{ const: {} }, 'x'],
  [{ minimum: 3 }, 1],
  [{ exclusiveMinimum: 3 }, 3],
  [{ maximum: 3 }, 5],
  [{ exclusiveMaximum: 3 }, 3],
  [{ multipleOf: 7 }, 1],
  [{ multipleOf: 0.01 }, 0.001],
  [{ minItems: 1 }, []],
  [{ minItems: 2 }, []],
  [{ maxItems: 1 }, [1, 2]],
  [{ items: [{}], additionalItems: false }, [1, 2]],
  [{ items: false }, [1]],
  [{ prefixItems: [{}], items: false }, [1, 2], DRAFT],
  [{ prefixItems: [{}], unevaluatedItems: false }, [1, 2], DRAFT],
  [{ uniqueItems: true }, [1, 1]],
  [{ contains: { type: 'null' } }, [1]],
  [{ contains: { type: 'null' }, minContains: 2 }, [1], DRAFT],
  [{ contains: { type: 'null' }, minContains: 0, maxContains: 1 }, [null, null], DRAFT],
  [{ minProperties: 2 }, {}],
  [{ maxProperties: 1 }, { a: 1, b: 1 }],
  [{ additionalProperties: false }, { T: 1 }],
  [{ unevaluatedProperties: false }, { T: 1 }, DRAFT],
  [false, 1],
  [{ propertyNames: { maxLength: 0 } }, { T: 1 }],
  [{ dependencies: { a: ['T'] } }, { a: 1 }],
  [{ dependentRequired: { a: ['T'] } }, { a: 1 }, DRAFT],
  [{ dependentSchemas: { a: { required: ['T'] } } }, { a: 1 }, DRAFT],
  [{ if: {}, then: false }, 1],
  [{ oneOf: [{ type: 'string', const: 'T' }, { const: 5 }] }, {}],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 5],
  [{ oneOf: [{}, {}] }, 1],
  [{ not: {} }, 1],
  [tagged, {}, TAGGED],
  [tagged, { T: '3' }, TAGGED]
]

/** What no schema gives, or only together with a library: a code and its params. */
const BY_HAND: ReadonlyArray<readonly [code: string, params?: IssueParams]> = [
  ['missing_body'],
  ...['idn-email', 'binary', 'float', 'double', 'password'].map((format) => ['invalid_format', { format }] as const),
  ['out_of_range', { min: 1, max: 1 }],
  ['condition_not_met'],
  ['no_matching_variant'],
  ['unknown_variant', {}],
  ['unknown_variant', { allowed: ['1', '2'] }],
  ['invalid'],
  ['already_exists'],
  ['not_found'],
  ['mismatch', { other: 'a' }],
  ['missing_one_of', { alternatives: [['T'], ['T', 'T']] }],
  ['duplicate_item'],
  ['read_only']
]

/** Every failure that has a sentence. */
export function readSamples (): Sample[] {
  return [
    ...ROWS.flatMap(([schema, data, options]) => findIssues(schema, data, options).map((issue) => ({ name: JSON.stringify(schema), issue }))),
    ...BY_HAND.map(([code, params = {}]) => ({ name: code, issue: toIssueFacts({ field: 'T', code, params }) }))
  ]
}
