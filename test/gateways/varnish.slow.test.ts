import t from 'tap'
import { BODY_LIMIT } from './contract-files.js'
import { proveAllLanguages, proveCheck, proveLanguages, provePassThrough } from './prove-answers.js'
import { proveGaps, type GatewayUnderTest } from './prove-gateway.js'
import { findProgram } from './run-gateway.js'

const varnish: GatewayUnderTest = {
  name: 'varnish',
  program: 'varnishd',
  toArguments: ({ folder, port }) => ['-F', '-j', 'none', '-n', `${folder}/state`, '-a', `127.0.0.1:${port}`, '-f', `${folder}/main.vcl`, '-s', 'malloc,10m', '-T', 'none'],
  configure: ({ generated, upstream }) => ({
    'main.vcl': `vcl 4.1;
import std;
backend app { .host = "127.0.0.1"; .port = "${upstream}"; .first_byte_timeout = 0.3s; .connect_timeout = 0.3s; }
sub vcl_recv {
  if (std.integer(req.http.Content-Length, 0) > ${BODY_LIMIT}) { return (synth(413)); }
  if (req.method == "TRACE" || req.method == "CONNECT") { return (synth(405)); }
}
include "${generated}/errors.vcl";
`
  })
}

if (findProgram('varnishd') === undefined) t.pass('not run: varnishd is not installed')
else {
  // It compiles its configuration by a C compiler.
  t.setTimeout(180_000)
  t.test('languages', async (t) => await proveLanguages(t, varnish, 503))
  t.test('all languages', async (t) => await proveAllLanguages(t, varnish))
  // Varnish asks the app by GET, which the app's Allow names.
  t.test("the app's own errors", async (t) => await provePassThrough(t, varnish, ['HEAD /error/method_not_allowed en', 'HEAD /error/method_not_allowed ru']))
  t.test('--check', async (t) => await proveCheck(t, varnish))

  t.test('the contract', async (t) => {
    await proveGaps(t, varnish, {})
  })
}
