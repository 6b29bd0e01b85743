import { STATUS_CODES } from 'node:http'
import type { CompiledEntry } from '../../types/compiled.js'
import type { CatalogEntry } from '../../types/entry.js'
import { parseMessage, type ArgumentKind } from '../message/parse-message.js'
import { adviseClient, type Advice } from './advise-client.js'
import { toEntryId, type DocsSource, type RouteName } from './docs-source.js'
import { toExamples, type ExampleAnswer } from './example-answer.js'
import { outlineMessage } from './outline-message.js'
import { toSampleParams } from './sample-params.js'

/** A text and the language that it is in. */
export interface LocalText {
  readonly locale: string
  readonly text: string
}

/** A text of an entry. */
export interface EntryText extends LocalText {
  /** ICU MessageFormat, where the text has arguments. */
  readonly template: string | undefined
}

/** All that the page of an entry tells, in no markup yet. */
export interface EntryFacts {
  readonly entry: CatalogEntry
  readonly id: string
  /** URI reference of the page. */
  readonly type: string
  /** The name that HTTP gives to the status, in English. */
  readonly phrase: string
  /** The title, else the text without the values of its arguments: in the language of the page if there is one. */
  readonly title: LocalText
  readonly description: LocalText | undefined
  /** The text in each language, its arguments filled in. */
  readonly texts: readonly EntryText[]
  readonly params: ReadonlyMap<string, ArgumentKind>
  readonly advice: Advice
  /** What the entry itself says is to be done. */
  readonly action: LocalText | undefined
  /** The routes that declare it. */
  readonly routes: readonly RouteName[]
  /** Names as they are usually written, and values. */
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>
  readonly examples: readonly ExampleAnswer[]
}

/** Gathers what the page of an entry tells in a locale. */
export function toEntryFacts (source: DocsSource, entry: CatalogEntry, locale: string): EntryFacts {
  const { catalog: { defaultLocale }, locales, find } = source
  // An entry of the catalogue is always found in it.
  const compiled = find(entry.slug) as CompiledEntry
  const params = parseMessage(pickText(entry.message, defaultLocale, defaultLocale).text).arguments
  const samples = toSampleParams(params)
  const shown = pickText(entry.message, locale, defaultLocale)
  return {
    entry,
    id: toEntryId(entry),
    type: compiled.type,
    phrase: toPhrase(entry.status),
    title: toHeading(entry, locale, defaultLocale),
    description: entry.description && pickText(entry.description, locale, defaultLocale),
    texts: locales.flatMap((locale, index) => {
      const message = compiled.messages[index]
      if (message === undefined) return []
      return typeof message === 'string' ? { locale, text: message, template: undefined } : { locale, text: message(samples), template: entry.message[locale] }
    }),
    params,
    advice: adviseClient(entry),
    action: entry.action && pickText(entry.action, locale, defaultLocale),
    routes: source.routes?.(entry.slug) ?? [],
    headers: Object.entries(compiled.headers).map(([name, value]) => [toFieldName(name), value]),
    examples: toExamples(source, compiled, shown.locale, samples)
  }
}

/** What an entry is called in a locale: its title, else its text without the values of its arguments. */
export function toHeading ({ title, message }: CatalogEntry, locale: string, defaultLocale: string): LocalText {
  const picked = pickText(title ?? message, locale, defaultLocale)
  return { locale: picked.locale, text: outlineMessage(picked.text) }
}

/** The name that HTTP gives to a status; of one without a name, nothing. */
export function toPhrase (status: number): string {
  return STATUS_CODES[status] ?? ''
}

/** A text in a locale, else in the default one. */
export function pickText (texts: Readonly<Record<string, string>>, locale: string, defaultLocale: string): LocalText {
  const text = texts[locale]
  if (text !== undefined) return { locale, text }
  // The definition was checked: the text of the default locale is always there.
  return { locale: defaultLocale, text: texts[defaultLocale] as string }
}

/** `retry-after` → `Retry-After`. Field names are case-insensitive; this is how they are usually written. */
function toFieldName (name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase()).replace(/^Www-/, 'WWW-')
}
