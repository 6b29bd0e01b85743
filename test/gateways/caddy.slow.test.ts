import t from 'tap'
import { BODY_LIMIT } from './contract-files.js'
import { proveAllLanguages, proveCheck, proveLanguages, provePassThrough } from './prove-answers.js'
import { proveGaps, type GatewayUnderTest } from './prove-gateway.js'
import { findProgram } from './run-gateway.js'

const caddy: GatewayUnderTest = {
  name: 'caddy',
  program: 'caddy',
  toArguments: () => ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'],
  env: ({ folder }) => ({ HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }),
  configure: ({ generated, port, upstream }) => ({
    Caddyfile: `{
  admin off
  auto_https off
  servers {
    max_header_size 16kb
  }
}
http://:${port} {
  bind 127.0.0.1
  import ${generated}/Caddyfile
  route {
    @large expression \`{http.request.header.Content-Length} != "" && int({http.request.header.Content-Length}) > ${BODY_LIMIT}\`
    error @large 413
    request_body {
      max_size ${BODY_LIMIT}
    }
    reverse_proxy 127.0.0.1:${upstream} {
      transport http {
        response_header_timeout 300ms
      }
    }
  }
}
`
  })
}

if (findProgram('caddy') === undefined) t.pass('not run: caddy is not installed')
else {
  t.test('languages', async (t) => await proveLanguages(t, caddy, 502))
  t.test('all languages', async (t) => await proveAllLanguages(t, caddy))
  t.test("the app's own errors", async (t) => await provePassThrough(t, caddy, []))
  t.test('--check', async (t) => await proveCheck(t, caddy))

  t.test('the contract', async (t) => {
    await proveGaps(t, caddy, {
      // Go's server refuses these by a text of its own, or by nothing.
      ...Object.fromEntries([
        'missing-host', 'no-http', 'unknown-version', 'nameless-header', 'bad-length', 'two-lengths', 'unknown-expectation', 'percent', 'percent-utf8',
        'two-hosts', 'bad-host', 'unknown-coding', 'nul', 'colonless-header', 'long-url'
      ].map((id) => [id, 'outside'])),
      // It has no limit of requests.
      limited: 'status'
    })
  })
}
