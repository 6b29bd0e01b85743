import t from 'tap'
import { toJunit } from '../../lib/verify/to-junit.js'
import type { Outcome } from '../../lib/verify/verify-app.js'

const good: Outcome = { title: 'an unknown path', method: 'GET', path: '/a?b&c', route: undefined, status: 404, findings: [] }
const bad: Outcome = {
  title: 'the "route"',
  method: 'GET',
  path: '/x',
  route: 'GET /:x',
  status: 500,
  findings: [{ rule: 'contract', message: 'must be <that>\u0000', fix: 'a()' }, { rule: 'RFC 8259', message: 'must be JSON', fix: 'b()' }]
}

t.test('a suite for the app and for each route', async (t) => {
  const report = { hasPlugin: true, formats: ['nested'], routes: 1, skipped: [], outcomes: [good, bad, good] }
  t.equal(toJunit(report), `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="fastify-error-catalog verify" tests="3" failures="1">
  <testsuite name="the app" tests="2" failures="0">
    <testcase classname="the app" name="an unknown path: GET /a?b&#38;c"/>
    <testcase classname="the app" name="an unknown path: GET /a?b&#38;c"/>
  </testsuite>
  <testsuite name="GET /:x" tests="1" failures="1">
    <testcase classname="GET /:x" name="the &#34;route&#34;: GET /x">
      <failure message="500: must be &#60;that&#62;�">contract: must be &#60;that&#62;�
  a()
RFC 8259: must be JSON
  b()</failure>
    </testcase>
  </testsuite>
</testsuites>
`)
})
