import t from 'tap'
import { parseIcu } from '../../lib/message/parse-icu.js'
import { toParserReason } from '../../lib/message/parser-reason.js'

const FAULTS: Readonly<Record<string, string>> = {
  '{x': 'a brace is not closed (at character 1)',
  'a {}': 'an argument has no name (at character 3)',
  '{x!}': 'an argument is malformed (at character 1)',
  '{x, }': 'a comma must be followed by number, date, time, plural, selectordinal or select (at character 5)',
  '{x, amount}': 'an argument is none of number, date, time, plural, selectordinal and select (at character 5)',
  '{x, number, }': 'a style is missing after the comma (at character 13)',
  '{x, number, ::a/b/}': 'a number skeleton is invalid (at character 13)',
  '{x, date, ::}': 'a date or time skeleton is missing after "::" (at character 1)',
  "{x, number, 'a}": 'a quote in a style is not closed (at character 14)',
  '{x, plural}': 'a plural or select has no branches (at character 11)',
  '{x, plural, offset: one {a} other {b}}': 'an offset has no number (at character 21)',
  '{x, plural, offset:99999999999999999999 other {b}}': 'an offset is no integer (at character 20)',
  '{x, select, }': 'a select has no branches (at character 13)',
  '{x, plural, }': 'a plural has no branches, or "=" without a number (at character 13)',
  '{x, select, a}': 'a branch of a select has no text in braces (at character 14)',
  '{x, plural, one}': 'a branch of a plural has no text in braces (at character 16)',
  '{x, plural, =99999999999999999999 {a} other {b}}': 'a branch of a plural has an invalid name (at character 14)',
  '{x, plural, one {a} one {b} other {c}}': 'a plural has a branch twice (at character 21)',
  '{x, select, a {a} a {b} other {c}}': 'a select has a branch twice (at character 19)',
  '{x, plural, one {a}}': 'a plural or select lacks the branch "other" (at character 20)'
}

function reasonOf (text: string): string {
  try {
    parseIcu(text, ['en'])
  } catch (error) {
    return toParserReason(error)
  }
  return 'none'
}

t.test('every fault of the parser is told in words with its place', async (t) => {
  for (const [text, reason] of Object.entries(FAULTS)) {
    t.equal(reasonOf(text), reason, text)
  }
})

t.test('a fault of a skeleton is told in the words of its reader', async (t) => {
  t.match(reasonOf('{d, date, ::YYYY}'), /not supported/)
})
