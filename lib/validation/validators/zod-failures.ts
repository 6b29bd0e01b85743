import { readProperty } from '../../foreign/read-property.js'
import { toFailure, toLimitText, toMemberFailure, toMissing, toNotListed, toWrongSize, type ForeignFailure, type Path, type ReadForeign } from './foreign-failure.js'
import { valueAt } from '../schema/value-facts.js'

/** JSON's name for a type of Zod. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  nan: 'number',
  int: 'integer',
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

/** The codes of Zod 4 (`$ZodIssue`), each with what it means. */
const READERS: Readonly<Record<string, ReadForeign>> = {
  invalid_type: (issue, path, data) => {
    if (data === undefined) return [toMissing(path)]
    const expected = String(readProperty(issue, 'expected'))
    const type = TYPES[expected]
    if (type !== undefined) return [toFailure(path, 'type', { type })]
    return [expected === 'date' ? toFailure(path, 'format', { format: 'date-time' }) : toFailure(path, expected === 'never' ? 'false schema' : '')]
  },
  invalid_value: (issue, path, data) => [data === undefined ? toMissing(path) : toNotListed(path, readProperty(issue, 'values'))],
  too_small: readSize('minimum', 'min'),
  too_big: readSize('maximum', 'max'),
  invalid_format: (issue, path) => {
    const format = String(readProperty(issue, 'format'))
    return [format === 'regex' ? toFailure(path, 'pattern') : toFailure(path, 'format', { format: FORMATS[format] ?? format })]
  },
  not_multiple_of: (issue, path) => [toFailure(path, 'multipleOf', { multipleOf: readProperty(issue, 'divisor') })],
  unrecognized_keys: (issue, path) => toList(readProperty(issue, 'keys')).map((key) => toFailure(path, 'additionalProperties', { additionalProperty: key })),
  invalid_key: (_issue, path) => [toMemberFailure(path, 'propertyNames', 'propertyName')],
  invalid_element: (_issue, path) => [toFailure(path)],
  invalid_union: readUnion,
  custom: (_issue, path) => [toFailure(path, 'custom')]
}

/** Reads an issue of Zod 4, or gives `undefined` for what is none. */
export function readZodIssue (issue: unknown, path: Path, data: unknown): readonly ForeignFailure[] | undefined {
  const code = readProperty(issue, 'code')
  return typeof code === 'string' && Object.hasOwn(READERS, code) ? READERS[code]?.(issue, path, data) : undefined
}

function readSize (bound: 'minimum' | 'maximum', prefix: 'min' | 'max'): ReadForeign {
  return (issue, path, data) => {
    const limit = toLimitText(readProperty(issue, bound))
    const isInclusive = readProperty(issue, 'inclusive') !== false
    switch (readProperty(issue, 'origin')) {
      case 'string': return [readProperty(issue, 'exact') === true ? toWrongSize(path, limit, data) : toFailure(path, `${prefix}Length`, { limit })]
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

/** The branch that got furthest; where none got into the value, the types that it may have. */
function readUnion (issue: unknown, path: Path, data: unknown): readonly ForeignFailure[] {
  if (data === undefined) return [toMissing(path)]
  const options = readProperty(issue, 'options')
  if (Array.isArray(options)) return [toNotListed(path, options)]
  const branches = toList(readProperty(issue, 'errors')).map(toList)
  const types = branches.map(([first, ...more]) => more.length === 0 && depthOf([first]) === 0 ? TYPES[String(readProperty(first, 'expected'))] : undefined)
  if (types.length > 0 && types.every((type) => type !== undefined)) return [toFailure(path, 'type', { type: types })]
  const [best] = branches.toSorted((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)
  if (best === undefined || depthOf(best) === 0) return [toFailure(path, 'anyOf')]
  return best.flatMap((inner) => {
    const names = toList(readProperty(inner, 'path')).map(String)
    return readZodIssue(inner, [...path, ...names], valueAt(data, names)) ?? []
  })
}

function depthOf (branch: readonly unknown[]): number {
  return Math.max(0, ...branch.map((issue) => toList(readProperty(issue, 'path')).length))
}

function toList (value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
