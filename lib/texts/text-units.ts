import type { AnyCatalog } from '../../types/catalog.js'
import type { CatalogEntry } from '../../types/entry.js'
import { toDisplay } from '../plugin-errors.js'
import { builtInLocales } from '../message/locales/index.js'
import { en } from '../message/locales/en.js'
import { parseMessage } from '../message/parse-message.js'

/** A text to translate. */
export interface TextUnit {
  /** The place: `quota.message`, `sentences.too_short`. */
  readonly id: string
  /** Code and slug of the entry, `2002 quota`, and the property where it is not the message. */
  readonly context: string
  /** What a translator has to know: the description of the entry, and the arguments of the text. */
  readonly notes: readonly string[]
  readonly source: string
  /** `undefined` where there is none yet. */
  readonly target?: string | undefined
}

/** The texts of a catalogue in two languages. */
export interface TextFile {
  readonly sourceLocale: string
  readonly locale: string
  readonly units: readonly TextUnit[]
}

/** Which texts are wanted. */
export interface CollectOptions {
  readonly locale: string
  /** `true` for those alone that have no text in the locale. */
  readonly missing?: boolean
  /** `true` for the sentences of validation too, from English. */
  readonly sentences?: boolean
}

/** The properties of an entry that hold texts. */
export const TEXT_PROPERTIES = ['message', 'title', 'description', 'action'] as const

/** Collects the texts of a catalogue for translators. Each has its source in the default locale. */
export function collectTexts (catalog: AnyCatalog, { locale, missing = false, sentences = false }: CollectOptions): TextFile {
  const { defaultLocale } = catalog
  const units = catalog.entries().flatMap((entry) => toUnits(entry, defaultLocale, locale))
  const all = sentences ? [...units, ...listSentences(locale)] : units
  return { sourceLocale: defaultLocale, locale, units: missing ? all.filter(({ target }) => target === undefined) : all }
}

function toUnits (entry: CatalogEntry, defaultLocale: string, locale: string): readonly TextUnit[] {
  const { slug, code, description } = entry
  return TEXT_PROPERTIES.flatMap((property) => {
    const texts = entry[property]
    const source = texts?.[defaultLocale]
    if (source === undefined) return []
    const about = property === 'description' ? undefined : description?.[defaultLocale]
    return [{
      id: `${slug}.${property}`,
      context: [code, slug, property === 'message' ? undefined : property].filter((word) => word !== undefined).join(' '),
      notes: [...(about === undefined ? [] : [about]), ...(property === 'message' ? describeArguments(source) : [])],
      source,
      target: texts?.[locale]
    }]
  })
}

/** The texts of a language: what the sentences of validation are made of. */
function listSentences (locale: string): readonly TextUnit[] {
  const known = builtInLocales.find((definition) => definition.locale === locale)
  const flat = (definition: object | undefined): ReadonlyMap<string, string> => new Map(listTexts(definition ?? {}, ''))
  const targets = flat(known)
  const { entries: _entries, locale: _locale, articles: _articles, plainNames: _plainNames, ...texts } = en
  return [...flat(texts)].map(([id, source]) => {
    // A label without a gender is a text alone.
    const target = targets.get(id) ?? targets.get(id.replace(/\.text$/, ''))
    return { id, context: id, notes: describeArguments(source), source, target }
  })
}

function listTexts (value: object, path: string): ReadonlyArray<readonly [string, string]> {
  return Object.entries(value).flatMap(([key, text]: [string, unknown]) => {
    if (key === 'gender' || key === 'locale') return []
    const at = path === '' ? key : `${path}.${key}`
    if (typeof text === 'string') return [[at, text] as const]
    return typeof text === 'object' && text !== null ? listTexts(text, at) : []
  })
}

function describeArguments (text: string): readonly string[] {
  const used = [...parseMessage(text).arguments]
  return used.length === 0 ? [] : [`arguments: ${used.map(([name, kind]) => `{${name}} (${kind})`).join(', ')}`]
}

/** Refuses what is no file of texts. */
export class TextFileError extends Error {
  constructor (expected: string, received: unknown) {
    super(`file must be ${expected}, received ${toDisplay(received)}`)
    this.name = 'TextFileError'
  }
}
