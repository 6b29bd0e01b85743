import t from 'tap'
import { BODY_LIMIT } from './contract-files.js'
import { proveAllLanguages, proveCheck, proveLanguages, provePassThrough } from './prove-answers.js'
import { proveGaps, type GatewayUnderTest } from './prove-gateway.js'
import { findProgram } from './run-gateway.js'

const varnish: GatewayUnderTest = {
  name: 'varnish',
  program: 'varnishd',
  toArguments: ({ folder, port }) => ['-F', '-j', 'none', '-n', `${folder}/state`, '-a', `127.0.0.1:${port}`, '-f', `${folder}/main.vcl`, '-s', 'malloc,10m', '-T', 'none',
    ...['http_req_hdr_len=128k', 'http_req_size=256k', 'workspace_client=512k', 'workspace_backend=512k', 'backend_remote_error_holddown=0'].flatMap((parameter) => ['-p', parameter])],
  configure: ({ generated, upstream }) => ({
    'main.vcl': `vcl 4.1;
import std;
backend app { .host = "127.0.0.1"; .port = "${upstream}"; .first_byte_timeout = 0.3s; .connect_timeout = 0.3s; }
sub vcl_recv {
  if (std.integer(req.http.Content-Length, 0) > ${BODY_LIMIT}) { return (synth(413)); }
  if (req.url ~ "^.{8000}") { return (synth(414)); }
  if (req.http.Transfer-Encoding) { return (synth(411)); }
  if (req.http.Host !~ "^[a-zA-Z0-9.:_-]+$") { return (synth(400)); }
  # A limit needs a module.
  if (req.url == "/limited") { return (synth(429)); }
  if (req.method !~ "^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$") { return (synth(405)); }
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
    await proveGaps(t, varnish, Object.fromEntries([
      // Its parser refuses these by a status line and nothing else.
      'no-http', 'unknown-version', 'nameless-header', 'bad-length', 'two-lengths', 'unknown-expectation', 'two-hosts', 'unknown-coding', 'nul',
      'colonless-header', 'large-body-head'
    ].map((id) => [id, 'outside'])))
  })
}
