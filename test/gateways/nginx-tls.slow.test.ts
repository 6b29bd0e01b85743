import t from 'tap'
import type { UrlOutcome } from '../../lib/verify/verify-url.js'
import { certificate } from '../exits/certificate.js'
import { BODY_LIMIT } from './contract-files.js'
import { nginx } from './nginx-server.js'
import { run, withGateway, type GatewayUnderTest } from './prove-gateway.js'
import { findProgram } from './run-gateway.js'

/** The same nginx, by TLS with a certificate that it has signed itself. ALPN offers HTTP/2. */
const nginxTls: GatewayUnderTest = {
  ...nginx,
  configure: (place) => {
    const { 'nginx.conf': text = '', ...others } = nginx.configure(place)
    return {
      ...others,
      'key.pem': certificate.key,
      'cert.pem': certificate.cert,
      'nginx.conf': text.replace(' default_server;', ' ssl http2 default_server; ssl_certificate cert.pem; ssl_certificate_key key.pem;')
    }
  }
}

if (findProgram('nginx') === undefined) t.pass('not run: nginx is not installed')
else {
  t.test('the contract over TLS and HTTP/2', async (t) => {
    await withGateway(nginxTls, ['--format', 'problem', '--locale', 'ru'], async ({ folder, port, upstream }) => {
      const { lines } = await run(folder, 'verify', '--url', `https://localhost:${port}`, '--upstream', String(upstream), '--format', 'problem',
        '--locale', 'en', '--locale', 'ru', '--body-limit', String(BODY_LIMIT), '--timeout', '1500', '--http2', '--json')
      const { outcomes } = JSON.parse(lines.join('\n')) as { outcomes: readonly UrlOutcome[] }
      const over = outcomes.filter(({ id }) => id.startsWith('h2-'))
      t.ok(over.length >= 15, String(over.length))
      t.match(outcomes.find(({ id }) => id === 'plain-http'), { status: 400, gap: undefined }, 'nginx answers plain HTTP itself')
      t.match(outcomes.find(({ id }) => id === 'h2-own'), { status: 503, gap: undefined }, "the app's own error passes")
      t.match(outcomes.find(({ id }) => id === 'h2-upstream-silence'), { status: 504, gap: undefined })
      const found = outcomes.filter(({ gap }) => gap !== undefined)
      t.same(Object.fromEntries(found.map(({ id, gap }) => [id, gap])), {
        // Those of plain HTTP.
        connect: 'status',
        'colonless-header': 'status',
        'upstream-garbage': 'none',
        'h2-upstream-garbage': 'none',
        // nginx ends the stream.
        'h2-long-url': 'none'
      }, found.map(({ id, status, violations }) => `${id} ${status}: ${violations.map(({ message }) => message).join('; ')}`).join('\n'))
    })
  })
}
