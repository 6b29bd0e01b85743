import { readProperty } from '../../foreign/read-property.js'
import { toFailure, toLimitText, toMemberFailure, toMissing, toNotListed, toWrongSize, type ForeignFailure, type Path } from './foreign-failure.js'

type ReadDetail = (path: Path, context: unknown, data: unknown) => ForeignFailure

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
  'string.empty': (path) => toFailure(path, 'minLength', { limit: 1 }),
  'string.base': ofType('string'),
  'number.base': ofType('number'),
  'number.integer': ofType('integer'),
  'boolean.base': ofType('boolean'),
  'array.base': ofType('array'),
  'object.base': ofType('object'),
  'date.base': ofFormat('date-time'),
  'date.format': ofFormat('date-time'),
  'alternatives.types': (path, context) => toFailure(path, 'type', { type: readProperty(context, 'types') }),
  'alternatives.match': (path) => toFailure(path, 'anyOf'),
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
  'array.min': ofLimit('minItems'),
  'array.max': ofLimit('maxItems'),
  'array.unique': (path, context) => toFailure(path.slice(0, -1), 'uniqueItems', { i: readProperty(context, 'pos'), j: readProperty(context, 'dupePos') }),
  'object.min': ofLimit('minProperties'),
  'object.max': ofLimit('maxProperties'),
  'date.min': ofLimit('formatMinimum'),
  'date.max': ofLimit('formatMaximum'),
  'date.greater': ofLimit('formatExclusiveMinimum'),
  'date.less': ofLimit('formatExclusiveMaximum'),
  'string.email': ofFormat('email'),
  'string.uri': ofFormat('uri'),
  'string.guid': ofFormat('uuid'),
  'string.isoDate': ofFormat('iso-date'),
  'string.isoDuration': ofFormat('duration'),
  'string.hostname': ofFormat('hostname'),
  'string.base64': ofFormat('byte'),
  'string.pattern.base': (path) => toFailure(path, 'pattern'),
  'string.pattern.name': (path, context) => toFailure(path, 'pattern', {}, { 'x-format-name': readProperty(context, 'name') })
}

/** Reads a detail of a `ValidationError` of Joi, or gives `undefined` for what is none. A type that Joi does not have is a rule of the app. */
export function readJoiDetail (detail: unknown, path: Path, data: unknown): readonly ForeignFailure[] | undefined {
  const type = readProperty(detail, 'type')
  const context = readProperty(detail, 'context')
  if (typeof type !== 'string' || typeof context !== 'object') return undefined
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined
  return [read?.(path, context, data) ?? toFailure(path, 'custom')]
}

function ofType (type: string): ReadDetail {
  return (path) => toFailure(path, 'type', { type })
}

function ofFormat (format: string): ReadDetail {
  return (path) => toFailure(path, 'format', { format })
}

function ofLimit (keyword: string): ReadDetail {
  return (path, context) => toFailure(path, keyword, { limit: toLimitText(readProperty(context, 'limit')) })
}

function ofSize (path: Path, context: unknown, data: unknown): ForeignFailure {
  return toWrongSize(path, readProperty(context, 'limit'), data)
}
