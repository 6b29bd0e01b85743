import t from 'tap'
import { BODY_LIMIT } from './contract-files.js'
import { proveAllLanguages, proveCheck, proveLanguages, provePassThrough } from './prove-answers.js'
import { proveGaps, type GatewayUnderTest } from './prove-gateway.js'
import { findProgram } from './run-gateway.js'

const apache: GatewayUnderTest = {
  name: 'apache',
  program: 'apache2',
  toArguments: ({ folder }) => ['-d', folder, '-f', 'apache.conf', '-D', 'FOREGROUND'],
  configure: ({ folder, generated, port, upstream }) => ({
    'apache.conf': `ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
DefaultRuntimeDir ${folder}
${['mpm_event', 'authz_core', 'alias', 'headers', 'setenvif', 'proxy', 'proxy_http', 'rewrite', 'reqtimeout'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
User www-data
Group www-data
ProxyTimeout 1
TraceEnable off
<VirtualHost 127.0.0.1:${port}>
  Include ${generated}/apache.conf
  RewriteEngine on
  RewriteCond %{ENV:REDIRECT_STATUS} ^$
  RewriteCond expr "%{HTTP:Content-Length} -gt ${BODY_LIMIT}" [NV]
  RewriteRule ^ - [R=413,L]
  ProxyPass / http://127.0.0.1:${upstream}/ retry=0
</VirtualHost>
`
  })
}

if (findProgram('apache2') === undefined) t.pass('not run: apache2 is not installed')
else {
  t.test('languages', async (t) => await proveLanguages(t, apache, 503))
  t.test('all languages', async (t) => await proveAllLanguages(t, apache))
  t.test("the app's own errors", async (t) => await provePassThrough(t, apache, []))
  t.test('--check', async (t) => await proveCheck(t, apache))

  t.test('the contract', async (t) => {
    await proveGaps(t, apache, {
      'unknown-version': 'status',
      // 400, never 431.
      'large-headers': 'status',
      'large-body-chunked': 'status',
      // It has no limit of requests.
      limited: 'status',
      // Apache passes the bytes on with 200.
      'upstream-garbage': 'outside',
      // 502, never 504.
      'upstream-silence': 'status'
    })
  })
}
