import { readProperty } from '../../foreign/read-property.js'
import { toFailure, toMissing, toNotListed, toWrongSize, type ForeignFailure, type Path } from './foreign-failure.js'

/** Yup's names of formats. */
const FORMATS: Readonly<Record<string, string>> = { email: 'email', url: 'url', uuid: 'uuid', datetime: 'date-time', datetime_offset: 'date-time', trim: 'trimmed', string_case: 'case' }
/** The types of Yup that JSON has. */
const TYPES: ReadonlySet<unknown> = new Set(['string', 'number', 'boolean', 'array', 'object'])

/** What ends a name that is not quoted. */
const ENDS: ReadonlySet<string | undefined> = new Set(['.', '[', ']', '"', undefined])

/** The names of a path as Yup writes it: `items[0].name`, `["a.b"]`. Each character is read once: a client may choose the names. */
export function toYupPath (path: string): Path {
  const names: string[] = []
  for (let start = 0; start < path.length; start++) {
    const isQuoted = path[start] === '"'
    let end = isQuoted ? start + 1 : start
    while (end < path.length && (isQuoted ? path[end] !== '"' : !ENDS.has(path[end]))) end += isQuoted && path[end] === '\\' ? 2 : 1
    if (isQuoted) names.push(path.slice(start + 1, end))
    else if (end > start) names.push(path.slice(start, end))
    start = end
  }
  return names
}

/**
 * Reads a `ValidationError` of Yup that is about one value, or gives `undefined` for what is none. Yup puts the values of references into its params, so a limit is
 * told only where it does not stand beside the value as submitted.
 *
 * @param readSiblings gives the submitted values beside the one that failed
 */
export function readYupError (error: unknown, path: Path, data: unknown, readSiblings: () => readonly unknown[]): readonly ForeignFailure[] | undefined {
  const type = readProperty(error, 'type')
  const params = readProperty(error, 'params')
  if (typeof type !== 'string' || readProperty(error, 'name') !== 'ValidationError') return undefined
  return readTest(type, path, (name) => readProperty(params, name), data, readSiblings)
}

function readTest (type: string, path: Path, param: (name: string) => unknown, data: unknown, readSiblings: () => readonly unknown[]): readonly ForeignFailure[] {
  const toLimit = (name: string): unknown => {
    const limit = param(name)
    return typeof limit === 'number' && !readSiblings().some((value) => value === limit || value === String(limit)) ? limit : undefined
  }
  switch (type) {
    case 'optionality': return [toMissing(path)]
    case 'nullable': return [toFailure(path, 'type', { type: [] })]
    case 'typeError': return [toTypeFailure(path, param('type'))]
    case 'required': return [data === '' ? toFailure(path, 'minLength', { limit: 1 }) : toMissing(path)]
    case 'integer': return [toFailure(path, 'type', { type: 'integer' })]
    case 'oneOf': return [toNotListed(path, isWithoutReferences(param('values'), param('resolved')) ? param('resolved') : undefined)]
    case 'notOneOf': return [toFailure(path, 'not')]
    case 'is-value': return [toFailure(path, 'const', { allowedValue: param('value') === 'true' })]
    case 'noUnknown': return toUnknown(path, param('unknown'))
    case 'exact': return toUnknown(path, param('properties'))
    case 'matches': return [toFailure(path, 'pattern')]
    case 'length': return [toWrongSize(path, toLimit('length'), data)]
    case 'min': return [param('more') === undefined ? toBound(path, 'min', 'minimum', toLimit('min'), param('value')) : toFailure(path, 'exclusiveMinimum', { limit: toLimit('more') })]
    case 'max': return [param('less') === undefined ? toBound(path, 'max', 'maximum', toLimit('max'), param('value')) : toFailure(path, 'exclusiveMaximum', { limit: toLimit('less') })]
    default: return [Object.hasOwn(FORMATS, type) ? toFailure(path, 'format', { format: FORMATS[type] }) : toFailure(path, 'custom')]
  }
}

/** Members that Yup has joined. */
function toUnknown (path: Path, names: unknown): readonly ForeignFailure[] {
  return String(names).split(', ').map((name) => toFailure(path, 'additionalProperties', { additionalProperty: name }))
}

function toTypeFailure (path: Path, type: unknown): ForeignFailure {
  if (type === 'date') return toFailure(path, 'format', { format: 'date-time' })
  if (type === 'tuple') return toFailure(path, 'type', { type: 'array' })
  return TYPES.has(type) ? toFailure(path, 'type', { type }) : toFailure(path)
}

/** Yup has one name for the bounds of texts, lists and numbers; `data` is the value as it was cast. */
function toBound (path: Path, prefix: 'min' | 'max', ofNumber: string, limit: unknown, data: unknown): ForeignFailure {
  if (data instanceof Date) return toFailure(path, prefix === 'min' ? 'formatMinimum' : 'formatMaximum')
  return toFailure(path, typeof data === 'string' ? `${prefix}Length` : Array.isArray(data) ? `${prefix}Items` : ofNumber, { limit })
}

/** A reference is written by its name in `values`, and by what was submitted in `resolved`. */
function isWithoutReferences (values: unknown, resolved: unknown): boolean {
  return Array.isArray(resolved) && resolved.join(', ') === values
}
