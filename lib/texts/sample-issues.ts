import type { IssueFacts, IssueParams } from '../../types/issue.js'
import type { SentenceFormat, TypeName } from '../../types/locale.js'
import { toIssueFacts } from '../validation/issues/to-issue-facts.js'

/** A failure that shows one sentence of a language, or one place where a sentence meets a name, a value or a number. */
export interface SampleIssue {
  /** The key of the sentence, and after a space what is special. */
  readonly name: string
  readonly issues: readonly IssueFacts[]
}

type Sample = readonly [name: string, params?: IssueParams, more?: Partial<IssueFacts>]

const TYPES: readonly TypeName[] = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']
const FORMATS: readonly SentenceFormat[] = [
  'email', 'idn-email', 'uri', 'url', 'uri-reference', 'uuid', 'date', 'time', 'date-time', 'duration', 'ipv4', 'ipv6', 'hostname', 'json-pointer',
  'regex', 'byte', 'binary', 'int32', 'int64', 'float', 'double', 'password'
]
/** Counts whose plural categories differ: those of CLDR for integers up to 100, a fraction, and a number with groups of digits. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 1.5, 12_345]

/** Each sentence once. */
const SENTENCES: readonly Sample[] = [
  ['missing_field'],
  ['blank'],
  ['missing_body', {}, { pointer: '', field: '' }],
  ['missing_one_of', { alternatives: [['email'], ['phone']] }],
  ['missing_one_of together', { alternatives: [['id'], ['page', 'size']] }],
  ['missing_dependent_field', { when_present: 'city' }],
  ['null_not_allowed'],
  ...TYPES.map((type): Sample => [`invalid_type.${type}`, { expected: [type] }]),
  ['invalid_type', { expected: ['string', 'null'] }],
  ['not_integer'],
  ['invalid_format', { format: 'pattern' }],
  ['invalid_format.named', { format: 'pattern', name: '123-AB' }],
  ...FORMATS.map((format): Sample => [`invalid_format.${format}`, { format }]),
  ['too_short', { min: 8 }],
  ['too_long', { max: 8 }],
  ['wrong_length', { length: 8 }],
  ['too_early', { min: '2030-12-31', inclusive: true }],
  ['too_early exclusive', { min: '2030-12-31', inclusive: false }],
  ['too_late', { max: '2030-12-31', inclusive: true }],
  ['too_late exclusive', { max: '2030-12-31', inclusive: false }],
  ['not_in_list', { allowed: ['open', 'closed'] }],
  ['not_in_list.hidden'],
  ['not_equal', { expected: 'open' }],
  ['not_equal.accepted', { expected: true }],
  ['not_equal.hidden'],
  ['too_small', { min: 18, inclusive: true }],
  ['too_small exclusive', { min: 18, inclusive: false }],
  ['too_large', { max: 18, inclusive: true }],
  ['too_large exclusive', { max: 18, inclusive: false }],
  ['out_of_range', { min: 1, max: 10 }],
  ['not_multiple_of', { multiple_of: 0.5 }],
  ['too_many_decimals', { decimals: 2 }],
  ['too_few_items', { min: 2 }],
  ['empty_list', { min: 1 }],
  ['too_many_items', { max: 2 }],
  ['duplicate_item', { indexes: [0, 2] }],
  ['duplicate_item.list'],
  ['missing_item', { min: 2 }],
  ['too_many_matching_items', { max: 2 }],
  ['too_few_fields', { min: 2 }],
  ['too_many_fields', { max: 2 }],
  ['unknown_field'],
  ['not_allowed'],
  ['not_allowed.value', {}, { keyword: 'not' }],
  ['invalid_field_name'],
  ['condition_not_met'],
  ['no_matching_variant'],
  ['ambiguous_variant'],
  ['unknown_variant', { allowed: ['card', 'bank'] }],
  ['unknown_variant.hidden'],
  ['invalid'],
  ['already_exists'],
  ['not_found'],
  ['mismatch', { other: 'password' }],
  ['read_only']
]

/** Values that are easily written wrong. */
const VALUES: readonly Sample[] = [
  ['not_in_list one', { allowed: ['open'] }],
  ['not_in_list quoted', { allowed: ['a b', 'x', ''] }],
  ['not_in_list numbers', { allowed: [-1, 1.5, 1900, null] }],
  ['not_equal null', { expected: null }],
  ['not_equal empty', { expected: '' }],
  ['not_equal date', { expected: '2030-12-31' }],
  ['not_equal quoted', { expected: 'in progress' }],
  ['not_equal fraction', { expected: 1.5 }],
  ['too_small year', { min: 1900, inclusive: true }],
  ['too_large fraction', { max: 12_345.25, inclusive: true }]
]

/** Sentences whose words are counted. */
const COUNTED = {
  too_short: 'min', too_many_decimals: 'decimals', too_few_items: 'min', too_many_matching_items: 'max', too_many_fields: 'max', wrong_length: 'length'
} as const

/** Places in lists: what is inside an item, an element of a list, of the body, and of a list in an item. */
const PLACES = ['/items/1/code', '/tags/2', '/2', '/items/1/tags/2', '/0/1', '/items/0/parts/1/sub']

/** The fields of most samples: one with a name alone, and the parts of the request, whose genders and numbers differ. */
const WHOLE = { pointer: '', field: '' }
const FIELDS = [{ pointer: '/code', field: 'code' }, WHOLE, { ...WHOLE, source: 'querystring' as const }, { ...WHOLE, source: 'params' as const }]

/** Every sentence of a language, in the places where it can go wrong. */
export function listSampleIssues (): readonly SampleIssue[] {
  return [
    ...[...SENTENCES, ...VALUES].map(([name, params = {}, more = {}]) => {
      const fields = NAMES.has(name) ? FIELDS.slice(0, 1) : FIELDS
      return { name, issues: fields.map((field) => ({ ...toSample(name, params), ...field, ...more })) }
    }),
    ...Object.entries(COUNTED).map(([code, param]) => ({ name: `${code} counted`, issues: COUNTS.map((count) => toSample(code, { [param]: count })) })),
    ...([['missing_field'], ['too_short', { min: 2 }], ['invalid_type', { expected: ['integer'] }], ['duplicate_item', { indexes: [0, 2] }]] as const)
      .map(([code, params = {}]) => ({ name: `${code} in lists`, issues: PLACES.map((pointer) => ({ ...toSample(code, params), pointer })) }))
  ]
}

/** Sentences about the name of a member, which a part of the request has not. */
const NAMES: ReadonlySet<string> = new Set(['unknown_field', 'invalid_field_name'])

/** The words of a key up to the case and what is special. */
function toSample (name: string, params: IssueParams): IssueFacts {
  const [code = ''] = name.split(/[. ]/, 1)
  return toIssueFacts({ pointer: '/code', code, params })
}
