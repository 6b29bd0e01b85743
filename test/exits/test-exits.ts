import t, { type Test } from 'tap'
import { EXIT_GROUPS } from './exit-table.js'
import { readEntry, toExpectedEntry } from './read-entry.js'
import { PROTOCOLS, SECRET } from './table/exit-row.js'
import { tryExits, type ContractFormat, type Trial } from './try-exits.js'

/** How many exits there are in each format: a row counts once for each protocol that has it. */
export const EXIT_COUNT = EXIT_GROUPS.flatMap(({ rows }) => rows.map(({ over = PROTOCOLS }) => over.length)).reduce((sum, count) => sum + count, 0)

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

/** Tests every exit over every protocol in one format. */
export function testExits (format: ContractFormat): void {
  let count = 0
  for (const protocol of PROTOCOLS) {
    t.test(`${format} over ${protocol}`, async (t) => {
      const trials = await tryExits(EXIT_GROUPS, protocol, format)
      count += trials.length
      for (const trial of trials) check(t, trial)
    })
  }
  t.test(`each exit was tried in the format ${format}`, async (t) => { t.equal(count, EXIT_COUNT) })
}
