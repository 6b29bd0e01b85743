import type { DocsTexts } from './docs-texts.js'
import { findSpoken } from './find-spoken.js'
import { ar } from './texts/ar.js'
import { de } from './texts/de.js'
import { en } from './texts/en.js'
import { es } from './texts/es.js'
import { fr } from './texts/fr.js'
import { it } from './texts/it.js'
import { ja } from './texts/ja.js'
import { ko } from './texts/ko.js'
import { pl } from './texts/pl.js'
import { pt } from './texts/pt.js'
import { ru } from './texts/ru.js'
import { tr } from './texts/tr.js'
import { uk } from './texts/uk.js'
import { zh } from './texts/zh.js'
import { zhHant } from './texts/zh-hant.js'

/** The language of a page. */
export interface PageLanguage {
  /** The locale whose texts of entries the page shows where there are any: one of the catalogue's. */
  readonly locale: string
  /** The language of the page itself: the locale, or English where nobody has told the page that language. */
  readonly language: string
  /** What the page itself says: in the language of the locale, else in English. */
  readonly texts: DocsTexts
}

/** How a reader sees a page. */
export interface PageView extends PageLanguage {
  /** `true` where the reader has chosen the language: links keep it. */
  readonly isChosen: boolean
}

const TEXTS = new Map([en, ru, uk, de, fr, zh, ar, es, pt, it, pl, tr, ja, ko, zhHant].map((texts) => [texts.locale, texts]))

/** Units of time that are longer than a second, in seconds. */
const UNITS = [['day', 86_400], ['hour', 3600], ['minute', 60]] as const

/** The language of a page in a locale of the catalogue: a page in `pt-BR` has the texts of `pt`, one in `zh-TW` those of `zh-Hant`. */
export function toPageLanguage (locale: string): PageLanguage {
  const texts = findSpoken(TEXTS, locale)
  return texts === undefined ? { locale, language: en.locale, texts: en } : { locale, language: locale, texts }
}

/** What a language calls itself: `'Русский'`. Its tag where nobody knows. */
export function toLanguageName (locale: string): string {
  // Of a tag that it does not know `Intl` gives the tag.
  const name = new Intl.DisplayNames([locale, 'en'], { type: 'language' }).of(locale) as string
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1)
}

/** Seconds as a language says them, `'60 seconds'`; whole minutes, hours and days as such. */
export function toDuration (seconds: number, locale: string): string {
  const [unit, size] = UNITS.find(([, size]) => seconds >= size && seconds % size === 0) ?? ['second', 1]
  return new Intl.NumberFormat([locale, 'en'], { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / size)
}

/** The locale that links carry. */
export function toLinkLocale ({ locale, isChosen }: PageView): string | undefined {
  return isChosen ? locale : undefined
}
