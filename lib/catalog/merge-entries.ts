import type { CatalogEntry } from '../../types/entry.js'
import type { Problem } from '../plugin-errors.js'

/** An entry with the key under which it was defined. */
export interface KeyedEntry {
  readonly key: string
  readonly entry: CatalogEntry
}

/**
 * Lays the entries of a definition over the inherited ones: each replaces the one of the same slug or code in its place, the others follow.
 * Duplicates, and an entry that meets two different inherited ones, are added to `problems`.
 */
export function mergeEntries (
  inherited: readonly CatalogEntry[],
  defined: readonly KeyedEntry[],
  problems: Problem[]
): readonly CatalogEntry[] {
  const merged = [...inherited]
  const places = new Map<number | string, number>()
  for (const [place, { code, slug }] of inherited.entries()) {
    places.set(slug, place)
    if (code !== undefined) places.set(code, place)
  }
  const keys = new Map<number | string, string>()
  for (const { key, entry } of defined) {
    for (const [what, value] of [['code', entry.code], ['slug', entry.slug]] as const) {
      if (value === undefined) continue
      const other = keys.get(value)
      if (other !== undefined) problems.push({ path: `${key}.${what}`, message: `must be used once, received ${value}, which ${other} has` })
      keys.set(value, key)
    }
    const place = placeOf(key, entry, places, problems)
    if (place === undefined) merged.push(entry)
    else merged[place] = entry
  }
  return merged
}

function placeOf (key: string, entry: CatalogEntry, places: ReadonlyMap<number | string, number>, problems: Problem[]): number | undefined {
  const bySlug = places.get(entry.slug)
  const byCode = entry.code === undefined ? undefined : places.get(entry.code)
  if (bySlug !== undefined && byCode !== undefined && bySlug !== byCode) {
    problems.push({
      path: key,
      message: `must replace one inherited entry, received the code ${entry.code} of one and the slug ${entry.slug} of another`
    })
  }
  return bySlug ?? byCode
}
