/** How one locale writes and counts numbers. */
export interface LocaleNumbers {
  /** Writes a number as `Intl.NumberFormat` does with the grouping. */
  readonly format: (value: number) => string
  /** The plural category of a count (`plural`). */
  readonly cardinal: (count: number) => string
  /** The plural category of a position (`selectordinal`). */
  readonly ordinal: (position: number) => string
}

/** Each call into `Intl` costs almost a microsecond, and most counts in messages are below this. */
const SMALL = 256

/**
 * Which numbers have their digits in groups: `auto` as the language does, in English from 1,000 on; `min2` from five digits on, so that
 * a limit that is a year stays one (1900).
 */
export type Grouping = 'auto' | 'min2'

/** One per grouping and locale of the catalogues and packs, so authors bound it. */
const numbersByLocale = { auto: new Map<string, LocaleNumbers>(), min2: new Map<string, LocaleNumbers>() }

/**
 * The numbers of a locale, shared by all texts in it.
 *
 * @param locale BCP 47 tag. One that `Intl` does not know counts as English, not as the language of the machine.
 * @throws RangeError where `locale` is no BCP 47 tag
 */
export function getLocaleNumbers (locale: string, grouping: Grouping = 'auto'): LocaleNumbers {
  const known = numbersByLocale[grouping]
  let numbers = known.get(locale)
  if (numbers === undefined) {
    numbers = createLocaleNumbers(locale, grouping)
    known.set(locale, numbers)
  }
  return numbers
}

function createLocaleNumbers (locale: string, useGrouping: Grouping): LocaleNumbers {
  const locales = [locale, 'en']
  const numberFormat = new Intl.NumberFormat(locales, { useGrouping })
  const cardinalRules = new Intl.PluralRules(locales)
  const ordinalRules = new Intl.PluralRules(locales, { type: 'ordinal' })
  return {
    format: rememberSmall((value) => numberFormat.format(value)),
    cardinal: rememberSmall((count) => cardinalRules.select(count)),
    ordinal: rememberSmall((position) => ordinalRules.select(position))
  }
}

/** Keeps the results for the integers from 0 to below `SMALL`, and no others. */
function rememberSmall (compute: (value: number) => string): (value: number) => string {
  const known = new Array<string | undefined>(SMALL)
  return (value) => {
    // `-0` is written as "-0", so it must not share the place of 0.
    if (!Number.isInteger(value) || value < 0 || value >= SMALL || Object.is(value, -0)) {
      return compute(value)
    }
    const result = known[value] ?? compute(value)
    known[value] = result
    return result
  }
}
