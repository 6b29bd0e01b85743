import { readFileSync } from 'node:fs'
import t from 'tap'
import { BODY_LIMIT } from './contract-files.js'
import { proveAllLanguages, proveCheck, proveLanguages, provePassThrough } from './prove-answers.js'
import { proveGaps, type GatewayUnderTest } from './prove-gateway.js'
import { findProgram } from './run-gateway.js'

const haproxy: GatewayUnderTest = {
  name: 'haproxy',
  program: 'haproxy',
  toArguments: () => ['-db', '-f', 'haproxy.cfg'],
  configure: ({ generated, port, upstream }) => ({
    'haproxy.cfg': `global
  tune.bufsize 32768
defaults
  mode http
  retries 0
  timeout client 1s
  timeout connect 300ms
  timeout server 300ms
${readFileSync(`${generated}/defaults.cfg`, 'utf8')}
frontend main
  bind 127.0.0.1:${port}
${readFileSync(`${generated}/frontend.cfg`, 'utf8')}
  http-request deny deny_status 400 unless { req.hdr_cnt(host) eq 1 } { req.hdr(host) -m reg ^[][a-zA-Z0-9.:_-]+$ }
  http-request deny deny_status 400 unless { req.ver -m str 1.0 1.1 2.0 }
  http-request deny deny_status 400 if { req.hdrs,hex -m reg ^(?:..)*00 }
  http-request deny deny_status 413 if { req.hdr_val(content-length) gt ${BODY_LIMIT} }
  http-request deny deny_status 405 if { method CONNECT TRACE }
  stick-table type string len 10 size 10 expire 1m store http_req_rate(1m)
  http-request track-sc0 path table main if { path /limited }
  http-request deny deny_status 429 if { path /limited } { sc_http_req_rate(0,main) gt 2 }
  default_backend app
backend app
  server app 127.0.0.1:${upstream}
`
  })
}

if (findProgram('haproxy') === undefined) t.pass('not run: haproxy is not installed')
else {
  t.test('languages', async (t) => await proveLanguages(t, haproxy, 503))
  t.test('all languages', async (t) => await proveAllLanguages(t, haproxy))
  t.test("the app's own errors", async (t) => await provePassThrough(t, haproxy, []))
  t.test('--check', async (t) => await proveCheck(t, haproxy))

  t.test('the contract', async (t) => {
    await proveGaps(t, haproxy, {
      // What HAProxy cannot parse, or does not fit into its buffer, it refuses by a built-in answer.
      'no-http': 'outside',
      'nameless-header': 'outside',
      'colonless-header': 'outside',
      'bad-length': 'outside',
      'two-lengths': 'outside',
      'unknown-coding': 'outside',
      'two-hosts': 'outside',
      'long-url': 'outside',
      connect: 'outside',
      // It has no limit of bodies.
      'large-body-chunked': 'status'
    })
  })
}
