import type { Outcome, Report } from '../verify/verify-app.js'
import type { Terminal } from './terminal.js'
import { toColumns } from './to-columns.js'

/** Prints a report for people: a line for each thing that is wrong, then the lines to add. */
export function printReport ({ hasPlugin, formats, routes, skipped, outcomes }: Report, { print, paint }: Terminal): void {
  const contract = hasPlugin ? `the plugin's format ${formats.join(', ')}` : `the format ${formats.join(', ')}, without the plugin`
  print(`${routes} routes, ${outcomes.length} requests, held to ${contract}`)
  const wrong = outcomes.filter(({ findings }) => findings.length > 0)
  if (wrong.length > 0) {
    print('')
    const [head = '', ...lines] = toColumns([['STATUS', 'REQUEST', 'TRIED', 'RULE', 'THE ANSWER'], ...wrong.flatMap(toRows)])
    print(paint('bold', head))
    for (const line of lines) print(line)
    print('')
    print(paint('bold', 'To add:'))
    for (const line of toColumns(countFixes(wrong))) print(`  ${line}`)
  }
  for (const [reason, names] of groupSkipped(skipped)) print(paint('dim', `\nNot tried (${reason}): ${names.join(', ')}`))
  print('')
  print(wrong.length === 0
    ? paint('green', `All ${outcomes.length} answers keep to the contract.`)
    : paint('red', `${wrong.length} of ${outcomes.length} answers are outside the contract.`))
}

/** What follows from one request is told of it once. */
function toRows ({ status, method, path, title, findings }: Outcome): string[][] {
  return findings.map(({ rule, message }, index) => {
    const request = index === 0 ? [status === 0 ? '–' : String(status), `${method} ${path}`, title] : ['', '', '']
    return [...request, rule, message]
  })
}

/** Each line with the number of answers that it mends, the most first. */
function countFixes (wrong: readonly Outcome[]): string[][] {
  const counts = new Map<string, number>()
  for (const { findings } of wrong) {
    for (const fix of new Set(findings.map(({ fix }) => fix))) counts.set(fix, (counts.get(fix) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([fix, count]) => [`${count}×`, fix])
}

function groupSkipped (skipped: Report['skipped']): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const { route, reason } of skipped) groups.set(reason, [...groups.get(reason) ?? [], route])
  return groups
}
