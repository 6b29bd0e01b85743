import { isRecord } from '../guards.js'

/** A frozen copy of what JSON can carry of a value; `undefined` where it can carry nothing, e.g. of an object that holds itself. */
export function toPlainJson (value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value), (_, member: unknown) => Object.freeze(member))
  } catch {
    return undefined
  }
}

/** `true` for a JSON Schema of an object that names its members. TypeBox' own marks are symbols, which are no part of it. */
export function isObjectSchema (value: unknown): boolean {
  return isRecord(value) && value['type'] === 'object' && isRecord(value['properties'])
}
