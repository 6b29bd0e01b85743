import { parseMessage } from './parse-message.js'
import type { ParsedPlural } from './parse-message.js'

/** The names that CLDR gives to plural categories, of all languages together, in the order in which errors list them: engines differ in theirs. */
const CATEGORIES: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other']

/**
 * Finds what is wrong with a text: invalid ICU MessageFormat; a plural without a category that the locale needs, or with
 * a name that is no category of any locale. An explicit number (`=1`) does not stand for a category.
 * A category that this locale never uses is no fault: CLDR adds some from time to time.
 *
 * @param text ICU MessageFormat in which `<` is literal
 * @param locale BCP 47 tag
 * @returns phrases that fit after the path of the text, none if all is well
 * @throws RangeError where `locale` is no BCP 47 tag
 */
export function validateMessage (text: string, locale: string): readonly string[] {
  let plurals: readonly ParsedPlural[]
  try {
    plurals = parseMessage(text).plurals
  } catch (error) {
    // parseMessage throws Errors only.
    const { message } = error as Error
    return [`must be ICU MessageFormat, received ${JSON.stringify(text)}: ${message}`]
  }
  return plurals.flatMap((plural) => validatePlural(plural, locale))
}

function validatePlural (plural: ParsedPlural, locale: string): readonly string[] {
  const { argument, type, categories } = plural
  const { pluralCategories } = new Intl.PluralRules([locale, 'en'], { type }).resolvedOptions()
  const needed = CATEGORIES.filter((category) => (pluralCategories as readonly string[]).includes(category))
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
