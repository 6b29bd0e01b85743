import t from 'tap'
import { createExposeHeaders } from '../../lib/exits/exposed-headers.js'
import { act } from '../answer/real-reply.js'

const LIST = 'Retry-After, Allow, Link, WWW-Authenticate, RateLimit, RateLimit-Policy, Accept, Accept-Patch'

t.test('where CORS lets a response be read, its headers are exposed', async (t) => {
  const expose = async (codeHeader: string | false, headers: Record<string, string>): Promise<unknown> => {
    return (await act(t, (_request, reply) => createExposeHeaders(codeHeader)(reply.headers(headers)))).headers['access-control-expose-headers']
  }
  t.equal(await expose(false, {}), undefined)
  t.equal(await expose(false, { 'access-control-allow-origin': '*' }), LIST)
  t.equal(await expose('error-code', { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'X-Mine, allow' }),
    `X-Mine, allow, ${LIST.replace(' Allow,', '')}, error-code`)
})
