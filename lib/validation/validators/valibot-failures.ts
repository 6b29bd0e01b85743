import { readProperty } from '../../foreign/read-property.js'
import { isScalar } from '../schema/scalar.js'
import {
  toFailure, toMemberFailure, toMissing, toNotListed, toSizeBound, toUnknownTag, toValueBound, toWrongSize, type ForeignFailure, type Path, type ReadForeign
} from './foreign-failure.js'
import { toUnion } from './foreign-union.js'
import { valueAt } from '../schema/value-facts.js'

/** The schemas of Valibot that JSON has a type for. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  bigint: 'integer',
  boolean: 'boolean',
  null: 'null',
  array: 'array',
  set: 'array',
  tuple: 'array',
  loose_tuple: 'array',
  tuple_with_rest: 'array',
  strict_tuple: 'array',
  object: 'object',
  loose_object: 'object',
  object_with_rest: 'object',
  strict_object: 'object',
  record: 'object',
  map: 'object'
}

/** Valibot's names of formats that JSON Schema, or a sentence, calls otherwise. */
const FORMATS: Readonly<Record<string, string>> = {
  rfc_email: 'email',
  iso_date: 'date',
  iso_timestamp: 'date-time',
  iso_date_time: 'iso-date-time',
  iso_time: 'iso-time',
  iso_time_second: 'iso-time',
  base64: 'byte',
  date: 'date-time'
}

/** The formats of Valibot whose names stay. */
const OWN_FORMATS: ReadonlySet<string> = new Set([
  'bic', 'credit_card', 'cuid2', 'decimal', 'digits', 'domain', 'email', 'emoji', 'hex_color', 'hexadecimal', 'imei', 'ip', 'ipv4', 'ipv6', 'isbn', 'isrc', 'iso_week', 'jws_compact',
  'mac', 'mac48', 'mac64', 'nanoid', 'octal', 'slug', 'ulid', 'url', 'uuid'
])

/** What else Valibot checks, by the issue's `type`. */
const READERS: Readonly<Record<string, (path: Path, requirement: unknown, data: unknown) => ForeignFailure>> = {
  integer: (path) => toFailure(path, 'type', { type: 'integer' }),
  safe_integer: (path) => toFailure(path, 'type', { type: 'integer' }),
  finite: (path) => toFailure(path, 'type', { type: 'number' }),
  nan: (path) => toFailure(path, 'type', { type: 'number' }),
  never: (path) => toFailure(path, 'false schema'),
  non_nullable: (path) => toFailure(path, 'type', { type: [] }),
  non_nullish: (path) => toFailure(path, 'type', { type: [] }),
  non_optional: toMissing,
  min_length: (path, limit, data) => toSizeBound(path, 'min', limit, data),
  max_length: (path, limit, data) => toSizeBound(path, 'max', limit, data),
  min_graphemes: (path, limit, data) => toSizeBound(path, 'min', limit, data),
  max_graphemes: (path, limit, data) => toSizeBound(path, 'max', limit, data),
  min_size: (path, limit, data) => toSizeBound(path, 'min', limit, data),
  max_size: (path, limit, data) => toSizeBound(path, 'max', limit, data),
  min_entries: (path, limit, data) => toSizeBound(path, 'min', limit, data),
  max_entries: (path, limit, data) => toSizeBound(path, 'max', limit, data),
  length: toWrongSize,
  graphemes: toWrongSize,
  size: toWrongSize,
  entries: toWrongSize,
  empty: (path, _limit, data) => toSizeBound(path, 'max', 0, data),
  non_empty: (path, _limit, data) => toSizeBound(path, 'min', 1, data),
  min_value: (path, limit) => toValueBound(path, 'min', limit),
  max_value: (path, limit) => toValueBound(path, 'max', limit),
  gt_value: (path, limit) => toValueBound(path, 'min', limit, false),
  lt_value: (path, limit) => toValueBound(path, 'max', limit, false),
  multiple_of: (path, step) => toFailure(path, 'multipleOf', { multipleOf: step }),
  value: (path, value) => toNotListed(path, [value]),
  values: toNotListed,
  not_value: (path) => toFailure(path, 'not'),
  not_values: (path) => toFailure(path, 'not'),
  regex: (path) => toFailure(path, 'pattern'),
  starts_with: (path) => toFailure(path, 'pattern'),
  ends_with: (path) => toFailure(path, 'pattern'),
  includes: (path, _part, data) => Array.isArray(data) ? toFailure(path, 'contains', { minContains: 1 }) : toFailure(path, 'pattern')
}

/** Reads an issue of Valibot, or gives `undefined` for what is none. */
export function readValibotIssue (issue: unknown, path: Path, data: unknown): readonly ForeignFailure[] | undefined {
  const [kind, type] = [readProperty(issue, 'kind'), readProperty(issue, 'type')]
  if (typeof type !== 'string' || (kind !== 'schema' && kind !== 'validation' && kind !== 'transformation')) return undefined
  const last = readLast(issue)
  const isKey = readProperty(last, 'origin') === 'key'
  if (readProperty(issue, 'expected') === 'never') {
    if (type === 'strict_object') return [toMemberFailure(path, 'additionalProperties', 'additionalProperty')]
    if (type === 'strict_tuple') return [toFailure(path.slice(0, -1), 'items', { limit: Number(path.at(-1)) })]
  }
  if (isKey && kind === 'schema' && data === undefined) return [toMissing(path)]
  if (isKey) return [toMemberFailure(path, 'propertyNames', 'propertyName')]
  if (kind === 'schema') return readSchema(issue, type, path, data)
  return [toCheck(type, path, readProperty(issue, 'requirement'), data)]
}

/** A value that is not of the schema's kind. */
const readSchema = (issue: unknown, type: string, path: Path, data: unknown): readonly ForeignFailure[] => {
  if (data === undefined) return [toMissing(path)]
  const listed = readLiterals(readProperty(issue, 'expected'))
  switch (type) {
    case 'literal':
    case 'picklist':
    case 'enum': return [toNotListed(path, listed)]
    // What is no object has no tag.
    case 'variant': return [readProperty(issue, 'expected') === 'Object' && (path.length === 0 || readLast(issue) !== undefined) ? toFailure(path, 'type', { type: 'object' }) : toUnknownTag(path, listed ?? [])]
    case 'union': return readUnion(issue, path, data)
    default: return [TYPES[type] === undefined ? toCheck(type, path, undefined, data) : toFailure(path, 'type', { type: TYPES[type] })]
  }
}

function toCheck (type: string, path: Path, requirement: unknown, data: unknown): ForeignFailure {
  if (Object.hasOwn(FORMATS, type)) return toFailure(path, 'format', { format: FORMATS[type] })
  if (OWN_FORMATS.has(type)) return toFailure(path, 'format', { format: type })
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined
  return read?.(path, requirement, data) ?? toFailure(path, 'custom')
}

/** Valibot lists what failed in all variants without saying in which: what failed below the value itself cannot be told apart. */
const readUnion: ReadForeign = (issue, path, data) => {
  const inner = readProperty(issue, 'issues')
  const issues: readonly unknown[] = Array.isArray(inner) ? inner : []
  if (issues.some((one) => readProperty(one, 'path') !== undefined)) return toUnion(path, splitVariants(issues, path, data), data)
  return toUnion(path, issues.map((one) => readValibotIssue(one, path, data) ?? []), data)
}

/** The issues of each variant, where each begins with its tag; else none. */
function splitVariants (issues: readonly unknown[], path: Path, data: unknown): ReadonlyArray<readonly ForeignFailure[]> {
  const places = issues.map((one) => listKeys(one))
  const [tag] = listKeys(issues[0])
  const starts = places.flatMap(([name, ...more], index) => more.length === 0 && name === tag ? index : [])
  const isTagged = tag !== undefined && readProperty(issues[0], 'type') === 'literal' && starts.length > 1
  if (!isTagged) return []
  return starts.map((start, index) => issues.slice(start, starts[index + 1]).flatMap((one) => {
    const names = listKeys(one)
    return readValibotIssue(one, [...path, ...names], valueAt(data, names)) ?? []
  }))
}

function listKeys (issue: unknown): Path {
  const path = readProperty(issue, 'path')
  return Array.isArray(path) ? path.map((item) => String(readProperty(item, 'key'))) : []
}

function readLast (issue: unknown): unknown {
  const path = readProperty(issue, 'path')
  return Array.isArray(path) ? path.at(-1) as unknown : undefined
}

/** The constants in `"x"`, `("x" | 5 | null)`, as Valibot writes what it expects; `undefined` where any of it is none. */
function readLiterals (expected: unknown): readonly unknown[] | undefined {
  const text = String(expected)
  try {
    const values: unknown = JSON.parse(`[${(text.startsWith('(') ? text.slice(1, -1) : text).replaceAll(' | ', ',')}]`)
    return Array.isArray(values) && values.every(isScalar) ? values : undefined
  } catch {
    return undefined
  }
}
