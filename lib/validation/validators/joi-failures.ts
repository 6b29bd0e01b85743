import { readProperty } from '../../foreign/read-property.js'
import { valueAt } from '../schema/value-facts.js'
import {
  toFailure, toForbiddenBeside, toLimitText, toMemberFailure, toMissing, toNotListed, toSeveralMatching, toWrongSize, type ForeignFailure, type Path
} from './foreign-failure.js'
import { toUnion } from './foreign-union.js'

type ReadDetail = (path: Path, context: unknown, data: unknown) => ForeignFailure | readonly ForeignFailure[]

/** The types of Joi's schemas, by the names in its errors. */
const TYPES: ReadonlySet<unknown> = new Set(['array', 'binary', 'boolean', 'date', 'function', 'number', 'object', 'string', 'symbol'])

/** The types of Joi's errors, each with what it means. */
const READERS: Readonly<Record<string, ReadDetail>> = {
  'any.required': toMissing,
  'any.only': (path, context) => toNotListed(path, readProperty(context, 'valids')),
  'any.invalid': (path) => toFailure(path, 'not'),
  'any.unknown': (path) => toFailure(path, 'false schema'),
  'object.unknown': (path) => toMemberFailure(path, 'additionalProperties', 'additionalProperty'),
  'object.with': (path, context) => toFailure(path, 'dependentRequired', {
    property: readProperty(context, 'main'), missingProperty: readProperty(context, 'peer')
  }),
  'object.and': (path, context) => listNames(context, 'missing').map((missing) => toFailure([...path, ...missing.slice(0, -1)], 'dependentRequired', {
    property: listNames(context, 'present')[0]?.join('.'), missingProperty: missing.at(-1)
  })),
  'object.missing': (path, context, data) => toUnion(path, listNames(context, 'peers').map((peer) => [toMissing([...path, ...peer])]), data),
  'object.xor': toSeveralPresent,
  'object.oxor': toSeveralPresent,
  'object.without': (path, context) => toForbiddenBeside([...path, ...toNames(readProperty(context, 'peer'))], readProperty(context, 'main')),
  'object.nand': (path, context) => toForbiddenBeside([...path, ...listNames(context, 'peers').at(-1) ?? []], readProperty(context, 'main')),
  'object.length': ofSize,
  'object.base': (path, context) => readProperty(context, 'type') === 'object' ? toFailure(path, 'type', { type: 'object' }) : toFailure(path, 'custom'),
  'string.empty': (path) => toFailure(path, 'minLength', { limit: 1 }),
  'string.base': ofType('string'),
  'number.base': ofType('number'),
  'number.integer': ofType('integer'),
  'boolean.base': ofType('boolean'),
  'array.base': ofType('array'),
  'alternatives.types': readTypes,
  'alternatives.match': (path) => toFailure(path, 'anyOf'),
  'alternatives.one': (path) => toSeveralMatching(path),
  'alternatives.any': (path, context, data) => toUnion(path, listVariants(path, context, data), data),
  'alternatives.all': (path, context, data) => listVariants(path, context, data).flat(),
  'string.min': ofLimit('minLength'),
  'string.max': ofLimit('maxLength'),
  'string.length': ofSize,
  'array.length': ofSize,
  'number.min': ofLimit('minimum'),
  'number.max': ofLimit('maximum'),
  'number.greater': ofLimit('exclusiveMinimum'),
  'number.less': ofLimit('exclusiveMaximum'),
  'number.positive': (path) => toFailure(path, 'exclusiveMinimum', { limit: 0 }),
  'number.negative': (path) => toFailure(path, 'exclusiveMaximum', { limit: 0 }),
  'number.multiple': (path, context) => toFailure(path, 'multipleOf', { multipleOf: readProperty(context, 'multiple') }),
  'number.precision': (path, context) => toFailure(path, 'multipleOf', { multipleOf: Number(`1e-${String(readProperty(context, 'limit'))}`) }),
  'number.port': (path, _context, data) => toOutside(path, data, 0, 65_535),
  'number.unsafe': (path, _context, data) => toOutside(path, data, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  'number.infinity': ofType('number'),
  'array.orderedLength': ofLimit('maxItems'),
  'array.includes': (path) => toFailure(path, 'anyOf'),
  'array.excludes': (path) => toFailure(path, 'not'),
  'array.includesRequiredUnknowns': (path, context) => toFailure(path, 'contains', { minContains: readProperty(context, 'unknownMisses') }),
  'array.includesRequiredKnowns': ofMatching,
  'array.includesRequiredBoth': ofMatching,
  'array.hasKnown': ofMatching,
  'array.hasUnknown': ofMatching,
  'array.sparse': (path) => toFailure(path, 'type', { type: [] }),
  'array.min': ofLimit('minItems'),
  'array.max': ofLimit('maxItems'),
  'array.unique': (path, context) => toFailure(path.slice(0, -1), 'uniqueItems', { i: readProperty(context, 'pos'), j: readProperty(context, 'dupePos') }),
  'object.min': ofLimit('minProperties'),
  'object.max': ofLimit('maxProperties'),
  'date.min': ofLimit('formatMinimum'),
  'date.max': ofLimit('formatMaximum'),
  'date.greater': ofLimit('formatExclusiveMinimum'),
  'date.less': ofLimit('formatExclusiveMaximum'),
  'string.ipVersion': (path, context) => toFailure(path, 'format', { format: toVersion(readProperty(context, 'version')) }),
  'string.pattern.invert.base': (path) => toFailure(path, 'pattern'),
  'string.pattern.base': (path) => toFailure(path, 'pattern'),
  'string.pattern.name': (path, context) => toFailure(path, 'pattern', {}, { 'x-format-name': readProperty(context, 'name') })
}

/** The types of Joi's errors that say which format a text must have, each with its name. */
const FORMATS: Readonly<Record<string, string>> = {
  'string.email': 'email',
  'string.uri': 'uri',
  'string.uriCustomScheme': 'uri',
  'string.uriRelativeOnly': 'uri-reference',
  'string.guid': 'uuid',
  'string.isoDate': 'iso-date',
  'string.isoDuration': 'duration',
  'string.hostname': 'hostname',
  'string.domain': 'hostname',
  'string.base64': 'byte',
  'string.alphanum': 'alphanum',
  'string.creditCard': 'credit-card',
  'string.dataUri': 'data-uri',
  'string.hex': 'hex',
  'string.hexAlign': 'hex',
  'string.ip': 'ip',
  'string.token': 'token',
  'string.lowercase': 'lowercase',
  'string.uppercase': 'uppercase',
  'string.trim': 'trimmed',
  'string.normalize': 'normalized',
  'date.base': 'date-time',
  'date.format': 'date-time'
}

/** Reads a detail of a `ValidationError` of Joi, or gives `undefined` for what is none. A type that Joi does not have is a rule of the app. */
export function readJoiDetail (detail: unknown, path: Path, data: unknown): readonly ForeignFailure[] | undefined {
  const type = readProperty(detail, 'type')
  const context = readProperty(detail, 'context')
  if (typeof type !== 'string' || typeof context !== 'object') return undefined
  if (Object.hasOwn(FORMATS, type)) return [toFailure(path, 'format', { format: FORMATS[type] })]
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined
  return [read?.(path, context, data) ?? toFailure(path, 'custom')].flat()
}

function ofType (type: string): ReadDetail {
  return (path) => toFailure(path, 'type', { type })
}

function ofLimit (keyword: string): ReadDetail {
  return (path, context) => toFailure(path, keyword, { limit: toLimitText(readProperty(context, 'limit')) })
}

function ofSize (path: Path, context: unknown, data: unknown): ForeignFailure {
  return toWrongSize(path, readProperty(context, 'limit'), data)
}

/** A list that lacks items of a kind. Joi does not say how many. */
function ofMatching (path: Path): ForeignFailure {
  return toFailure(path, 'contains', { minContains: 1 })
}

function toOutside (path: Path, data: unknown, minimum: number, maximum: number): ForeignFailure {
  return Number(data) > maximum ? toFailure(path, 'maximum', { limit: maximum }) : toFailure(path, 'minimum', { limit: minimum })
}

/** Of members that exclude each other several are there. */
function toSeveralPresent (path: Path, context: unknown): ForeignFailure {
  return toSeveralMatching(path, listNames(context, 'present').map((name) => name.join('.')))
}

function toVersion (versions: unknown): string {
  return Array.isArray(versions) && versions.length === 1 ? String(versions[0]) : 'ip'
}

/** Members as Joi names them: by a path with dots. */
function listNames (context: unknown, name: string): readonly Path[] {
  const names = readProperty(context, name)
  return Array.isArray(names) ? names.map(toNames) : []
}

function toNames (name: unknown): Path {
  return String(name).split('.')
}

/** The failures of each variant; `context.details` has an error for each. Their paths begin at the root. */
/** Joi lists the types of the alternatives, and the values of those that are nothing else. */
function readTypes (path: Path, context: unknown): ForeignFailure {
  const types = readProperty(context, 'types')
  const values = Array.isArray(types) ? types.filter((one) => !TYPES.has(one)) : []
  if (values.length === 0) return toFailure(path, 'type', { type: types })
  // Of a list alone there are values.
  return values.length === (types as readonly unknown[]).length ? toNotListed(path, values) : toFailure(path, 'anyOf')
}

function listVariants (path: Path, context: unknown, data: unknown): ReadonlyArray<readonly ForeignFailure[]> {
  const errors = readProperty(context, 'details')
  return (Array.isArray(errors) ? errors : []).map((error: unknown) => {
    const details = readProperty(error, 'details')
    return (Array.isArray(details) ? details : []).flatMap((detail: unknown) => {
      const names = readProperty(detail, 'path')
      const own = Array.isArray(names) ? names.map(String) : path
      return readJoiDetail(detail, own, valueAt(data, own.slice(path.length))) ?? []
    })
  })
}
