import { isDeepStrictEqual } from 'node:util'
import type { AnyCatalog } from '../../types/catalog.js'
import type { CatalogEntry } from '../../types/entry.js'
import { parseMessage, type ArgumentKind } from '../message/parse-message.js'

/** How much a change asks of clients: they break, they may use something new, or only people notice. */
export type ChangeLevel = 'breaking' | 'minor' | 'patch'

/** One difference of two catalogues. */
export interface Change {
  readonly level: ChangeLevel
  /** The place, e.g. `quota.message.ru`. */
  readonly path: string
  readonly message: string
}

/** Adds a change to the list. */
type Note = (level: ChangeLevel, path: string, message: string) => void

/** What clients see of an answer beside status, code and text. */
const FACTS = ['challenge', 'retryAfter', 'headers', 'internal', 'retired'] as const

/** What a param is, by how the text uses it. */
const PARAM_TYPES: Readonly<Record<ArgumentKind, string>> = {
  text: 'a text or number', select: 'a text', time: 'a date', date: 'a date', number: 'a number', selectordinal: 'a number', plural: 'a number'
}

/** The levels, the worst first. */
export const LEVELS: readonly ChangeLevel[] = ['breaking', 'minor', 'patch']

/** Finds what differs between two states of a catalogue, the worst first. */
export function diffCatalogs (before: AnyCatalog, after: AnyCatalog): readonly Change[] {
  const changes: Change[] = []
  const note: Note = (level, path, message) => { changes.push({ level, path, message }) }
  if (before.defaultLocale !== after.defaultLocale) note('breaking', 'defaultLocale', `is now ${after.defaultLocale}, was ${before.defaultLocale}`)
  diffNames(before.locales, after.locales, (level, locale, what) => note(level, `locales.${locale}`, what))
  const kept = new Set<string>()
  for (const entry of before.entries()) {
    const successor = findSuccessor(entry, after)
    if (successor === undefined) {
      note('breaking', entry.slug, `is removed${entry.code === undefined ? '' : `, and its code ${entry.code}`}`)
    } else {
      kept.add(successor.slug)
      diffEntries(entry, successor, after.locales, note)
      diffParams(entry, successor, [before.defaultLocale, after.defaultLocale], note)
    }
  }
  for (const { slug } of after.entries()) if (!kept.has(slug)) note('minor', slug, 'is added')
  return changes.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
}

/** The entry of the same slug, else the one that has its code now. */
function findSuccessor ({ slug, code }: CatalogEntry, after: AnyCatalog): CatalogEntry | undefined {
  return after.get(slug) ?? (code === undefined ? undefined : after.get(code))
}

function diffEntries (before: CatalogEntry, after: CatalogEntry, locales: readonly string[], note: Note): void {
  const { slug } = before
  if (after.slug !== slug) note('breaking', `${slug}.slug`, `is now ${after.slug}`)
  // In a body the slug stands for a code that is not there: a first number changes it too.
  if (after.code !== before.code) note('breaking', `${slug}.code`, `is now ${after.code ?? 'none'}, was ${before.code ?? 'none'}`)
  if (after.status !== before.status) note('breaking', `${slug}.status`, `is now ${after.status}, was ${before.status}`)
  // A locale that is gone as a whole is told once.
  const texts = Object.keys(before.message).filter((locale) => locales.includes(locale))
  diffNames(texts, Object.keys(after.message), (level, locale, what) => note(level, `${slug}.message.${locale}`, what))
  for (const locale of texts) {
    const text = after.message[locale]
    if (text !== undefined && text !== before.message[locale]) note('patch', `${slug}.message.${locale}`, 'reads otherwise')
  }
  if (!isDeepStrictEqual(before.description, after.description)) note('patch', `${slug}.description`, 'reads otherwise')
  for (const fact of FACTS) {
    if (!isDeepStrictEqual(before[fact], after[fact])) note('minor', `${slug}.${fact}`, `is now ${toText(after[fact])}, was ${toText(before[fact])}`)
  }
}

function diffParams (before: CatalogEntry, after: CatalogEntry, locales: readonly [before: string, after: string], note: Note): void {
  const [old, now] = [findParams(before, locales[0]), findParams(after, locales[1])]
  diffNames([...old.keys()], [...now.keys()], (level, name, what) => note(level, `${before.slug}.params.${name}`, what))
  for (const [name, type] of now) {
    const was = old.get(name)
    if (was !== undefined && was !== type) note('breaking', `${before.slug}.params.${name}`, `is now ${type}, was ${was}`)
  }
}

/** The params of an entry with what they must be, as its text in the default locale has them: so do the types. */
function findParams ({ message }: CatalogEntry, locale: string): ReadonlyMap<string, string> {
  const { arguments: kinds } = parseMessage(message[locale] as string) // it has a text in the default locale
  return new Map([...kinds].map(([name, kind]) => [name, PARAM_TYPES[kind]]))
}

function diffNames (before: readonly string[], after: readonly string[], note: Note): void {
  for (const name of before) if (!after.includes(name)) note('breaking', name, 'is removed')
  for (const name of after) if (!before.includes(name)) note('minor', name, 'is added')
}

function toText (fact: unknown): string {
  return fact === undefined ? 'none' : JSON.stringify(fact)
}
