import { isRecord } from '../guards.js'
import { toDisplay } from '../plugin-errors.js'

const GENDERS: readonly unknown[] = ['m', 'f', 'n', 'pl']

/** Finds what is wrong with a label: phrases that fit after its path, none if all is well. */
export function validateLabel (label: unknown): readonly string[] {
  const { text, gender, name } = isRecord(label) ? label : { text: label, gender: 'n', name: undefined }
  if (typeof text !== 'string' || text === '') return [`must be a non-empty text or { text, gender }, received ${toDisplay(label)}`]
  if (name !== undefined && (typeof name !== 'string' || name === '')) return [`must have a non-empty name, received ${toDisplay(name)}`]
  return GENDERS.includes(gender) ? [] : [`must have the gender m, f, n or pl, received ${toDisplay(gender)}`]
}
