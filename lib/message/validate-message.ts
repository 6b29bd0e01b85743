import { parseMessage, type ParsedMessage, type ParsedPlural } from './parse-message.js'

/** The names that CLDR gives to plural categories, of all languages together, in the order in which errors list them: engines differ in theirs. */
const CATEGORIES: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other']

/** What a text asks for, and what is wrong with it. */
export interface CheckedMessage {
  /** Phrases that fit after the path of the text, none if all is well. */
  readonly faults: readonly string[]
  /** `undefined` for a text that is not ICU MessageFormat. */
  readonly parsed: ParsedMessage | undefined
}

const NONE: readonly string[] = Object.freeze([])

/** The categories of a locale by type and tag: `Intl` takes its time. The tags are those of catalogues, so authors bound it. */
const categoriesOf = new Map<string, readonly string[]>()

/**
 * Finds what is wrong with a text: invalid ICU MessageFormat; a plural without a category that the locale needs, or with
 * a name that is no category of any locale. An explicit number (`=1`) does not stand for a category.
 * A category that this locale never uses is no fault: CLDR adds some from time to time.
 *
 * @param text ICU MessageFormat in which `<` is literal
 * @param locale BCP 47 tag
 * @throws RangeError where `locale` is no BCP 47 tag
 */
export function checkMessage (text: string, locale: string): CheckedMessage {
  let parsed: ParsedMessage
  try {
    parsed = parseMessage(text)
  } catch (error) {
    // parseMessage throws Errors only.
    const { message } = error as Error
    return { faults: [`must be ICU MessageFormat, received ${JSON.stringify(text)}: ${message}`], parsed: undefined }
  }
  return { faults: parsed.plurals.length === 0 ? NONE : parsed.plurals.flatMap((plural) => validatePlural(plural, locale)), parsed }
}

/** The faults of a text, as `checkMessage` finds them. */
export function validateMessage (text: string, locale: string): readonly string[] {
  return checkMessage(text, locale).faults
}

function validatePlural (plural: ParsedPlural, locale: string): readonly string[] {
  const { argument, type, categories } = plural
  const needed = toCategories(type, locale)
  const kind = type === 'cardinal' ? 'plural' : 'selectordinal'
  const lacking = needed.filter((category) => !categories.includes(category))
  const unknown = categories.filter((category) => !CATEGORIES.includes(category))
  const problems: string[] = []
  if (lacking.length > 0) {
    problems.push(`${kind} of "${argument}" must have ${needed.join(', ')} in ${locale}, received ${categories.join(', ')}`)
  }
  if (unknown.length > 0) {
    problems.push(`${kind} of "${argument}" must have plural categories or "=" and a number, received ${unknown.join(', ')}`)
  }
  return problems
}

/** The plural categories that a locale needs, in an order of our own. */
export function toCategories (type: ParsedPlural['type'], locale: string): readonly string[] {
  const key = `${type} ${locale}`
  let categories = categoriesOf.get(key)
  if (categories === undefined) {
    const { pluralCategories } = new Intl.PluralRules([locale, 'en'], { type }).resolvedOptions()
    categories = CATEGORIES.filter((category) => (pluralCategories as readonly string[]).includes(category))
    categoriesOf.set(key, categories)
  }
  return categories
}
