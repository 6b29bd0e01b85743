import t from 'tap'
import { isApiError, readApiError } from '../../lib/client/index.js'
import { Type } from '@sinclair/typebox'
import { defineFormat } from '../../lib/index.js'
import { catalog, formats, listen } from './answers.js'

const json = catalog.toJSON()

for (const format of formats) {
  t.test(`${format}: code or slug, text, when to try again, further members`, async (t) => {
    const { origin } = await listen(t, format)
    const info = await readApiError<typeof catalog>(await fetch(`${origin}/quota`), { catalog: json })
    t.equal(info?.status, 403)
    t.equal(info?.message, 'At most 1 file a day')
    t.equal(info?.retryAfter, 90)
    t.strictSame(info?.extra, { plan: 'free' })
    t.strictSame(info?.issues, [])
    t.equal(info?.code, format === 'flat' ? undefined : 6002)
    t.equal(isApiError(info, 'quota'), format !== 'flat')

    const soldOut = await readApiError<typeof catalog>(await fetch(`${origin}/sold-out`))
    t.equal(soldOut?.detail, format === 'fastify' ? undefined : 'The last one went today')
    t.equal(soldOut?.slug, format === 'flat' ? undefined : 'sold_out')
    t.equal(soldOut?.code, undefined)
  })

  t.test(`${format}: what failed a schema`, async (t) => {
    const { origin } = await listen(t, format)
    const response = await fetch(`${origin}/users`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"pets":[{"a/b":"x"}]}' })
    const info = await readApiError(response)
    t.equal(info?.status, 422)
    const fields = info?.issues.map(({ field }) => field)
    t.strictSame(fields, format === 'fastify' ? [] : ['name', 'pets.0.a/b'])
    if (format === 'problem') t.match(info?.issues[1], { source: 'body', code: 'invalid_type', message: String })
    if (format === 'typed') t.match(info?.issues[0], { message: String })
    if (format === 'flat') t.match(info?.issues[0], { code: 'missing_field' })
  })
}

const TRACE = '0af7651916cd43dd8448eb211c80319c'

for (const format of formats) {
  t.test(`${format}: what a program acts on`, async (t) => {
    const { origin } = await listen(t, format, { advice: true, traceId: true, params: true })
    const headers = { traceparent: `00-${TRACE}-b7ad6b7169203331-01` }
    const info = await readApiError<typeof catalog>(await fetch(`${origin}/used`, { headers }))
    const isBare = format === 'fastify' && info?.action === undefined
    t.equal(info?.retryable, !isBare, 'the entry says so, its status does not')
    t.equal(info?.action, isBare ? undefined : 'Wait until tomorrow')
    t.equal(info?.traceId, isBare ? undefined : TRACE)
    t.equal(info?.data?.['used'], isBare ? undefined : 1)
    t.equal(info?.data?.['plan'], 'free')
    t.strictSame(info?.extra, isBare ? { plan: 'free' } : { used: 1, plan: 'free' })
    if (format !== 'google') t.strictSame(info?.params, isBare ? undefined : { limit: 1 })
    const invalid = await readApiError(await fetch(`${origin}/users`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{"pets":[{"a/b":"x"}]}' }))
    t.equal(invalid?.retryable, false)
    if (format === 'jsonapi') t.match(invalid, { slug: 'validation', traceId: TRACE, issues: [{ code: 'missing', field: 'name', source: 'body' }, {}] })
  })
}

t.test('without a word of the body, the catalogue says what is retryable, else HTTP', async (t) => {
  const read = async (status: number, headers = {}, options = {}): Promise<boolean | undefined> => {
    return (await readApiError(Response.json({ error: { code: 6002, message: 'x' } }, { status, headers }), options))?.retryable
  }
  for (const status of [408, 425, 429, 502, 503, 504]) t.equal(await read(status), true, String(status))
  for (const status of [400, 403, 500, 501]) t.equal(await read(status), false, String(status))
  t.equal(await read(403, { 'retry-after': '5' }), true)
  t.equal(await read(403, {}, { catalog: json }), true)
})

t.test('the code header names the error where the body does not', async (t) => {
  const { origin } = await listen(t, 'flat', { codeHeader: 'error-code' })
  const info = await readApiError<typeof catalog>(await fetch(`${origin}/quota`), { codeHeader: 'error-code' })
  t.ok(isApiError(info, 6002))
  t.equal(info?.slug, undefined)
  const soldOut = await readApiError<typeof catalog>(await fetch(`${origin}/sold-out`), { codeHeader: 'error-code', catalog: json })
  t.ok(isApiError(soldOut, 'sold_out'))
  const head = await readApiError<typeof catalog>(await fetch(`${origin}/quota`, { method: 'HEAD' }), { codeHeader: 'Error-Code' })
  t.match(head, { status: 403, code: 6002, message: 'Forbidden' })
  t.equal((await readApiError(await fetch(`${origin}/quota`), { codeHeader: 'no-such' }))?.code, undefined)
})

t.test('a parameter and a header at fault are named as such', async (t) => {
  const body = { title: 'Invalid', status: 422, code: 7001, errors: [{ parameter: 'page', detail: 'x' }, { header: 'x-a' }, {}, 'no issue'] }
  const info = await readApiError(Response.json(body, { status: 422 }))
  t.strictSame(info?.issues, [{ field: 'page', message: 'x' }, { field: 'x-a', source: 'headers' }, { field: '' }])
})

t.test('what a hostile server sends makes it throw nothing', async (t) => {
  const info = await readApiError(Response.json({ error: { message: 'x', errors: [{ field: { toString: 1, valueOf: 1 } }] } }, { status: 400 }))
  t.strictSame(info?.issues, [{ field: '' }])
})

t.test('the resource of an issue is told', async (t) => {
  const info = await readApiError(Response.json({ code: 422, message: 'x', errors: [{ resource: 'Issue', field: 'title', code: 'missing_field' }] }, { status: 422 }))
  t.strictSame(info?.issues, [{ field: 'title', code: 'missing_field', resource: 'Issue' }])
})

t.test('a success is no error, and stays unread', async (t) => {
  const { origin } = await listen(t, 'nested')
  const response = await fetch(`${origin}/fine`)
  t.equal(await readApiError(response), null)
  t.equal(response.bodyUsed, false)
  await response.body?.cancel()
})

t.test('an unknown body gives the status and its phrase', async (t) => {
  const bodies = ['', '<h1>Bad Gateway</h1>', '[]', 'null', '"text"', '{}', '{"message":"x"}', '{"error":"x"}', '{"error":{"code":1}}', '{"code":404,"message":"other"}', '{"error_message":1}']
  for (const body of bodies) {
    const info = await readApiError(new Response(body, { status: 502, statusText: 'Bad Gateway' }))
    t.strictSame(info, {
      status: 502,
      code: undefined,
      slug: undefined,
      message: 'Bad Gateway',
      detail: undefined,
      issues: [],
      retryAfter: undefined,
      retryable: true,
      action: undefined,
      traceId: undefined,
      params: undefined,
      data: undefined,
      extra: {}
    }, body)
  }
  t.equal((await readApiError(new Response('', { status: 404 })))?.message, 'HTTP 404', 'HTTP/2 has no phrase')
  const read = new Response('{}', { status: 400, statusText: 'Bad Request' })
  await read.text()
  t.equal((await readApiError(read))?.message, 'Bad Request', 'a body that was read before')
})

t.test('a format of the API\'s own has a reader', async (t) => {
  const own = defineFormat({
    name: 'own', contentType: 'application/vnd.own+json', schema: Type.Object({ no: Type.Number() }), render: ({ code, slug, params }) => ({ no: code ?? -1, slug, params })
  })
  const { app } = await listen(t, 'nested', { format: own })
  const injected = await app.inject('/quota')
  const reader = (body: unknown): { code?: number, params?: Record<string, unknown> } | undefined => {
    return typeof body === 'object' && body !== null && 'no' in body ? { code: Number(body.no), params: { limit: 1 } } : undefined
  }
  const info = await readApiError<typeof catalog>(new Response(injected.body, { status: injected.statusCode }), { reader })
  t.ok(isApiError(info, 6002))
  if (isApiError(info, 6002)) t.equal(info.params?.limit, 1)
  t.match(await readApiError(Response.json({ code: 404, message: 'not ours' }, { status: 404 }), { reader }), { message: 'not ours' }, 'what it does not know is read as ever')
})

t.test('params in a body are told, and no member of an object\'s prototype is', async (t) => {
  const info = await readApiError(new Response('{"error":{"code":1,"message":"x","params":{"a":1},"__proto__":{"b":1}}}', { status: 400 }))
  t.strictSame(info?.params, { a: 1 })
  t.notOk('b' in {})
  t.strictSame(Object.keys(info?.extra ?? {}), ['__proto__'])
})

t.test('a reader\'s own retryAfter is held to be a number of seconds', async (t) => {
  for (const [given, expected] of [[5, 5], [0, 0], [-1, undefined], [Infinity, undefined], [NaN, undefined], ['5', undefined]] as const) {
    const info = await readApiError(new Response('x', { status: 503 }), { reader: () => ({ retryAfter: given as number }) })
    t.equal(info?.retryAfter, expected)
  }
})
