import t, { type Test } from 'tap'
import { defaultCatalog, defineCatalog, type ErrorCatalogOptions, type ErrorOptions } from '../../lib/index.js'
import { toPlainAnswer, type ErrorAnswer } from '../../lib/answer/error-answer.js'
import { renderAnswer, renderLast } from '../../lib/answer/render-answer.js'
import { getReplyState } from '../../lib/answer/reply-state.js'
import { act, compile } from './real-reply.js'

interface Rendered {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly body: string
}

const counted = defineCatalog({ counted: { status: 409, message: { en: '{n} left', ru: 'Осталось {n}' } } }, { extends: defaultCatalog })

/** Renders the answer of an entry, changed as asked. */
async function render (t: Test, slug: string, change: Partial<ErrorAnswer> = {}, options: ErrorCatalogOptions = {}, url = '/'): Promise<Rendered> {
  let rendered: Rendered | undefined
  await act(t, (request, reply, app) => {
    const compiled = compile({ catalog: counted, ...options }, app)
    const entry = compiled.find(slug)
    if (entry === undefined) throw new Error(`no entry ${slug}`)
    const body = renderAnswer(compiled, { ...toPlainAnswer(entry), ...change }, request, getReplyState(reply))
    rendered = { status: reply.statusCode, headers: reply.getHeaders(), body }
  }, { url, headers: { language: 'ru' } })
  if (rendered === undefined) throw new Error('nothing was rendered')
  return rendered
}

t.test('an answer that set-up knows', async (t) => {
  t.strictSame(await render(t, 'not_found'), {
    status: 404,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-language': 'ru',
      vary: 'Language, Accept-Language',
      'cache-control': 'no-store'
    },
    body: '{"error":{"code":4001,"message":"Ресурс не был найден"}}'
  })
})

t.test('an answer of this occurrence has the same headers', async (t) => {
  const { headers } = await render(t, 'not_found')
  for (const change of [{ options: { detail: 'x' } }, { options: { extra: { a: 1 } } }]) {
    const rendered = await render(t, 'not_found', change)
    t.strictSame(rendered.headers, headers)
    t.match(rendered.body, '"message":"Ресурс не был найден",')
  }
})

t.test('without anything to depend on there is no Vary', async (t) => {
  const catalog = defineCatalog(Object.fromEntries(defaultCatalog.entries().map(({ slug, status }) => [slug, { status, message: slug }])), {
    extends: null
  })
  for (const options of [{}, { detail: 'x' }] satisfies ErrorOptions[]) {
    t.strictSame(Object.keys((await render(t, 'not_found', { options }, { catalog })).headers), ['content-type', 'content-language', 'cache-control'])
  }
})

t.test('params are filled in', async (t) => {
  t.match((await render(t, 'counted', { params: { n: 7 } })).body, 'Осталось 7')
  await act(t, (request, reply, app) => {
    const compiled = compile({ catalog: counted }, app)
    const entry = compiled.find('counted')
    t.throws(() => renderAnswer(compiled, toPlainAnswer(entry as NonNullable<typeof entry>), request, getReplyState(reply)), { code: 'FST_CATALOG_PARAMS_INVALID' })
  })
})

t.test('an entry may answer for another status', async (t) => {
  const { status, body } = await render(t, 'bad_request', { status: 418 }, { format: 'flat' })
  t.equal(status, 418)
  t.match(body, '"code":418')
})

t.test('a 405 tells what the router answers, but for the method that it refuses', async (t) => {
  const { headers } = await render(t, 'method_not_allowed')
  t.match(headers['allow'], /^COPY|^DELETE|^HEAD/)
  t.notMatch(headers['allow'], 'GET')
  t.equal((await render(t, 'method_not_allowed', { options: { allow: ['PUT'] } })).headers['allow'], 'PUT')
})

t.test('the path of the request, without its query, and its id', async (t) => {
  const options = { format: 'problem', instance: true, requestId: true } as const
  t.match(JSON.parse((await render(t, 'not_found', {}, options)).body), { instance: '/', requestId: /^req-/ })
  t.match(JSON.parse((await render(t, 'not_found', {}, options, '/?token=hunter2')).body), { instance: '/' })
})

t.test('issues are told in the language of the answer', async (t) => {
  const issue = { source: 'body', pointer: '/name', field: 'name', code: 'missing_field', group: 'missing_field', keyword: 'required', params: {} } as const
  const { status, headers, body } = await render(t, 'validation', { found: { issues: [issue], truncated: true } }, { format: 'flat' })
  t.equal(status, 422)
  t.equal(headers['content-language'], 'ru')
  t.match(JSON.parse(body), { code: 422, cause: /[А-я]/, errors: [{ field: 'name', code: 'missing_field' }], truncated: true })
})

t.test('where locale.default has sentences but not the entry\'s text, both are of a language that has', async (t) => {
  const german = defineCatalog({
    ...Object.fromEntries(defaultCatalog.entries().map(({ slug, status }) => [slug, { status, message: { de: `Text von ${slug}` } }])),
    both: { status: 400, message: { de: 'Deutsch', en: 'English' } }
  }, { extends: null, defaultLocale: 'de' })
  const issue = { source: 'body', pointer: '/name', field: 'name', code: 'missing_field', group: 'missing_field', keyword: 'required', params: {} } as const
  const { headers, body } = await render(t, 'validation', { found: { issues: [issue], truncated: false } }, { catalog: german, locale: { default: 'en' } })
  t.equal(headers['content-language'], 'de')
  t.match(JSON.parse(body), { error: { message: 'Text von validation', errors: [{ field: 'name', message: 'Das Feld „name“ ist erforderlich' }] } })
  t.match((await render(t, 'not_found', { options: { detail: 'x' } }, { catalog: german, locale: { default: 'en' } })).body, 'Text von not_found')
})

t.test('the last answer is problem details, which need no format', async (t) => {
  const { statusCode, headers, body } = await act(t, (request, reply) => {
    reply.header('etag', '"1"').header('content-encoding', 'gzip').header('x-kept', 'yes')
    reply.send(renderLast(request, getReplyState(reply)))
  })
  t.equal(statusCode, 500)
  t.equal(body, '{"type":"about:blank","title":"Internal Server Error","status":500}')
  t.match(headers, { 'content-type': /^application\/problem\+json/, 'content-language': 'en', 'cache-control': 'no-store', 'x-kept': 'yes' })
  t.notOk('etag' in headers)
  t.notOk('content-encoding' in headers)
})
