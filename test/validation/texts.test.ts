import t from 'tap'
import { builtInLocales } from '../../lib/message/locales/index.js'
import { en } from '../../lib/message/locales/en.js'
import { parseMessage } from '../../lib/message/parse-message.js'
import { compileDescriber } from '../../lib/validation/wording/describe-issues.js'
import { toSentenceKeys } from '../../lib/validation/wording/sentence-keys.js'
import type { IssueFacts, Label } from '../../types/issue.js'
import { findForeignWords, readScript } from '../message/locales/scripts.js'
import { LEFTOVER, ONE_LINE } from '../message/locales/whole-text.js'
import { readSamples } from './texts/samples.js'

const COUNTS = [1, 2, 5, 11, 21, 22, 100, 1.5]
const GENDERS = ['m', 'f', 'n', 'pl'] as const
/** Codes whose sentences do not name the field. */
const NAMELESS = new Set(['missing_body', 'missing_one_of'])
const samples = readSamples()

/** The failure at a field and of one count, whatever the schema said. */
function toCounted (issue: IssueFacts, field: string, count: number): IssueFacts {
  const params = Object.entries(issue.params).map(([name, value]) => [name, typeof value === 'number' && name !== 'expected' ? count : value])
  return { ...issue, pointer: `/${field}`, field, params: Object.fromEntries(params) }
}

t.test('there is a failure for every sentence', async (t) => {
  const said = new Set(samples.map(({ issue }) => toSentenceKeys(issue).find((key) => Object.hasOwn(en.sentences, key))))
  t.same(Object.keys(en.sentences).filter((key) => !said.has(key)), [])
  t.notOk(said.has(undefined), 'and a sentence for every failure')
})

for (const { locale, sentences, typeNames } of builtInLocales) {
  // A word of the language as the label of a field, in each gender. `T` has none: its name is a proper term in every script.
  const word = typeNames['object'] ?? ''
  const genders = GENDERS.map((gender) => [gender, { text: word, gender }] as const)
  const labels: Readonly<Record<string, Label>> = { a: word, other: word, ...Object.fromEntries(genders) }
  const fields = [{ field: 'T', label: 'T', gender: 'other' }, ...['other', ...GENDERS].map((gender) => ({ field: gender, label: word, gender }))]
  const describe = compileDescriber({ locales: ['xx', locale], definitions: builtInLocales, labels: { [locale]: labels } })
  t.test(`${locale}: every failure, count and gender has a text that names the field, whole and in the language`, async (t) => {
    const faults: string[] = []
    const said = new Set<string>()
    for (const { name, issue } of samples) {
      for (const count of COUNTS) {
        for (const { field, label, gender } of fields) {
          const one = toCounted(issue, field, count)
          const text = describe([one], 1)?.[0]?.message ?? ''
          if (!NAMELESS.has(one.code) && !text.includes(label)) faults.push(`${name}, ${count}, ${gender}: ${text}`)
          said.add(text)
        }
      }
    }
    t.same(faults, [])
    t.same([...said].filter((text) => !ONE_LINE.test(text) || LEFTOVER.test(text)), [], 'whole')
    const letter = readScript(locale)
    t.same([...said].filter((text) => !letter.test(text)), [], 'script')
    t.same(findForeignWords([...said], locale), [], 'words')
  })

  t.test(`${locale}: numbers are written as the language does`, async (t) => {
    const number = new Intl.NumberFormat(locale, { useGrouping: 'min2' }).format(1234.5)
    for (const { name, issue } of samples) {
      const one = toCounted(issue, 'T', 1234.5)
      const key = toSentenceKeys(one).find((key) => Object.hasOwn(sentences, key)) ?? ''
      const isCounted = [...parseMessage(sentences[key] ?? '').arguments.values()].some((kind) => kind === 'number' || kind === 'plural')
      if (isCounted) t.ok(describe([one], 1)?.[0]?.message.includes(number), name)
    }
  })
}
