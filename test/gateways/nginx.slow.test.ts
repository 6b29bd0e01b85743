import t from 'tap'
import { nginx } from './nginx-server.js'
import { proveAllLanguages, proveCheck, proveLanguages, provePassThrough } from './prove-answers.js'
import { proveGaps } from './prove-gateway.js'
import { findProgram } from './run-gateway.js'

if (findProgram('nginx') === undefined) t.pass('not run: nginx is not installed')
else {
  t.test('languages', async (t) => await proveLanguages(t, nginx, 502))
  t.test('all languages', async (t) => await proveAllLanguages(t, nginx))
  t.test("the app's own errors", async (t) => await provePassThrough(t, nginx, []))
  t.test('--check', async (t) => await proveCheck(t, nginx))

  t.test('the contract', async (t) => {
    await proveGaps(t, nginx, {
      // nginx takes it for malformed: 400.
      connect: 'status',
      // nginx leaves such a line out.
      'colonless-header': 'status',
      // nginx passes the bytes on as HTTP/0.9.
      'upstream-garbage': 'none'
    })
  })
}
