import { isLocale, isRecord } from '../../guards.js'
import { validateLabel } from '../../message/validate-label.js'
import { validateMessage } from '../../message/validate-message.js'
import { toDisplay, type Problem } from '../../plugin-errors.js'
import { textsOfLocale } from './texts-of-locale.js'

/** The options that hold texts of issues, as they were given. */
export interface IssueTexts {
  /** The locales of the catalogue. */
  readonly locales: readonly string[]
  readonly messages?: unknown
  readonly labels?: unknown
}

/**
 * Finds what is wrong with `validation.messages` and `validation.labels`: locales that no answer can be in, texts that are not ICU MessageFormat
 * or lack a plural category of their language, labels that are none.
 */
export function validateIssueTexts ({ locales, messages = {}, labels = {} }: IssueTexts): readonly Problem[] {
  return [
    ...validateTexts('validation.messages', messages, locales, validateSentence),
    ...validateTexts('validation.labels', labels, locales, validateLabel)
  ]
}

type Validate = (text: unknown, locale: string) => readonly string[]

function validateTexts (path: string, byLocale: unknown, locales: readonly string[], validate: Validate): readonly Problem[] {
  if (!isRecord(byLocale)) return [{ path, message: `must be texts by locale, received ${toDisplay(byLocale)}` }]
  const problems: Problem[] = []
  for (const [locale, texts] of Object.entries(byLocale)) {
    const at = `${path}.${locale}`
    if (!isLocale(locale) || !locales.some((used) => textsOfLocale(used, { [locale]: true }).length > 0)) {
      problems.push({ path: at, message: `must be of a locale of the catalogue (${locales.join(', ')}), received ${toDisplay(locale)}` })
    } else if (!isRecord(texts)) {
      problems.push({ path: at, message: `must be texts by key, received ${toDisplay(texts)}` })
    } else {
      for (const [key, text] of Object.entries(texts)) {
        for (const message of validate(text, locale)) problems.push({ path: `${at}.${key}`, message })
      }
    }
  }
  return problems
}

function validateSentence (text: unknown, locale: string): readonly string[] {
  if (typeof text !== 'string' || text === '') return [`must be a non-empty text, received ${toDisplay(text)}`]
  return validateMessage(text, locale)
}
