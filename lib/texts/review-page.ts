import type { DefinedLocale } from '../../types/locale.js'
import { renderSentences } from './render-sentences.js'

/** What a reviewer looks for. */
const CHECKLIST = [
  'Does each sentence read as a native speaker would write it, for any label, with the right plural, case, gender and agreement?',
  'Is the form of address the same throughout, and the one that an API of this language uses?',
  'Are quotes, spaces beside punctuation, and numbers those of the language?',
  'Is each term (header, query string, token, field, item) the one that developers use, and the same everywhere?',
  'Does an element of a list, and what is inside an item, read as about that element?',
  'Does the sentence say what must be, and never the reverse?'
]

/** Renders all texts of a language on one page of Markdown, with a check-list for the person who reviews it. */
export function renderReview (definition: DefinedLocale): string {
  const { locale, entries, validationFailed = '' } = definition
  return [
    `# Review of ${locale}`,
    '',
    ...CHECKLIST.map((question) => `- [ ] ${question}`),
    '',
    '## Entries',
    '',
    ...Object.entries({ ...entries, validationFailed }).map(([slug, text]) => `- \`${slug}\`: ${text}`),
    '',
    '## Sentences',
    ...renderSentences(definition).flatMap(({ name, sentences }) => ['', `### ${name}`, '', ...sentences.map((sentence) => `- ${sentence}`)]),
    ''
  ].join('\n')
}
