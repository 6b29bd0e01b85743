import type { CompiledMessage } from '../../../types/compiled.js'
import type { Issue, IssueFacts } from '../../../types/issue.js'
import type { DefinedLocale } from '../../../types/locale.js'
import type { ValidationOptions } from '../../../types/options.js'
import { compileMessage } from '../../message/compile-message.js'
import { compileLabels, type ResolvedLabel } from './compile-labels.js'
import { compileParams } from './compile-params.js'
import { toSegments } from '../schema/json-pointer.js'
import { toMessageKeys, toPlainIssue, toSentenceKeys } from './sentence-keys.js'
import { createTypesetting } from './set-apart.js'
import { textsOfLocale } from './texts-of-locale.js'

/** The texts of issues. */
export interface SentenceOptions {
  /** The languages that come with the package, the default one first. */
  readonly definitions: readonly DefinedLocale[]
  readonly messages?: ValidationOptions['messages']
  readonly labels?: ValidationOptions['labels']
}

/** What can be said of issues in one language. */
export interface Sentences {
  /** The issue with its texts; `undefined` where the language has no sentence for it, or none that its params fill. */
  readonly describe: (issue: IssueFacts) => Issue | undefined
  /** The issue with the sentence of the code `invalid`; `undefined` where the language lacks even that. */
  readonly describeAsInvalid: (issue: IssueFacts) => Issue | undefined
  /** What the field of an issue is called. */
  readonly labelOf: (issue: IssueFacts) => string
}

/** A sentence, and what it may ask for. */
interface Sentence {
  readonly message: CompiledMessage
  readonly mentions: (param: string) => boolean
}

type Texts = ReadonlyMap<string, Sentence>

/**
 * Makes the sentences of a locale: the user's, then those of the language that comes with the package. Each is compiled when it is first
 * used and kept, so what is kept is bounded by what is configured.
 */
export function compileSentences (locale: string, { definitions, messages = {}, labels }: SentenceOptions): Sentences {
  const ofLocale = textsOfLocale(locale, Object.fromEntries(definitions.map((definition) => [definition.locale, definition])))
  const given = compileTexts(locale, textsOfLocale(locale, messages))
  const builtIn = compileTexts(locale, ofLocale.map(({ sentences }) => sentences))
  const typeNames = Object.assign({}, ...ofLocale.toReversed().map((definition) => definition.typeNames)) as Record<string, string>
  const words = { quote: find('quote'), articles: find('articles'), plainNames: find('plainNames'), typeNames }
  const fieldLabels = compileLabels(locale, labels, { ...words, parts: find('parts'), item: find('item'), element: find('element') })
  const formatParams = compileParams(locale, words, fieldLabels)
  const { setApart, space, finish } = createTypesetting(locale)

  function find<K extends keyof DefinedLocale> (word: K): DefinedLocale[K] | undefined {
    return ofLocale.find((definition) => definition[word] !== undefined)?.[word]
  }

  /** The first text that the issue fills. It is put into its place in a list where it says the label, or which members are meant. */
  function render (issue: IssueFacts, label: ResolvedLabel, texts: Texts, keys: readonly string[]): string | undefined {
    const { text, gender, isName, isSource, positions, path } = label
    for (const key of keys) {
      const sentence = texts.get(key)
      if (sentence === undefined) continue
      const { message, mentions } = sentence
      if (typeof message === 'string') return message
      // To write a list of allowed values takes longer than the sentence, which mostly asks for its label alone.
      const params: Record<string, unknown> = formatParams(issue, mentions)
      params['gender'] = gender
      if (mentions('label')) params['label'] = isSource === true ? undefined : isName === true ? setApart(text) : space(text)
      try {
        return finish(fieldLabels.place(message(params), mentions('alternatives') ? path : mentions('label') ? positions : []))
      } catch {
        // A param that this text asks for is not known: the next one may do without.
      }
    }
    return undefined
  }

  function renderBuiltIn (issue: IssueFacts, label: ResolvedLabel): string | undefined {
    const plain = toPlainIssue(issue, (value) => fieldLabels.resolveValue(issue, value) !== undefined)
    const said = render(plain, label, builtIn, toSentenceKeys(plain)) ?? (plain === issue ? undefined : render(issue, label, builtIn, toSentenceKeys(issue)))
    return said ?? (issue.code === 'missing_one_of' ? render(issue, label, builtIn, ['invalid']) : undefined)
  }

  function toWhole ({ text, positions }: ResolvedLabel): string {
    return fieldLabels.place(text, positions)
  }

  function describeBy (issue: IssueFacts, find: (label: ResolvedLabel) => string | undefined): Issue | undefined {
    const label = fieldLabels.resolve(issue)
    const message = find(label)
    if (message === undefined) return undefined
    const { source, pointer, field, resource, code, group, keyword, params, title } = issue
    const whole = toWhole(label)
    // To spread an object takes longer than all its members together.
    if (resource === undefined && title === undefined) return { source, pointer, field, code, group, keyword, params, label: whole, message }
    return { ...issue, label: whole, message }
  }

  return {
    describe: (issue) => describeBy(issue, (label) => issue.message ??
      (given.size === 0 ? undefined : render(issue, label, given, toMessageKeys(issue, toSegments(issue.pointer)))) ??
      renderBuiltIn(issue, label)),
    describeAsInvalid: (issue) => describeBy(issue, (label) => render(issue, label, builtIn, ['invalid'])),
    labelOf: (issue) => toWhole(fieldLabels.resolve(issue))
  }
}

function compileTexts (locale: string, specificFirst: ReadonlyArray<Readonly<Record<string, string>>>): Texts {
  const texts = new Map<string, Sentence>()
  for (const byKey of specificFirst.toReversed()) {
    for (const [key, text] of Object.entries(byKey)) texts.set(key, { message: compileMessage(text, locale, 'min2'), mentions: findMentions(text) })
  }
  return texts
}

/** Tells which params a text may ask for, by the names after `{`. */
function findMentions (text: string): Sentence['mentions'] {
  let names: ReadonlySet<string> | undefined
  return (param) => {
    names ??= new Set(Array.from(text.matchAll(/\{\s*([^\s,{}]+)/g), ([, name = '']) => name))
    return names.has(param)
  }
}
