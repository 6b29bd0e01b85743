import t, { type Test } from 'tap'
import type { ErrorOptions } from '../../lib/index.js'
import { applyAllow, applyHeaders, mergeLink, mergeVary } from '../../lib/answer/answer-headers.js'
import { getReplyState } from '../../lib/answer/reply-state.js'
import { act } from './real-reply.js'

interface Row {
  readonly present?: Record<string, unknown>
  readonly status?: number
  readonly ready?: Record<string, string>
  readonly options?: ErrorOptions
}

/** The headers that a reply has in the end, without those of the server. */
async function apply (t: Test, { present = {}, status = 404, ready = {}, options = {} }: Row): Promise<Record<string, unknown>> {
  let headers: Record<string, unknown> = {}
  await act(t, (request, reply) => {
    for (const [name, value] of Object.entries(present)) reply.header(name, value)
    applyHeaders(request, getReplyState(reply), status, ready, options)
    headers = { ...reply.getHeaders() }
  })
  return headers
}

t.test('ready headers replace what is there, and what is stale goes', async (t) => {
  t.strictSame(await apply(t, {
    present: { 'content-type': 'image/png', ETag: '"x"', 'cache-control': 'public', 'x-kept': '1' },
    ready: { 'content-type': 'text/plain' }
  }), { 'x-kept': '1', 'content-type': 'text/plain' })
})

t.test('a range stays with a 416 alone', async (t) => {
  const present = { 'content-range': 'bytes */7' }
  t.strictSame(await apply(t, { present }), {})
  t.strictSame(await apply(t, { present, status: 416 }), present)
})

t.test('what HTTP cannot carry goes', async (t) => {
  t.strictSame(await apply(t, {
    present: { a: 'x\r\ny', 'b c': 'x', d: null, e: ['x', 'y\n'], f: { toString () { throw new Error('text') } }, g: 7, h: ['x', 'y'] },
    options: { headers: { i: 'x\n', j: 8, k: ['x'] } }
  }), { g: 7, h: ['x', 'y'], j: 8, k: ['x'] })
})

t.test('Retry-After: the option, the given header, what is there, the entry\'s', async (t) => {
  const ready = { 'retry-after': '60' }
  for (const [row, expected] of [
    [{ ready }, '60'],
    [{ ready, present: { 'retry-after': 7 } }, '7'],
    [{ ready, present: { 'retry-after': 0 } }, '60'],
    [{ ready, present: { 'retry-after': 'soon' } }, '60'],
    [{ present: { 'retry-after': 0 } }, undefined],
    [{ ready, present: { 'retry-after': 7 }, options: { headers: { 'Retry-After': 8 } } }, '8'],
    [{ ready, options: { headers: { 'Retry-After': 0 } } }, '60'],
    [{ ready, options: { headers: { 'Retry-After': 8 }, retryAfter: 9 } }, '9'],
    [{ ready, options: { retryAfter: -1 } }, '60']
  ] as const) t.equal((await apply(t, row))['retry-after'], expected, JSON.stringify(row))
})

t.test('a challenge: the given header, what is there, the entry\'s', async (t) => {
  const ready = { 'www-authenticate': 'A' }
  t.equal((await apply(t, { ready }))['www-authenticate'], 'A')
  t.equal((await apply(t, { ready, present: { 'www-authenticate': 'B' } }))['www-authenticate'], 'B')
  t.equal((await apply(t, {
    ready, present: { 'www-authenticate': 'B' }, options: { headers: { 'WWW-Authenticate': 'C' } }
  }))['www-authenticate'], 'C')
})

t.test('Vary is added to', async (t) => {
  t.equal((await apply(t, { present: { vary: 'Origin' } }))['vary'], 'Origin')
  t.equal((await apply(t, { present: { vary: 'Origin' }, ready: { vary: 'Accept' } }))['vary'], 'Origin, Accept')
  t.equal((await apply(t, { ready: { vary: 'Accept' }, options: { headers: { vary: 'Cookie' } } }))['vary'], 'Accept, Cookie')
  t.equal((await apply(t, { options: { headers: { vary: 'Cookie' } } }))['vary'], 'Cookie')
})

t.test('lists of fields are merged', async (t) => {
  t.equal(mergeVary('Origin'), 'Origin')
  t.equal(mergeVary('Origin,accept', 'Accept, Language'), 'Origin, accept, Language')
  t.equal(mergeVary(', ,', 'Accept'), 'Accept')
  t.equal(mergeVary('Origin, *', 'Accept'), '*')
})

t.test('what describes the body is no business of an option', async (t) => {
  const headers = Object.fromEntries([
    'content-encoding', 'Content-Language', 'content-length', 'content-type', 'trailer', 'transfer-encoding'
  ].map((name) => [name, 'x']))
  t.strictSame(await apply(t, { options: { headers } }), {})
})

t.test('Allow: what is named, what is there, what the router answers', async (t) => {
  for (const [present, allow, expected] of [
    [undefined, undefined, 'GET, PUT'],
    ['PATCH', undefined, 'PATCH'],
    ['PATCH', ['POST'], 'POST'],
    [undefined, [], ''],
    [undefined, ['a\nb'], undefined]
  ] as const) {
    await act(t, (_request, reply) => {
      if (present !== undefined) reply.header('allow', present)
      applyAllow(getReplyState(reply), allow, () => ['GET', 'PUT'])
      t.equal(reply.getHeader('allow'), expected)
    })
  }
})

t.test('links are added to those which are there, each once', async (t) => {
  const [help, blocked] = ['</errors/1>; rel="help"', '</law>; rel="blocked-by"']
  t.equal(mergeLink(undefined, help), help)
  t.equal(mergeLink(blocked, help), `${blocked}, ${help}`)
  t.equal(mergeLink(`${help}, ${blocked}`, help), `${help}, ${blocked}`)
  t.strictSame(await apply(t, { present: { link: [blocked, '</a>; rel="next"'] }, ready: { link: help } }), { link: `${blocked}, </a>; rel="next", ${help}` })
  t.strictSame(await apply(t, { present: { link: blocked } }), { link: blocked })
  t.strictSame(await apply(t, { ready: { link: help }, options: { headers: { Link: blocked } } }), { link: `${help}, ${blocked}` })
})
