import t from 'tap'
import { attempt } from './validation-app.js'
import { lists } from './legitimate/lists.js'
import { unions } from './legitimate/unions.js'

// The bound on work is for hostile requests: whoever makes ordinary mistakes gets all of them.
for (const { name, body, value, issues } of [...lists, ...unions]) {
  t.test(name, async (t) => {
    const request = { payload: JSON.stringify(value), headers: { 'content-type': 'application/json' } }
    const outcome = await attempt({ schema: { body }, request })
    t.strictSame(outcome.issues.map(({ field, code }) => `${field}: ${code}`), issues)
    t.equal(outcome.truncated, false)
  })
}
