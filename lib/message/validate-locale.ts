import type { LocaleDefinition, TypeName } from '../../types/locale.js'
import { isLocale, isRecord } from '../guards.js'
import { createMust, toDisplay, type Problem } from '../plugin-errors.js'
import { en } from './locales/en.js'
import { parseMessage, type ArgumentKind } from './parse-message.js'
import { validateLabel } from './validate-label.js'
import { validateMessage } from './validate-message.js'

/** Says of a text what is wrong with it, by the English one of the same key. */
type Validate = (text: unknown, english: string) => readonly string[]

const PARTS = Object.keys(en)
const TYPES = Object.keys(en.typeNames) as readonly TypeName[] // its keys are no others
/** English says most of these by `{expected}`; what they may use is the label. */
const SINGLE_TYPES = Object.fromEntries(TYPES.map((type) => [`invalid_type.${type}`, '{label}']))
/** Sentences that a language need not have; without them, it says those of the code. */
const OPTIONAL: ReadonlySet<string> = new Set(['not_allowed.value', 'duplicate_item.list', 'missing_one_of', ...Object.keys(SINGLE_TYPES)])
/** What `element` may use in English; `{list}` is the name of the list. */
const ELEMENT = { text: 'Item {position} of {list}', alone: 'Item {position}' } as const
/** How a text may use what arrives as a number, and what as a text. */
const NUMBER_KINDS: ReadonlySet<ArgumentKind> = new Set(['text', 'number', 'plural', 'selectordinal'])
const TEXT_KINDS: ReadonlySet<ArgumentKind> = new Set(['text', 'select'])

/**
 * Finds what is wrong with a language: keys that English has and it lacks, or the other way round, texts that are none or not ICU MessageFormat,
 * arguments that differ from those of English (`gender` aside, which each language may use), plural categories that the language needs and lacks.
 *
 * @param isPartial `true` where it need not have every text
 * @returns the problems by path, e.g. `nl.sentences.too_short`
 */
export function validateLocale (definition: Readonly<Record<string, unknown>>, isPartial: boolean): readonly Problem[] {
  const problems: Problem[] = []
  const { locale } = definition
  if (!isLocale(locale)) {
    createMust(problems)('locale', 'a BCP 47 locale', locale)
    return problems
  }
  const tag: string = locale
  const must = createMust(problems, `${tag}.`)

  function validateText (text: unknown, english: string): readonly string[] {
    if (typeof text !== 'string' || text.trim() === '') return [`must be a non-empty text, received ${toDisplay(text)}`]
    const faults = validateMessage(text, tag)
    return faults.length > 0 ? faults : validateArguments(text, english)
  }

  function add (path: string, faults: readonly string[]): void {
    for (const message of faults) problems.push({ path: `${tag}.${path}`, message })
  }

  function validateTexts (part: keyof LocaleDefinition, english: Readonly<Record<string, unknown>>, validate: Validate, more: typeof english = {}): void {
    const texts = definition[part]
    if (isPartial && texts === undefined) return
    if (!isRecord(texts)) return must(part, 'texts by key', texts)
    for (const key of Object.keys(texts)) {
      if (!Object.hasOwn(english, key) && !Object.hasOwn(more, key)) must(`${part}.${key}`, 'a key that English has', key)
    }
    for (const [key, text] of Object.entries({ ...more, ...english })) {
      if ((isPartial || OPTIONAL.has(key) || !Object.hasOwn(english, key)) && !Object.hasOwn(texts, key)) continue
      // English labels are never asked for their arguments.
      add(`${part}.${key}`, validate(texts[key], String(text)))
    }
  }

  /** What a language may say of lists and names, and need not. */
  function validateRules (): void {
    const { element, quote, articles, plainNames } = definition
    if (element !== undefined && !isRecord(element)) must('element', '{ text, alone, gender }', element)
    if (isRecord(element)) {
      for (const key of ['text', 'alone'] as const) add(`element.${key}`, validateText(element[key], ELEMENT[key]))
      const { gender } = element
      if (gender !== undefined) add('element', validateLabel({ text: 'x', gender }))
    }
    if (quote !== undefined) add('quote', validateText(quote, '“{text}”'))
    const isList = Array.isArray(articles) && articles.every((article) => typeof article === 'string' && article.trim() !== '')
    if (articles !== undefined && !isList) must('articles', 'a list of words', articles)
    if (plainNames !== undefined && typeof plainNames !== 'boolean') must('plainNames', 'true or false', plainNames)
  }

  for (const part of Object.keys(definition)) {
    if (!PARTS.includes(part)) must(part, `one of ${PARTS.join(', ')}`, part)
  }
  for (const part of ['validationFailed', 'item'] as const) {
    if (!isPartial || definition[part] !== undefined) add(part, validateText(definition[part], en[part]))
  }
  validateRules()
  validateTexts('typeNames', en.typeNames, validateText)
  validateTexts('parts', en.parts, validateLabel)
  validateTexts('entries', en.entries, validateText)
  validateTexts('sentences', en.sentences, validateText, SINGLE_TYPES)
  return problems
}

function validateArguments (text: string, english: string): readonly string[] {
  const expected = readArguments(english)
  const received = readArguments(text)
  const [names, others] = [toNames(expected), toNames(received)]
  if (names !== others) return [`must have the arguments of English (${names}), received ${others}`]
  return [...received].filter(([name, kind]) => !kindsOf(expected.get(name)).has(kind)).map(([name, kind]) => {
    return `must use {${name}} as ${[...kindsOf(expected.get(name))].join(', ')}, received ${kind}`
  })
}

function readArguments (text: string): ReadonlyMap<string, ArgumentKind> {
  return new Map([...parseMessage(text).arguments].filter(([name]) => name !== 'gender'))
}

function toNames (used: ReadonlyMap<string, ArgumentKind>): string {
  return [...used.keys()].sort().join(', ') || 'none'
}

function kindsOf (english: ArgumentKind | undefined): ReadonlySet<ArgumentKind> {
  return english === 'number' || english === 'plural' ? NUMBER_KINDS : TEXT_KINDS
}
