import type { CatalogEntry } from '../../types/entry.js'
import type { Problem } from '../plugin-errors.js'
import type { Draft } from './validate-entry.js'

/**
 * Lays the entries of a definition over the inherited ones: each replaces the one of the same slug or code in its place, the others follow.
 * Added to `problems` are duplicates, an entry that meets two different inherited ones, and one that takes the code or slug of a retired one
 * for itself.
 */
export function mergeEntries (inherited: readonly CatalogEntry[], drafts: readonly Draft[], problems: Problem[]): readonly CatalogEntry[] {
  const merged: Array<CatalogEntry | undefined> = [...inherited]
  const places = toPlaces(inherited)
  const keys = new Map<number | string, string>()
  const replaced = new Set<number>()
  for (const draft of drafts) {
    validateUnique(draft, keys, problems)
    const place = findPlace(draft, places, problems)
    // Of two entries that meet the same inherited one, by its code and by its slug, both stay.
    if (place === undefined || replaced.has(place)) merged.push(draft.entry)
    else merged[place] = draft.entry
    if (place === undefined) continue
    replaced.add(place)
    if (inherited[place]?.retired === true && draft.entry?.retired === false) {
      problems.push({ path: draft.key, message: 'must leave the code and slug of a retired entry to it, received an entry that is in use' })
    }
  }
  return merged.filter((entry) => entry !== undefined)
}

/** The places of entries by slug and by code. */
function toPlaces (entries: readonly CatalogEntry[]): ReadonlyMap<number | string, number> {
  const places = new Map<number | string, number>()
  for (const [place, { code, slug }] of entries.entries()) {
    places.set(slug, place)
    if (code !== undefined) places.set(code, place)
  }
  return places
}

function validateUnique ({ key, code, slug }: Draft, keys: Map<number | string, string>, problems: Problem[]): void {
  for (const [what, value] of [['code', code], ['slug', slug]] as const) {
    if (value === undefined) continue
    const other = keys.get(value)
    if (other !== undefined) problems.push({ path: `${key}.${what}`, message: `must be used once, received ${value}, which ${other} has` })
    keys.set(value, key)
  }
}

function findPlace ({ key, code, slug }: Draft, places: ReadonlyMap<number | string, number>, problems: Problem[]): number | undefined {
  const bySlug = slug === undefined ? undefined : places.get(slug)
  const byCode = code === undefined ? undefined : places.get(code)
  if (bySlug !== undefined && byCode !== undefined && bySlug !== byCode) {
    problems.push({ path: key, message: `must replace one inherited entry, received the code ${code} of one and the slug ${slug} of another` })
  }
  return bySlug ?? byCode
}
