import { readProperty } from '../../foreign/read-property.js'
import {
  toFailure, toLimitText, toMemberFailure, toMissing, toNotListed, toSeveralMatching, toUnknownTag, toWrongSize, type ForeignFailure, type Path, type ReadForeign
} from './foreign-failure.js'
import { toUnion } from './foreign-union.js'
import { valueAt } from '../schema/value-facts.js'

/** JSON's name for a type of Zod. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  nan: 'number',
  int: 'integer',
  integer: 'integer',
  bigint: 'integer',
  boolean: 'boolean',
  null: 'null',
  object: 'object',
  record: 'object',
  map: 'object',
  array: 'array',
  tuple: 'array',
  set: 'array'
}

/** The formats that JSON Schema calls otherwise. Zod's times have no zone, which the sentence for `time` asks for. */
const FORMATS: Readonly<Record<string, string>> = { guid: 'uuid', datetime: 'date-time', time: 'iso-time', base64: 'byte' }

/** The codes of Zod 4 (`$ZodIssue`) and of Zod 3 (`ZodIssue`), each with what it means. */
const READERS: Readonly<Record<string, ReadForeign>> = {
  invalid_type: (issue, path, data) => {
    if (data === undefined) return [toMissing(path)]
    const expected = String(readProperty(issue, 'expected'))
    const type = TYPES[expected]
    if (type !== undefined) return [toFailure(path, 'type', { type })]
    return [expected === 'date' ? toFailure(path, 'format', { format: 'date-time' }) : toFailure(path, expected === 'never' ? 'false schema' : '')]
  },
  invalid_value: (issue, path, data) => [toOneOf(path, readProperty(issue, 'values'), data)],
  too_small: readSize('minimum', 'min'),
  too_big: readSize('maximum', 'max'),
  invalid_format: (issue, path) => [toFormat(path, readProperty(issue, 'format'))],
  not_multiple_of: (issue, path) => [toFailure(path, 'multipleOf', { multipleOf: readProperty(issue, 'divisor') ?? readProperty(issue, 'multipleOf') })],
  unrecognized_keys: (issue, path) => toList(readProperty(issue, 'keys')).map((key) => toFailure(path, 'additionalProperties', { additionalProperty: key })),
  invalid_key: (_issue, path) => [toMemberFailure(path, 'propertyNames', 'propertyName')],
  invalid_element: (_issue, path) => [toFailure(path)],
  invalid_union: readUnion,
  custom: (_issue, path) => [toFailure(path, 'custom')],
  // Of Zod 3 alone
  invalid_literal: (issue, path, data) => [toOneOf(path, [readProperty(issue, 'expected')], data)],
  invalid_enum_value: (issue, path) => [toNotListed(path, readProperty(issue, 'options'))],
  invalid_string: (issue, path) => [toFormat(path, readProperty(issue, 'validation'))],
  invalid_date: (_issue, path) => [toFailure(path, 'format', { format: 'date-time' })],
  invalid_union_discriminator: (issue, path, data) => [data === undefined ? toMissing(path) : toUnknownTag(path, toList(readProperty(issue, 'options')))]
}

/** Reads an issue of Zod, or gives `undefined` for what is none. */
export function readZodIssue (issue: unknown, path: Path, data: unknown): readonly ForeignFailure[] | undefined {
  const code = readProperty(issue, 'code')
  return typeof code === 'string' && Object.hasOwn(READERS, code) ? READERS[code]?.(issue, path, data) : undefined
}

function toOneOf (path: Path, values: unknown, data: unknown): ForeignFailure {
  return data === undefined ? toMissing(path, values) : toNotListed(path, values)
}

function toFormat (path: Path, format: unknown): ForeignFailure {
  // Zod 3 has an object for what a text must include.
  const name = String(format)
  return format === 'regex' || typeof format === 'object' ? toFailure(path, 'pattern') : toFailure(path, 'format', { format: FORMATS[name] ?? name })
}

function readSize (bound: 'minimum' | 'maximum', prefix: 'min' | 'max'): ReadForeign {
  return (issue, path, data) => {
    const limit = toLimitText(readProperty(issue, bound))
    const isInclusive = readProperty(issue, 'inclusive') !== false
    const isExact = readProperty(issue, 'exact') === true
    switch (readProperty(issue, 'origin') ?? readProperty(issue, 'type')) {
      case 'string': return [isExact ? toWrongSize(path, limit, data) : toFailure(path, `${prefix}Length`, { limit })]
      case 'array':
      case 'set': return [toFailure(path, `${prefix}Items`, { limit })]
      case 'object':
      case 'map': return [toFailure(path, `${prefix}Properties`, { limit })]
      case 'date': return [toFailure(path, toBound('format', isInclusive, bound), { limit: typeof limit === 'number' ? new Date(limit).toISOString() : limit })]
      case 'number':
      case 'int': return [toFailure(path, isInclusive ? bound : toBound('', false, bound), { limit })]
      default: return [toFailure(path)]
    }
  }
}

/** `exclusiveMinimum`, `formatMinimum`, `formatExclusiveMinimum`, … */
function toBound (prefix: '' | 'format', isInclusive: boolean, bound: string): string {
  const name = `${bound.charAt(0).toUpperCase()}${bound.slice(1)}`
  return isInclusive ? `${prefix}${name}` : prefix === '' ? `exclusive${name}` : `${prefix}Exclusive${name}`
}

/** A union by its tag, one of which several variants match (`z.xor`), or any other. */
function readUnion (issue: unknown, path: Path, data: unknown): readonly ForeignFailure[] {
  const options = readProperty(issue, 'options')
  if (data === undefined) return [toMissing(path)]
  if (Array.isArray(options)) return [toUnknownTag(path, options)]
  if (readProperty(issue, 'inclusive') === false) return [toSeveralMatching(path)]
  // Zod 3 has an error for each variant, whose paths begin at the root.
  const unionErrors = readProperty(issue, 'unionErrors')
  const variants = unionErrors === undefined
    ? toList(readProperty(issue, 'errors')).map((variant) => ({ issues: toList(variant), start: 0 }))
    : toList(unionErrors).map((error) => ({ issues: toList(readProperty(error, 'issues')), start: path.length }))
  return toUnion(path, variants.map(({ issues, start }) => issues.flatMap((inner) => {
    const names = toList(readProperty(inner, 'path')).slice(start).map(String)
    return readZodIssue(inner, [...path, ...names], valueAt(data, names)) ?? []
  })), data)
}

function toList (value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
