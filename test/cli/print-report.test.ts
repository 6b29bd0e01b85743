import t from 'tap'
import { printReport } from '../../lib/cli/print-report.js'
import type { Finding, Outcome, Report } from '../../lib/verify/verify-app.js'
import { createMemoryTerminal } from './memory-terminal.js'

const finding = (rule: string, fix: string): Finding => ({ rule, message: `must ${rule}`, fix })
const outcome = (title: string, status: number, ...findings: Finding[]): Outcome => ({ title, method: 'GET', path: '/', route: undefined, status, findings })

function print (report: Partial<Report>): string[] {
  const terminal = createMemoryTerminal()
  printReport({ hasPlugin: true, formats: ['flat', 'problem'], routes: 3, skipped: [], outcomes: [outcome('a', 404)], ...report }, terminal)
  return terminal.lines
}

t.test('where all is well', async (t) => {
  t.same(print({}), ["3 routes, 1 requests, held to the plugin's format flat, problem", '', 'All 1 answers keep to the contract.'])
})

t.test('what is wrong, and the lines to add', async (t) => {
  const outcomes = [
    outcome('a', 404, finding('x', 'one()'), finding('y', 'one()'), finding('z', 'two()')),
    outcome('no answer', 0, finding('x', 'two()')),
    outcome('fine', 200),
    outcome('b', 500, finding('x', 'two()'))
  ]
  const skipped = [{ route: 'POST /', reason: 'not safe' }, { route: 'GET /a', reason: 'excluded' }, { route: 'PUT /', reason: 'not safe' }]
  t.same(print({ hasPlugin: false, formats: ['flat'], outcomes, skipped }), [
    '3 routes, 4 requests, held to the format flat, without the plugin',
    '',
    'STATUS  REQUEST  TRIED      RULE  THE ANSWER',
    '404     GET /    a          x     must x',
    '                            y     must y',
    '                            z     must z',
    '–       GET /    no answer  x     must x',
    '500     GET /    b          x     must x',
    '',
    'To add:',
    '  3×  two()',
    '  1×  one()',
    '\nNot tried (not safe): POST /, PUT /',
    '\nNot tried (excluded): GET /a',
    '',
    '3 of 4 answers are outside the contract.'
  ])
})
