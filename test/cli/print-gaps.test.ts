import t from 'tap'
import { printGaps } from '../../lib/cli/print-gaps.js'
import type { UrlOutcome } from '../../lib/verify/verify-url.js'
import { createMemoryTerminal } from './memory-terminal.js'

function print (outcomes: readonly object[], known: readonly string[] = []): string {
  const terminal = createMemoryTerminal()
  // Of an outcome only what is printed.
  printGaps(outcomes as readonly UrlOutcome[], known, terminal)
  return terminal.lines.join('\n')
}

const right = { id: 'path', title: 'A path', method: 'GET', path: '/', status: 404, gap: undefined, violations: [] }
const silent = { ...right, id: 'silence', status: 0, gap: 'none', violations: [{ rule: 'contract', message: 'must be answered' }, { rule: 'length', message: 'must be right' }] }
const other = { ...right, id: 'limit', status: 503, gap: 'status', violations: [{ rule: 'contract', message: 'must be 429' }] }

t.test('gaps by kind, known ones apart', async (t) => {
  t.match(print([right]), /1 requests from outside\n\nAll 1 answers keep to the contract\.$/)
  t.match(print([right, silent], ['silence', 'path']), /silence +no answer \(known\) +– +GET \/ [^]*No gap any more: path\nAll 2 answers keep to the contract, but for 1 known gaps\.$/)
  t.match(print([right, silent, other], ['silence']), /limit +another status +503 [^]*1 of 3 answers miss the contract, besides 1 known gaps\.$/)
  t.match(print([silent]), /1 of 1 answers miss the contract\.$/)
})
