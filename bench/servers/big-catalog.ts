import { Type } from '@sinclair/typebox'
import type { AnyCatalog } from '../../types/catalog.js'
import type { FormatOption } from '../../types/options.js'
import type { Package } from '../scenario.js'

/** Locales of a large catalogue. */
export const locales = ['en', 'ru', 'uk', 'de', 'fr', 'zh', 'ar', 'es', 'pt', 'it']

const FIRST_CODE = 20000

/** Ten codes spread over a catalogue of so many entries. None of them takes params. */
export function spreadCodes (entries: number): number[] {
  const plain = Array.from({ length: entries }, (_, index) => index).filter((index) => !hasPlural(index))
  return Array.from({ length: 10 }, (_, index) => FIRST_CODE + (plain[Math.floor(index * plain.length / 10)] ?? 1))
}

/** Entries in all the locales, as users declare them. A third has a plural. */
export function toDefinition (entries: number): Record<number, object> {
  return Object.fromEntries(Array.from({ length: entries }, (_, index) => [FIRST_CODE + index, toEntry(index)]))
}

export function defineBigCatalog ({ defineCatalog }: Package, entries: number): AnyCatalog {
  // The types of so many entries are of no use here.
  return (defineCatalog as (definition: object) => AnyCatalog)(toDefinition(entries))
}

function hasPlural (index: number): boolean {
  return index % 3 === 0
}

function toEntry (index: number): object {
  const code = FIRST_CODE + index
  const toText = hasPlural(index) ? toPlural : toPlainText
  return {
    slug: `operation_${code}_failed`,
    status: 409,
    message: Object.fromEntries(locales.map((locale) => [locale, toText(locale, code)]))
  }
}

function toPlainText (locale: string, code: number): string {
  return `(${locale}) The operation number ${code} could not be carried out`
}

function toPlural (locale: string, code: number): string {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.map((category) => `${category} {# things}`)
  return `(${locale}) The operation number ${code} takes {count, plural, ${forms.join(' ')}}`
}

/** Four formats, which `Accept` chooses from. */
export function createFourFormats ({ defineFormat }: Package): FormatOption[] {
  const further = ['v1', 'v2'].map((version) => defineFormat({
    name: version,
    contentType: `application/vnd.example.${version}+json`,
    schema: Type.Object({ code: Type.Integer(), text: Type.String() }),
    render: ({ code = 0, message }) => ({ code, text: message })
  }))
  return ['nested', 'problem', ...further]
}
