import { toField, toPointer } from '../validation/schema/json-pointer.js'

/** Stands for the index of any item on the way to a field: a character of Unicode's private use, which no schema names. */
export const ANY_INDEX = '\ue000'

/** Stands for any name of a member. */
export const ANY_NAME = '\ue001'

const ANY = /[\ue000\ue001]/u
const EXAMPLES: ReadonlyMap<string, string> = new Map([[ANY_INDEX, '0'], [ANY_NAME, 'name']])
const PATTERNS: ReadonlyMap<string, string> = new Map([[ANY_INDEX, '\\d+'], [ANY_NAME, '.*']])

/** Names on the way to a field, which may stand for any. */
export type FieldPath = readonly string[]

/** A path that fits: its first items, and a name. */
export function toExamplePath (path: FieldPath): readonly string[] {
  return path.map((name) => EXAMPLES.get(name) ?? name)
}

/** The path as issues write it. */
export function toPlace (path: FieldPath): { readonly pointer: string, readonly field: string } {
  return { pointer: toPointer(path), field: toField(path) }
}

/** The regular expression of a text with placeholders; `undefined` for one that has none. */
export function toPattern (text: string): string | undefined {
  if (!ANY.test(text)) return undefined
  return `^${[...text].map((character) => PATTERNS.get(character) ?? character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')).join('')}$`
}
