import type { DefinedLocale } from '../../types/locale.js'
import { compileSentences } from '../validation/wording/compile-sentences.js'
import { listSampleIssues } from './sample-issues.js'

/** What a language says of one kind of failure. */
export interface RenderedSentences {
  /** The key of the sentence, and after a space what is special. */
  readonly name: string
  readonly sentences: readonly string[]
}

/**
 * Renders all sentences of validation in a language, for a reader: about a field that has a name alone, about the parts of the request, with counts of each
 * plural category, and with places in lists. A sentence that the language lacks is left out.
 */
export function renderSentences (definition: DefinedLocale): readonly RenderedSentences[] {
  const { describe } = compileSentences(definition.locale, { definitions: [definition] })
  return listSampleIssues().map(({ name, issues }) => {
    const sentences = issues.map((issue) => describe(issue)?.message).filter((sentence) => sentence !== undefined)
    return { name, sentences: [...new Set(sentences)] }
  })
}
