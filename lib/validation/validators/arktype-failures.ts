import { readProperty } from '../../foreign/read-property.js'
import { valueAt } from '../schema/value-facts.js'
import {
  toFailure, toMemberFailure, toMissing, toNotListed, toSizeBound, toValueBound, toWrongSize, type ForeignFailure, type Path, type ReadForeign
} from './foreign-failure.js'
import { toUnion } from './foreign-union.js'

/** The mark of ArkType on its errors. */
const KIND = ' arkKind'

/** JSON's name for a domain of ArkType, and for the words with which it describes one. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  bigint: 'integer',
  boolean: 'boolean',
  null: 'null',
  object: 'object',
  array: 'array',
  'a string': 'string',
  'a number': 'number',
  'an integer': 'integer',
  'a bigint': 'integer',
  'a boolean': 'boolean',
  'an object': 'object',
  'an array': 'array'
}

/** What ArkType calls a pattern of its own. */
const FORMATS: Readonly<Record<string, string>> = {
  'an email address': 'email',
  'a UUID': 'uuid',
  'a URL string': 'url',
  'base64-encoded': 'byte',
  'a credit card number': 'credit-card',
  'a valid IPv4 address': 'ipv4',
  'a valid IPv6 address': 'ipv6',
  'an IPv4 address': 'ipv4',
  'an IPv6 address': 'ipv6',
  'an ISO 8601 (YYYY-MM-DDTHH:mm:ss.sssZ) date': 'date-time',
  'a semantic version (see https://semver.org/)': 'semver'
}

/** The codes of ArkType (`ArkError.code`), each with what it means. */
const READERS: Readonly<Record<string, ReadForeign>> = {
  required: (_error, path) => [toMissing(path)],
  domain: (error, path, data) => [data === undefined ? toMissing(path) : toTypeFailure(path, readProperty(error, 'domain'))],
  proto: (error, path) => {
    const proto = readProperty(error, 'proto')
    return [proto === Array ? toFailure(path, 'type', { type: 'array' }) : proto === Date ? toFailure(path, 'format', { format: 'date-time' }) : toFailure(path)]
  },
  unit: (error, path, data) => [data === undefined ? toMissing(path) : toNotListed(path, [readProperty(error, 'unit')])],
  union: readUnion,
  intersection: (error, path, data) => listErrors(error).flatMap((inner) => readArkError(inner, path, data) ?? []),
  divisor: (error, path) => {
    const step = readProperty(error, 'rule')
    return [step === 1 ? toFailure(path, 'type', { type: 'integer' }) : toFailure(path, 'multipleOf', { multipleOf: step })]
  },
  min: ofBound('min'),
  max: ofBound('max'),
  after: ofBound('min'),
  before: ofBound('max'),
  minLength: (error, path, data) => [toSizeBound(path, 'min', readProperty(error, 'rule'), data)],
  maxLength: (error, path, data) => [toSizeBound(path, 'max', readProperty(error, 'rule'), data)],
  exactLength: (error, path, data) => [toWrongSize(path, readProperty(error, 'rule'), data)],
  pattern: (error, path) => {
    const format = FORMATS[String(readProperty(error, 'description'))]
    return [format === undefined ? toFailure(path, 'pattern') : toFailure(path, 'format', { format })]
  },
  predicate: readPredicate
}

/** `true` for an error of ArkType. */
export function isArkError (error: unknown): boolean {
  return readProperty(error, KIND) === 'error'
}

/** Reads an error of ArkType, or gives `undefined` for what is none. */
export function readArkError (error: unknown, path: Path, data: unknown): readonly ForeignFailure[] | undefined {
  if (!isArkError(error)) return undefined
  const code = String(readProperty(error, 'code'))
  return Object.hasOwn(READERS, code) ? READERS[code]?.(error, path, data) : [toFailure(path, 'custom')]
}

/** What ArkType has decided by itself and only describes: an unknown member, a list of constants or types. Other words are the app's. */
function readPredicate (error: unknown, path: Path, data: unknown): readonly ForeignFailure[] {
  const expected = String(readProperty(error, 'expected'))
  if (expected === 'removed') return [toMemberFailure(path, 'additionalProperties', 'additionalProperty')]
  if (Object.hasOwn(FORMATS, expected)) return [toFailure(path, 'format', { format: FORMATS[expected] })]
  return toFromWords(path, data, expected.split(/, | or /)) ?? [toFailure(path, 'custom')]
}

/** The failure of a list of alternatives, each a constant in JSON or a type in words; `undefined` where one is neither. */
export function toFromWords (path: Path, data: unknown, words: readonly string[]): readonly ForeignFailure[] | undefined {
  const failures: Array<readonly ForeignFailure[]> = []
  for (const word of words) {
    if (Object.hasOwn(TYPES, word)) failures.push([toFailure(path, 'type', { type: TYPES[word] })])
    else {
      try {
        failures.push([toNotListed(path, [JSON.parse(word) as unknown])])
      } catch {
        return undefined
      }
    }
  }
  return failures.length === 1 ? failures[0] : toUnion(path, failures, data)
}

function toTypeFailure (path: Path, domain: unknown): ForeignFailure {
  const type = TYPES[String(domain)]
  return type === undefined ? toFailure(path) : toFailure(path, 'type', { type })
}

function ofBound (bound: 'min' | 'max'): ReadForeign {
  return (error, path) => [toValueBound(path, bound, readProperty(error, 'rule'), readProperty(error, 'exclusive') !== true)]
}

/** The errors of all variants in one list: those of a variant have no mark that tells them from others, so each stands for itself. */
function readUnion (error: unknown, path: Path, data: unknown): readonly ForeignFailure[] {
  const isBoolean = listErrors(error).every((inner) => typeof readProperty(inner, 'unit') === 'boolean')
  if (isBoolean) return [toFailure(path, 'type', { type: 'boolean' })]
  return toUnion(path, listErrors(error).map((inner) => {
    const own = Array.from(Object(readProperty(inner, 'path')) as ArrayLike<unknown>, String)
    return readArkError(inner, own, valueAt(data, own.slice(path.length))) ?? []
  }), data)
}

function listErrors (error: unknown): readonly unknown[] {
  const errors = readProperty(error, 'errors')
  return Array.isArray(errors) ? errors : []
}
