import { readFileSync } from 'node:fs'
import t, { type Test } from 'tap'
import { EXIT_GROUPS } from './exit-table.js'
import { readEntry, toExpectedEntry } from './read-entry.js'
import { PROTOCOLS, SECRET } from './table/exit-row.js'
import { FORMATS, tryExits, type ContractFormat, type Trial } from './try-exits.js'

/** How many exits were tried, by format. */
const counts = new Map<ContractFormat, number>()

function check (t: Test, { row, protocol, format, answer }: Trial): void {
  const { title, status, slug, has = {}, bytes } = row
  // HTTP/2 has no header of the connection.
  const names = Object.keys(has).filter((name) => name !== 'connection' || bytes !== undefined || !protocol.startsWith('h2'))
  t.match({
    status: answer.status,
    entry: readEntry(format, answer.body),
    type: answer.headers['content-type'],
    leaks: answer.received.includes(SECRET),
    ...Object.fromEntries(names.map((name) => [name, answer.headers[name] ?? 'none']))
  }, {
    status,
    entry: toExpectedEntry(format, status, slug),
    type: `application/${format === 'problem' ? 'problem+json' : 'json'}; charset=utf-8`,
    leaks: false,
    ...Object.fromEntries(names.map((name) => [name, has[name]]))
  }, title)
}

for (const protocol of PROTOCOLS) {
  for (const format of FORMATS) {
    t.test(`${format} over ${protocol}`, async (t) => {
      const trials = await tryExits(EXIT_GROUPS, protocol, format)
      counts.set(format, (counts.get(format) ?? 0) + trials.length)
      for (const trial of trials) check(t, trial)
    })
  }
}

t.test('the count', async (t) => {
  const [count] = [...counts.values()]
  t.strictSame([...counts.keys()], FORMATS)
  t.strictSame([...counts.values()], FORMATS.map(() => count), 'the same exits in each format')
  for (const [format, tried] of counts) t.comment(`${format}: ${tried} exits`)
  const [, told] = /tries\s(\d+)\sexits/.exec(readFileSync('docs/exits.md', 'utf8')) ?? []
  t.ok(Number(told) <= Number(count), 'docs/exits.md tells no more than there are', { told, count })
})
