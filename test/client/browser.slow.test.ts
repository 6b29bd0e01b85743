import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import type * as Client from '../../lib/client/index.js'
import { findChromium, openBrowser } from '../docs/open-browser.js'
import { startExample } from '../example/start-example.js'
import { bundleClient } from './bundle-client.js'

/** What the page, which knows no more than URLs, has to find out. */
interface Seen {
  readonly isMissing: boolean
  readonly isExpired: boolean
  readonly message: string | undefined
  readonly challenge: string | null
  readonly fields: ReadonlyArray<readonly [string, string | undefined]> | undefined
  readonly retryAfter: number | undefined
}

const executable = findChromium()
if (executable === undefined) {
  if (process.env['CI']) t.fail('chromium must be on the path, received none')
  else t.comment('Not run: there is no chromium on the path')
} else {
  t.test('a page of another origin reads and tells apart the errors of the example', async (t) => {
    const bundle = await bundleClient()
    const site = createServer(({ url }, response) => {
      response.setHeader('content-type', url === '/client.js' ? 'text/javascript' : 'text/html; charset=utf-8').end(url === '/client.js' ? bundle : '<!doctype html><title>A shop</title>')
    }).listen(0, '127.0.0.1')
    t.teardown(() => site.close())
    await once(site, 'listening')
    // `address()` is a string only for a pipe.
    const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
    const example = await startExample({ corsOrigin: origin })
    t.teardown(() => example.close())
    const browser = await openBrowser(executable)
    t.teardown(() => browser.close())
    const page = await browser.newPage()
    await page.goto(origin)

    const seen = await page.evaluate<Seen, [string, string]>(async ([api, script]) => {
      // What `import()` gives in the page is the module of the test.
      const { readApiError, isApiError } = await import(script) as typeof Client
      const headers = { language: 'ru', 'content-type': 'application/json' }
      const unauthorized = await fetch(`${api}/users/me`, { headers })
      const info = await readApiError(unauthorized)
      const invalid = await readApiError(await fetch(`${api}/users`, { method: 'POST', headers, body: '{}' }))
      const attempts: Response[] = []
      // One more than the route allows.
      for (let count = 0; count <= 10; count++) attempts.push(await fetch(`${api}/sessions`, { method: 'POST', headers, body: '{}' }))
      const limited = attempts.find(({ status }) => status === 429)
      return {
        isMissing: isApiError(info, 2004),
        isExpired: isApiError(info, 2002),
        message: info?.message,
        challenge: unauthorized.headers.get('www-authenticate'),
        fields: invalid?.issues.map(({ field, code }) => [field, code] as const),
        retryAfter: limited && (await readApiError(limited))?.retryAfter
      }
    }, [example.url, `${origin}/client.js`])

    t.match(seen, { isMissing: true, isExpired: false, message: 'Не был предоставлен access токен', challenge: /^Bearer / })
    t.ok(seen.fields?.some(([field]) => field === 'email'), JSON.stringify(seen.fields))
    t.ok(Number(seen.retryAfter) > 0)
  })
}
