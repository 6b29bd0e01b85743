import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import errorCatalog, { defaultCatalog, type ErrorCatalogOptions } from '../../../lib/index.js'
import { ask, type RawAnswer, type RawRequest } from '../../plugin/raw-answer.js'

/** A request that fails in a plugin, and what must come back. */
export interface FailureRow extends RawRequest {
  readonly title: string
  readonly status: number
  /** The entry that answers. Without one, the answer is the plugin's or the upstream's own. */
  readonly slug?: string
  /** The body of an answer without an entry. */
  readonly answer?: string
  /** Headers that must be there, beyond those of every error; `undefined` for one that must not. */
  readonly has?: Readonly<Record<string, string | RegExp | undefined>>
}

/** An official plugin with routes that fail in it. */
export interface PluginCase {
  readonly register: (app: FastifyInstance) => unknown
  readonly addRoutes?: (app: FastifyInstance) => unknown
  readonly options?: ErrorCatalogOptions
  readonly rows: readonly FailureRow[] | ((app: FastifyInstance) => readonly FailureRow[])
}

/** What no answer may tell: the texts that these tests throw, and addresses. */
const SECRETS = /hunter2|ECONN|EPROTO|127\.0\.0\.1|localhost|node_modules/

/** Tries each failure with the plugin registered before this package and after it. */
export function testPlugin (name: string, plugin: PluginCase): void {
  for (const order of ['before', 'after']) {
    t.test(`${name}, registered ${order}`, async (t) => {
      const app = await createApp(t, plugin, order)
      const rows = typeof plugin.rows === 'function' ? plugin.rows(app) : plugin.rows
      for (const row of rows) checkAnswer(t, row, await ask(app, row))
    })
  }
}

async function createApp (t: Test, { register, addRoutes, options }: PluginCase, order: string): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  if (order === 'before') await register(app)
  await app.register(errorCatalog, { codeHeader: 'error-code', ...options })
  if (order === 'after') await register(app)
  await addRoutes?.(app)
  return app
}

function checkAnswer (t: Test, { title, status, slug, answer, has, method }: FailureRow, { status: sent, headers, body }: RawAnswer): void {
  t.equal(sent, status, `${title}: the status`)
  const entry = slug === undefined ? undefined : defaultCatalog.get(slug)
  if (entry !== undefined) {
    const { code } = entry
    const expected = JSON.stringify({ error: { code, message: typeof entry.message === 'string' ? entry.message : entry.message['en'] } })
    if (method !== 'HEAD') t.equal(body, expected, `${title}: the body`)
    t.match(headers, { 'error-code': String(code), 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }, `${title}: headers`)
    t.notMatch(JSON.stringify(headers), SECRETS, `${title}: no secret`)
  } else {
    t.equal(body, answer, `${title}: the body`)
    t.equal(headers['error-code'], undefined, `${title}: nobody's entry`)
  }
  for (const [header, value] of Object.entries(has ?? {})) {
    if (value === undefined) t.equal(headers[header], undefined, `${title}: no ${header}`)
    else t.match(headers[header], value, `${title}: ${header}`)
  }
}
