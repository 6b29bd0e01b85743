import type { AnyCatalog } from '../../types/catalog.js'
import type { CatalogEntry } from '../../types/entry.js'
import type { Problem } from '../plugin-errors.js'
import { toPlainEntry } from './to-plain-entry.js'

/** The entry that an entry was laid over. */
const origins = new WeakMap<CatalogEntry, CatalogEntry>()

/** Remembers which inherited entry an entry overrides. */
export function noteOrigin (entry: CatalogEntry, inherited: CatalogEntry | undefined): void {
  if (inherited !== undefined) origins.set(entry, inherited)
}

/** An entry of one of several catalogues. */
interface Held {
  readonly entry: CatalogEntry
  /** The number of its catalogue in `extends`. */
  readonly from: number
}

/**
 * The entries of several catalogues as one list. An entry that overrides the one of another catalogue takes its place. A code or slug that two
 * catalogues define differently is added to `problems`.
 */
export function joinEntries (catalogs: readonly AnyCatalog[], problems: Problem[]): readonly CatalogEntry[] {
  const [first] = catalogs
  if (first !== undefined && catalogs.length === 1) return first.entries()
  const joined: Held[] = []
  const places = new Map<number | string, number>()
  for (const [from, catalog] of catalogs.entries()) {
    for (const entry of catalog.entries()) joinEntry({ entry, from }, joined, places, problems)
  }
  return joined.map(({ entry }) => entry)
}

function joinEntry (held: Held, joined: Held[], places: Map<number | string, number>, problems: Problem[]): void {
  const { entry: { slug, code } } = held
  const met = new Set([places.get(slug), code === undefined ? undefined : places.get(code)].filter((place) => place !== undefined))
  for (const place of met) {
    const other = joined[place] as Held // each place is one of the list
    if (isSame(held.entry, other.entry) || isLaidOver(other.entry, held.entry)) continue
    if (isLaidOver(held.entry, other.entry)) joined[place] = held
    else problems.push({ path: 'extends', message: toClash(other, held) })
  }
  if (met.size === 0) joined.push(held)
  const place = [...met][0] ?? joined.length - 1
  for (const key of [slug, code]) {
    if (key !== undefined && !places.has(key)) places.set(key, place)
  }
}

function toClash (one: Held, other: Held): string {
  const what = one.entry.slug === other.entry.slug ? `the slug ${one.entry.slug}` : `the code ${one.entry.code}`
  const [first, second] = [one, other].map(({ entry, from }) => `${entry.slug}${entry.code === undefined ? '' : ` ${entry.code}`} of extends.${from}`)
  return `must define ${what} in one way, received ${first} and ${second}`
}

/** `true` where an entry overrides another, or an entry that overrides it. */
function isLaidOver (entry: CatalogEntry, below: CatalogEntry): boolean {
  for (let origin = origins.get(entry); origin !== undefined; origin = origins.get(origin)) {
    if (isSame(origin, below)) return true
  }
  return false
}

function isSame (one: CatalogEntry, other: CatalogEntry): boolean {
  if (one === other) return true
  if (one.slug !== other.slug || one.code !== other.code || one.status !== other.status) return false
  return JSON.stringify(toPlainEntry(one)) === JSON.stringify(toPlainEntry(other)) && hasSameClasses(one, other)
}

/** JSON has no word for the classes that matchers name. */
function hasSameClasses (one: CatalogEntry, other: CatalogEntry): boolean {
  const [classes, others] = [toClasses(one), toClasses(other)]
  return classes.length === others.length && classes.every((type, index) => type === others[index])
}

function toClasses ({ match }: CatalogEntry): readonly unknown[] {
  return match.flatMap(({ instanceof: type }) => type ?? [])
}
