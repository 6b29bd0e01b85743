import type { DescribeIssues } from '../../../types/compiled.js'
import type { Issue, IssueFacts } from '../../../types/issue.js'
import { compileSentences, type SentenceOptions, type Sentences } from './compile-sentences.js'

/** What the texts of issues are made of. */
export interface DescriberOptions extends SentenceOptions {
  /** The locales of the catalogue. */
  readonly locales: readonly string[]
  /** Index of the locale that answers what no other locale fits. Default: 0. */
  readonly defaultLocale?: number
}

/**
 * Makes the function that gives issues their labels and sentences in a locale of the catalogue.
 *
 * It gives `undefined` where one of them has no text in that locale but in another, so that a response has one language. A text that no locale
 * has is the sentence of the code `invalid`, and so is, in the default locale, one that only others have. Where not even that is there, because
 * the package does not speak the language, `anyhow` borrows the sentence of the first definition.
 */
export function compileDescriber (options: DescriberOptions): DescribeIssues {
  const { locales, definitions, defaultLocale = 0 } = options
  // Languages are compiled one by one, as they are needed: most processes speak few of them.
  const all = locales.map((locale) => once(() => compileSentences(locale, options)))
  const [first] = definitions
  // Sentences of a language are compiled for that language, also where they stand in for another.
  const getSpare = once(() => first && compileSentences(first.locale, options))

  // Issues that are remembered come frozen, the same object each time: so do their texts.
  const remembered = locales.map(() => new WeakMap<IssueFacts, Issue>())

  function recall (index: number, issue: IssueFacts, make: () => Issue | undefined): Issue | undefined {
    const known = remembered[index]?.get(issue)
    if (known !== undefined) return known
    const made = make()
    if (made === undefined) return undefined
    // A format that writes into an issue must fail at once, not only for those that are kept.
    Object.freeze(made)
    if (Object.isFrozen(issue)) remembered[index]?.set(issue, made)
    return made
  }

  function describe (sentences: Sentences, issue: IssueFacts): Issue | undefined {
    const described = sentences.describe(issue)
    if (described !== undefined) return described
    return all.some((getOther) => getOther().describe(issue) !== undefined) ? undefined : sentences.describeAsInvalid(issue)
  }

  function describeAnyhow (sentences: Sentences, issue: IssueFacts): Issue {
    return sentences.describe(issue) ?? sentences.describeAsInvalid(issue) ?? getSpare()?.describe(issue) ?? getSpare()?.describeAsInvalid(issue) ??
      { ...issue, label: sentences.labelOf(issue), message: `${sentences.labelOf(issue)}: ${issue.code}` }
  }

  return (issues, index, anyhow = false) => {
    const sentences = all[index]?.()
    if (sentences === undefined) return undefined
    if (anyhow) return issues.map((issue) => describeAnyhow(sentences, issue))
    const described: Issue[] = []
    for (const issue of issues) {
      const one = recall(index, issue, () => index === defaultLocale
        ? sentences.describe(issue) ?? sentences.describeAsInvalid(issue)
        : describe(sentences, issue))
      if (one === undefined) return undefined
      described.push(one)
    }
    return described
  }
}

/** What makes a value when it is first asked for, and keeps it. */
function once<T> (make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
