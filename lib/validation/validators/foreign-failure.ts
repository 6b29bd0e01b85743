import { toPointer } from '../schema/json-pointer.js'

/** A failure that another validator found, told in the manner of Ajv: the rules for Ajv's keywords then apply to it. */
export interface ForeignFailure {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema?: Readonly<Record<string, unknown>>
}

/** The names on the way to a value. */
export type Path = readonly string[]

/** Reads the failures of one issue of a validator; `data` is the value that failed, `undefined` where there is none. */
export type ReadForeign = (issue: unknown, path: Path, data: unknown) => readonly ForeignFailure[]

/** Makes a failure of a keyword. Without a keyword it says no more than that the value is invalid. */
export function toFailure (path: Path, keyword = '', params: ForeignFailure['params'] = {}, parentSchema?: ForeignFailure['parentSchema']): ForeignFailure {
  return { keyword, instancePath: toPointer(path), params, ...(parentSchema !== undefined && { parentSchema }) }
}

/** A failure about a member of an object: the missing one, the unknown one. */
export function toMemberFailure (path: Path, keyword: string, param: string): ForeignFailure {
  return toFailure(path.slice(0, -1), keyword, { [param]: path.at(-1) })
}

/** A value that is not there. The part as a whole is `null` then, as Fastify validates it. */
export function toMissing (path: Path): ForeignFailure {
  return path.length === 0 ? toFailure(path, 'type', { type: ['object'] }) : toMemberFailure(path, 'required', 'missingProperty')
}

/** A value that is none of those allowed. */
export function toNotListed (path: Path, values: unknown): ForeignFailure {
  return Array.isArray(values) && values.length === 1
    ? toFailure(path, 'const', { allowedValue: values[0] })
    : toFailure(path, 'enum', { allowedValues: values })
}

/** A text, list or object of another size than the one that is right. */
export function toWrongSize (path: Path, limit: unknown, data: unknown): ForeignFailure {
  if (typeof data === 'string') return toFailure(path, 'minLength', { limit }, { minLength: limit, maxLength: limit })
  const size = Array.isArray(data) ? data.length : 0
  return toFailure(path, size > Number(limit) ? 'maxItems' : 'minItems', { limit })
}

/** A limit as a schema writes it: dates as text. */
export function toLimitText (limit: unknown): unknown {
  return limit instanceof Date ? limit.toISOString() : limit
}
