import { readFileSync } from 'node:fs'
import t from 'tap'
import { builtInLocales } from '../../lib/message/locales/index.js'
import { en } from '../../lib/message/locales/en.js'
import { renderSentences } from '../../lib/texts/render-sentences.js'
import { listSampleIssues } from '../../lib/texts/sample-issues.js'
import { toPlainIssue, toSentenceKeys } from '../../lib/validation/wording/sentence-keys.js'

/** The sentences of a language as they were reviewed: names of failures, and below each what is said. */
function readReviewed (locale: string): Record<string, string[]> {
  const text = readFileSync(new URL(`../../../test/texts/sentences/${locale}.txt`, import.meta.url), 'utf8')
  const reviewed: Record<string, string[]> = {}
  let sentences: string[] = []
  for (const line of text.split('\n')) {
    if (line.startsWith('  ')) sentences.push(line.slice(2))
    else if (line !== '') sentences = reviewed[line] = []
  }
  return reviewed
}

for (const definition of builtInLocales) {
  const { locale } = definition
  t.test(`${locale}: each sentence is, letter for letter, the one that was reviewed`, async (t) => {
    const said = Object.fromEntries(renderSentences(definition).map(({ name, sentences }) => [name, sentences]))
    const reviewed = readReviewed(locale)
    t.same(Object.keys(said), Object.keys(reviewed))
    for (const [name, sentences] of Object.entries(reviewed)) t.same(said[name], sentences, `${locale}, ${name}`)
  })
}

t.test('every sentence is among them', async (t) => {
  const keys = new Set(listSampleIssues().flatMap(({ issues }) => issues.flatMap((issue) => toSentenceKeys(toPlainIssue(issue, () => false)))))
  t.same(Object.keys(en.sentences).filter((key) => !keys.has(key)), [])
})

t.test('a language that lacks a sentence says nothing there', async (t) => {
  const { sentences: { too_short: tooShort } } = en
  const said = renderSentences({ locale: 'xx', entries: {}, typeNames: {}, sentences: { too_short: tooShort } })
  t.same(said.filter(({ sentences }) => sentences.length > 0).map(({ name }) => name), ['too_short', 'too_short counted', 'too_short in lists'])
})
