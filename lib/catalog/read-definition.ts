import type { CatalogEntry } from '../../types/entry.js'
import { isRecord } from '../guards.js'
import { createMust, toDisplay, type Problem } from '../plugin-errors.js'
import { copyPlainData } from './copy-plain-data.js'
import { parseIdentity, type Identity } from './parse-identity.js'

/** An entry as it was defined, before it is laid over the inherited one. */
export interface Draft extends Identity {
  /** The key under which it was defined. */
  readonly key: string
  /** Frozen plain data; `undefined` where the entry is no object. */
  readonly given: Readonly<Record<string, unknown>> | undefined
}

/** Finds an inherited entry by its code or slug. */
export type FindInherited = (codeOrSlug: number | string) => CatalogEntry | undefined

/** Reads the entries of a definition and what each is known by. Whatever is wrong is added to `problems`. */
export function readDefinition (definition: unknown, findInherited: FindInherited, problems: Problem[]): readonly Draft[] {
  const entries = copyPlainData(definition)
  if (!isRecord(entries)) {
    problems.push({ path: 'definition', message: `must be entries by code or slug, received ${toDisplay(entries)}` })
    return []
  }
  return Object.entries(entries).map(([key, given]) => {
    if (!isRecord(given)) {
      problems.push({ path: key, message: `must be an entry, received ${toDisplay(given)}` })
      return { key, code: undefined, slug: undefined, given: undefined }
    }
    return { key, given, ...parseIdentity(key, given, findInherited, createMust(problems, `${key}.`)) }
  })
}
