import { once } from 'node:events'
import { request, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import errorCatalog, { defaultCatalog, serverOptions } from '../../lib/index.js'
import { run, withGateway, type GatewayUnderTest } from './prove-gateway.js'

/** What came back. */
export interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What each hop says of itself. */
const OF_HOPS: readonly string[] = ['date', 'connection', 'keep-alive', 'server', 'via', 'x-varnish', 'age', 'transfer-encoding']

/** Sends a request. */
export async function send (port: number, path: string, { method = 'GET', headers = {} }: { readonly method?: string, readonly headers?: Readonly<Record<string, string>> } = {}): Promise<Received> {
  const sent = request({ port, host: '127.0.0.1', path, method, headers: { ...headers, connection: 'close' } })
  const answered = once(sent, 'response')
  sent.end()
  const [response] = await answered
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

/** The language of a 502 or 503, by `Language` and `Accept-Language`. */
const WISHES: ReadonlyArray<readonly [headers: Readonly<Record<string, string>>, locale: string]> = [
  [{}, 'en'],
  [{ 'accept-language': 'ru' }, 'ru'],
  [{ 'accept-language': 'RU-ru' }, 'ru'],
  [{ 'accept-language': 'de_AT' }, 'de'],
  [{ 'accept-language': 'fr, de;q=0.3, ru;q=0.8' }, 'ru'],
  [{ 'accept-language': 'ru;q=0, de' }, 'de'],
  [{ 'accept-language': 'ru;q=0.0,de;q=0.1' }, 'de'],
  [{ 'accept-language': 'de ; q=0.25 , ru ; q=0.5' }, 'ru'],
  [{ 'accept-language': 'rum, xx, *' }, 'en'],
  [{ 'accept-language': 'ru', language: 'de' }, 'de'],
  [{ 'accept-language': 'ru', language: 'rum' }, 'ru'],
  [{ 'accept-language': 'de, en', language: 'ru;q=0.5, en;q=0.1' }, 'ru']
]

/** The language follows both headers with their weights, and an entry that lacks one answers in the default one. */
export async function proveLanguages (t: Test, gateway: GatewayUnderTest, status: number): Promise<void> {
  const words = ['--format', 'problem', ...['ru', 'de'].flatMap((locale) => ['--locale', locale]), '--entry', '503=maintenance']
  await withGateway(gateway, words, async ({ port }) => {
    for (const [headers, locale] of WISHES) {
      const answer = await send(port, '/', { headers })
      // The entry of the 503 has no German.
      const spoken = status === 503 && locale === 'de' ? 'en' : locale
      t.match(answer, { status, headers: { 'content-language': spoken, vary: /^Language, ?Accept-Language$/, 'cache-control': 'no-store' } }, JSON.stringify(headers))
      const { title, status: member } = JSON.parse(answer.body)
      t.equal(member, status)
      const entry = status === 503 ? { en: 'Back soon: "$5" & {x} #1 100% \\', ru: 'Скоро вернёмся' } : defaultCatalog.get('bad_gateway').message
      t.equal(title, Object.entries(entry).find(([tag]) => tag === spoken)?.[1])
      if (status === 503) t.equal(answer.headers['retry-after'], '120')
    }
  })
}

/** A configuration of all languages loads, and answers in each. */
export async function proveAllLanguages (t: Test, gateway: GatewayUnderTest): Promise<void> {
  const { locales } = defaultCatalog
  t.equal(locales.length, 15)
  await withGateway(gateway, [], async ({ port }) => {
    for (const locale of locales) t.match(await send(port, '/', { headers: { 'accept-language': locale } }), { headers: { 'content-language': locale } }, locale)
    for (const tag of ['zh-TW', 'zh_HK', 'ZH-mo;q=0.5', 'xx, zh-TW-x-y', 'zh-Hant-SG']) {
      t.match(await send(port, '/', { headers: { 'accept-language': tag } }), { headers: { 'content-language': 'zh-Hant' } }, tag)
    }
    for (const tag of ['zh-CN', 'zh-TWX', 'zh-Hans-TW']) t.match(await send(port, '/', { headers: { 'accept-language': tag } }), { headers: { 'content-language': 'zh' } }, tag)
  })
}

/** The app's own errors pass untouched: 27 entries, a throw and a 404, each by GET and HEAD, in two languages. */
export async function provePassThrough (t: Test, gateway: GatewayUnderTest, differences: readonly string[]): Promise<void> {
  await withGateway(gateway, ['--format', 'problem', '--locale', 'en'], async ({ port, upstream }) => {
    const app = await openApp(upstream)
    try {
      const slugs = defaultCatalog.entries().slice(0, 27).map(({ slug }) => slug)
      const found: string[] = []
      let count = 0
      for (const path of [...slugs.map((slug) => `/error/${slug}`), '/throw', '/nowhere']) {
        for (const method of ['GET', 'HEAD']) {
          for (const language of ['en', 'ru']) {
            const options = { method, headers: { 'accept-language': language } }
            const [direct, passed] = [toComparable(await send(upstream, path, options)), toComparable(await send(port, path, options))]
            if (JSON.stringify(direct) !== JSON.stringify(passed)) found.push(`${method} ${path} ${language}`)
            count++
          }
        }
      }
      t.equal(count, 116)
      t.same(found, differences)
    } finally {
      await app.close()
    }
  })
}

/** `--check` finds what is not up to date: a file that was changed, one that is gone and one that is left over. */
export async function proveCheck (t: Test, gateway: GatewayUnderTest): Promise<void> {
  await withGateway(gateway, ['--locale', 'ru'], async ({ folder }) => {
    const check = async (...words: string[]): Promise<[number, string[]]> => {
      const { code, lines } = await run(folder, 'gateway', 'catalog.mjs', '--for', gateway.name, '--out', 'generated', '--check', ...words)
      return [code, lines]
    }
    t.same(await check('--locale', 'ru'), [0, []])
    const [code, lines] = await check('--locale', 'de')
    t.equal(code, 1)
    t.ok(lines.length > 0)
  })
}

async function openApp (port: number): Promise<FastifyInstance> {
  const app = Fastify(serverOptions({}))
  await app.register(errorCatalog, { format: 'problem' })
  app.get<{ Params: { slug: string } }>('/error/:slug', (request) => { throw defaultCatalog.error(request.params.slug as 'not_found') })
  app.get('/throw', () => { throw new Error('secret') })
  await app.listen({ port, host: '127.0.0.1' })
  return app
}

function toComparable ({ status, headers, body }: Received): unknown {
  // Apache drops the blank after the comma of a list.
  const kept = Object.entries(headers).filter(([name]) => !OF_HOPS.includes(name)).map(([name, value]) => [name, String(value).replace(/, /g, ',')])
  return { status, headers: kept.sort(), body }
}
