import { readFileSync } from 'node:fs'
import t from 'tap'
import { EXIT_COUNT, testExits } from './test-exits.js'

testExits('nested')

t.test('docs/exits.md counts no more than there are', async (t) => {
  const [, told] = /tries\s(\d+)\sexits/.exec(readFileSync('docs/exits.md', 'utf8')) ?? []
  t.ok(Number(told) <= EXIT_COUNT, { told, count: EXIT_COUNT })
})
