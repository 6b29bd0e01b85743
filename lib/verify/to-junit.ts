import type { Outcome, Report } from './verify-app.js'

/** What XML cannot carry (XML 1.0 §2.2). */
const NOT_OF_XML = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD]/g

/** The report as JUnit XML, which CI servers read: a suite for the app and for each route, a case for each request. */
export function toJunit ({ outcomes }: Report): string {
  const suites = new Map<string, Outcome[]>()
  for (const outcome of outcomes) {
    const name = outcome.route ?? 'the app'
    suites.set(name, [...suites.get(name) ?? [], outcome])
  }
  const lines = [...suites].map(([name, cases]) => {
    return `  <testsuite name="${escape(name)}" ${toCounts(cases)}>\n${cases.map((outcome) => toCase(name, outcome)).join('\n')}\n  </testsuite>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="fastify-error-catalog verify" ${toCounts(outcomes)}>\n${lines.join('\n')}\n</testsuites>\n`
}

function toCounts (outcomes: readonly Outcome[]): string {
  return `tests="${outcomes.length}" failures="${outcomes.filter(({ findings }) => findings.length > 0).length}"`
}

function toCase (suite: string, { title, method, path, status, findings }: Outcome): string {
  const start = `    <testcase classname="${escape(suite)}" name="${escape(`${title}: ${method} ${path}`)}"`
  const [first] = findings
  if (first === undefined) return `${start}/>`
  const texts = findings.map(({ rule, message, fix }) => `${rule}: ${message}\n  ${fix}`).join('\n')
  return `${start}>\n      <failure message="${escape(`${status}: ${first.message}`)}">${escape(texts)}</failure>\n    </testcase>`
}

function escape (text: string): string {
  return text.replace(NOT_OF_XML, '�').replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
