import type { CatalogEntry } from '../../types/entry.js'
import type { Problem } from '../plugin-errors.js'
import type { Draft } from './read-definition.js'

/** Checks a draft and completes it by the inherited entry that it overrides; `undefined` where anything of it is wrong. */
export type CompleteEntry = (draft: Draft, inherited: CatalogEntry | undefined) => CatalogEntry | undefined

/**
 * Lays the entries of a definition over the inherited ones: each takes the place of the one of the same slug or code, the others follow.
 * Added to `problems` are duplicates, an entry that meets two different inherited ones, and one that takes the code or slug of a retired one
 * for itself.
 */
export function mergeEntries (
  inherited: readonly CatalogEntry[],
  drafts: readonly Draft[],
  complete: CompleteEntry,
  problems: Problem[]
): readonly CatalogEntry[] {
  const merged: Array<CatalogEntry | undefined> = [...inherited]
  const places = toPlaces(inherited)
  const keys = new Map<number | string, string>()
  const replaced = new Set<number>()
  for (const draft of drafts) {
    validateUnique(draft, keys, problems)
    const place = findPlace(draft, places, problems)
    // Two entries may meet one inherited entry, by its code and by its slug: both stay, and the first overrides it.
    const isFirst = place !== undefined && !replaced.has(place)
    const base = place === undefined ? undefined : inherited[place]
    const entry = complete(draft, isFirst && draft.given?.['replace'] !== true ? base : undefined)
    if (isFirst) merged[place] = entry
    else merged.push(entry)
    if (place === undefined) continue
    replaced.add(place)
    if (base?.retired === true && entry?.retired === false) {
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
