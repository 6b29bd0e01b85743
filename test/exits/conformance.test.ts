import { readFileSync } from 'node:fs'
import t from 'tap'
import { BY_STATUS } from './conformance/by-status.js'
import { CUT_ANSWERS } from './conformance/cut-answers.js'
import { EVERY_ANSWER, PROBLEM_DETAILS } from './conformance/every-answer.js'
import { LANGUAGES } from './conformance/languages.js'
import { NOT_TESTED, RULE_NUMBERS } from './conformance/not-tested.js'
import { ON_PURPOSE } from './conformance/on-purpose.js'
import { toTitle } from './conformance/rule.js'
import { VARIATIONS } from './conformance/variations.js'
import { EXIT_GROUPS } from './exit-table.js'
import { readText } from './read-entry.js'
import { FORMATS, tryExits, type Trial } from './try-exits.js'

const RULES = { ...EVERY_ANSWER, ...BY_STATUS, ...PROBLEM_DETAILS }
const CHECKS = { ...VARIATIONS, ...LANGUAGES, ...CUT_ANSWERS, ...ON_PURPOSE }

t.test('answers', async (t) => {
  const trials: Trial[] = []
  for (const format of FORMATS) {
    trials.push(...await tryExits(EXIT_GROUPS, 'h1', format))
    // The other framing: all in one format, in the others what HTTP/1 does not have.
    trials.push(...await tryExits(EXIT_GROUPS, 'h2', format, format === 'problem' ? {} : { of: ({ over }) => over?.includes('h1') === false }))
  }
  for (const [id, { says, of, holds }] of Object.entries(RULES)) {
    t.test(`${id}: ${says}`, async (t) => {
      const about = trials.filter((trial) => of?.(trial) !== false)
      t.ok(about.length > 0)
      t.comment(`${about.length} answers`)
      t.strictSame(about.filter((trial) => !holds(trial)).map(toTitle), [])
    })
  }
  t.test('D8: the text of an entry is one, but for its language [9457 §3.1.3]', async (t) => {
    const texts = new Map<string, Set<unknown>>()
    for (const { row: { slug }, format, answer } of trials) texts.set(slug, (texts.get(slug) ?? new Set()).add(readText(format, answer.body)))
    t.strictSame([...texts].filter(([, found]) => found.size !== 1), [])
  })
})

for (const [id, { says, check }] of Object.entries(CHECKS)) t.test(`${id}: ${says}`, check)

t.test('each rule is tested, or it is told why not', async (t) => {
  // A number with a word is a further test of the same rule.
  const tested = new Set(['D8', ...Object.keys({ ...RULES, ...CHECKS }).map((id) => id.replace(/-[a-z]+$/, ''))])
  t.strictSame(RULE_NUMBERS.filter((id) => !tested.has(id) && !(id in NOT_TESTED)), [])
  t.strictSame([...tested, ...Object.keys(NOT_TESTED)].filter((id) => !RULE_NUMBERS.includes(id)), [])
  t.strictSame(Object.keys(NOT_TESTED).filter((id) => tested.has(id)), [])
  const page = readFileSync('docs/http.md', 'utf8').replace(/\s+/g, ' ')
  for (const [id, why] of Object.entries(NOT_TESTED)) {
    const [, decision] = /[Dd]ecided: "(.+)"$/.exec(why) ?? []
    if (decision !== undefined) t.ok(page.includes(decision), `docs/http.md tells about ${id}`)
  }
})
