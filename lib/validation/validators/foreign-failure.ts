import { toPointer } from '../schema/json-pointer.js'

/** A failure that another validator found, told in the manner of Ajv: the rules for Ajv's keywords then apply to it. */
export interface ForeignFailure {
  readonly keyword: string
  readonly instancePath: string
  /** Says which failures belong to a union, as Ajv's does: `#/anyOf/0/required`. */
  readonly schemaPath: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema?: Readonly<Record<string, unknown>>
}

/** The names on the way to a value. */
export type Path = readonly string[]

/** Reads the failures of one issue of a validator; `data` is the value that failed, `undefined` where there is none. */
export type ReadForeign = (issue: unknown, path: Path, data: unknown) => readonly ForeignFailure[]

/** As `ReadForeign`; `undefined` for an issue of another library. */
export type TryReadForeign = (issue: unknown, path: Path, data: unknown) => readonly ForeignFailure[] | undefined

/** Makes a failure of a keyword. Without a keyword it says no more than that the value is invalid. */
export function toFailure (path: Path, keyword = '', params: ForeignFailure['params'] = {}, parentSchema?: ForeignFailure['parentSchema']): ForeignFailure {
  return { keyword, instancePath: toPointer(path), schemaPath: `#/${keyword}`, params, ...(parentSchema !== undefined && { parentSchema }) }
}

/** A failure about a member of an object: the missing one, the unknown one. */
export function toMemberFailure (path: Path, keyword: string, param: string): ForeignFailure {
  return toFailure(path.slice(0, -1), keyword, { [param]: path.at(-1) })
}

/**
 * A value that is not there. The part as a whole is `null` then, as Fastify validates it.
 *
 * @param allowedValues the values that it may have, where they are few: they may be the tag of a union's variant
 */
export function toMissing (path: Path, allowedValues?: unknown): ForeignFailure {
  if (path.length === 0) return toFailure(path, 'type', { type: ['object'] })
  const failure = toMemberFailure(path, 'required', 'missingProperty')
  return allowedValues === undefined ? failure : { ...failure, params: { ...failure.params, allowedValues } }
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
  const size = Object.keys(Object(data)).length
  const noun = Array.isArray(data) || typeof data !== 'object' ? 'Items' : 'Properties'
  return toFailure(path, `${size > Number(limit) ? 'max' : 'min'}${noun}`, { limit })
}

/** A text or list that is too short or too long. */
export function toSizeBound (path: Path, bound: 'min' | 'max', limit: unknown, data: unknown): ForeignFailure {
  return toFailure(path, `${bound}${Array.isArray(data) ? 'Items' : typeof data === 'object' && data !== null ? 'Properties' : 'Length'}`, { limit })
}

/** A number or date that is too small or too large. */
export function toValueBound (path: Path, bound: 'min' | 'max', limit: unknown, isInclusive = true): ForeignFailure {
  const name = bound === 'min' ? 'Minimum' : 'Maximum'
  if (limit instanceof Date) return toFailure(path, `format${isInclusive ? '' : 'Exclusive'}${name}`, { limit: toLimitText(limit) })
  return toFailure(path, isInclusive ? name.toLowerCase() : `exclusive${name}`, { limit })
}

/** A member that must not be there beside another. */
export function toForbiddenBeside (path: Path, property: unknown): ForeignFailure {
  return { ...toFailure(path, 'false schema'), schemaPath: `#/dependentSchemas${toPointer([String(property)])}/false schema` }
}

/** Several variants of a union that match at once; `titles` are the names of those that do, where they have any. */
export function toSeveralMatching (path: Path, titles: readonly unknown[] = []): ForeignFailure {
  return toFailure(path, 'oneOf', { passingSchemas: titles.map((_, index) => index) }, { oneOf: titles.map((title) => ({ title })) })
}

/** The tag of a union that has none of the values which its variants have. */
export function toUnknownTag (path: Path, values: readonly unknown[]): ForeignFailure {
  const tag = String(path.at(-1))
  const oneOf = values.map((value) => ({ properties: { [tag]: { const: value } } }))
  return toFailure(path.slice(0, -1), 'discriminator', { error: 'mapping', tag }, { oneOf })
}

/** A limit as a schema writes it: dates as text. */
export function toLimitText (limit: unknown): unknown {
  return limit instanceof Date ? limit.toISOString() : limit
}
