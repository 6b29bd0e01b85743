import type { GapKind, UrlOutcome } from '../verify/verify-url.js'
import type { Terminal } from './terminal.js'
import { toColumns } from './to-columns.js'

const KINDS: Readonly<Record<GapKind, string>> = { outside: 'outside the contract', status: 'another status', none: 'no answer' }

/** Prints the gaps of a server for people: a line for each, by kind, then how many there are. */
export function printGaps (outcomes: readonly UrlOutcome[], known: readonly string[], { print, paint }: Terminal): void {
  print(`${outcomes.length} requests from outside`)
  const gaps = outcomes.filter(({ gap }) => gap !== undefined)
  const rows = gaps.flatMap(({ id, title, method, path, status, gap, violations }) => violations.map(({ rule, message }, index) => {
    const start = index === 0 ? [id, known.includes(id) ? `${toKind(gap)} (known)` : toKind(gap), status === 0 ? '–' : String(status), `${method} ${path}`, title] : ['', '', '', '', '']
    return [...start, rule, message]
  }))
  if (rows.length > 0) {
    print('')
    const [head = '', ...lines] = toColumns([['ID', 'GAP', 'STATUS', 'REQUEST', 'TRIED', 'RULE', 'THE ANSWER'], ...rows])
    print(paint('bold', head))
    for (const line of lines) print(line)
  }
  print('')
  const fresh = gaps.filter(({ id }) => !known.includes(id))
  const closed = known.filter((id) => !gaps.some((gap) => gap.id === id))
  if (closed.length > 0) print(`No gap any more: ${closed.join(', ')}`)
  print(fresh.length === 0
    ? paint('green', `All ${outcomes.length} answers keep to the contract${gaps.length === 0 ? '' : `, but for ${gaps.length} known gaps`}.`)
    : paint('red', `${fresh.length} of ${outcomes.length} answers miss the contract${gaps.length === fresh.length ? '' : `, besides ${gaps.length - fresh.length} known gaps`}.`))
}

function toKind (gap: GapKind | undefined): string {
  return KINDS[gap as GapKind] // those without a gap are left out above
}
