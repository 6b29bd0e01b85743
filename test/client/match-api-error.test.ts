import t from 'tap'
import { matchApiError, readApiError, type ApiErrorInfo } from '../../lib/client/index.js'
import type { catalog } from './answers.js'

type Info = ApiErrorInfo<typeof catalog>

async function read (body: object): Promise<Info | null> {
  return await readApiError<typeof catalog>(Response.json(body, { status: 403 }))
}

const match = (info: Info | null): unknown => matchApiError(info, { 6002: ({ code }) => code, sold_out: ({ slug }) => slug, else: ({ status }) => status })

t.test('the handler of a code or slug is called, else the other one', async (t) => {
  t.equal(match(await read({ error: { code: 6002, message: 'x' } })), 6002)
  t.equal(match(await read({ error: { code: 'sold_out', message: 'x' } })), 'sold_out')
  t.equal(match(await read({ error: { code: 9999, message: 'x' } })), 403)
  for (const slug of ['constructor', '__proto__', 'toString', 'else']) t.equal(match(await read({ error: { code: slug, message: 'x' } })), 403, slug)
  t.equal(match(await read({})), 403, 'a body that is none of them')
})

t.test('what has no handler gives undefined, and so does no error', async (t) => {
  const info = await read({})
  t.equal(matchApiError(info as Info, { 6002: () => 1, sold_out: () => 2 } as never), undefined)
  t.equal(match(null), undefined)
  t.equal(match(await readApiError<typeof catalog>(new Response('fine'))), undefined)
})
