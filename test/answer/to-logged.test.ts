import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { toLogged } from '../../lib/answer/to-logged.js'
import type { IssueFacts } from '../../types/issue.js'

const issue: IssueFacts = { source: 'body', pointer: '/kind', field: 'kind', code: 'unknown_variant', group: 'invalid', keyword: 'discriminator', params: {} }
const failure = Object.assign(new Error('s3cret'), { statusCode: 400, code: 'FST_ERR_VALIDATION', validation: [{ params: { tagValue: 's3cret' } }] })

t.test('a failed schema is told by its issues', async (t) => {
  const facts = { type: 'FastifyError', code: 'FST_ERR_VALIDATION', statusCode: 400 }
  t.strictSame(toLogged(failure, { found: { issues: [issue], truncated: false }, status: 422 }), {
    ...facts, message: 'Validation failed, body/kind unknown_variant', issues: [{ source: 'body', pointer: '/kind', code: 'unknown_variant' }]
  })
  t.strictSame(toLogged(failure, { found: undefined, status: 422 }), { ...facts, message: 'Validation failed', issues: [] })
})

t.test('a URL and a body that cannot be read are not repeated', async (t) => {
  const url = Object.assign(new Error('/s3cret'), { name: 'FastifyError', code: 'FST_ERR_BAD_URL' })
  t.strictSame(toLogged(url, { found: undefined, status: 400 }), {
    type: 'FastifyError', message: 'The URL cannot be routed', code: 'FST_ERR_BAD_URL', statusCode: 400
  })
  const body = new SyntaxError('Unexpected token in s3cret')
  t.strictSame(toLogged(body, { found: undefined, status: 400 }), { type: 'SyntaxError', message: 'The body cannot be parsed', statusCode: 400 })
  t.equal(toLogged(body, { found: undefined, status: 500 }), body, 'one of a handler is a fault of the server')
})

t.test('any other error as it is', async (t) => {
  for (const error of [new Error('x'), 'x', null, defaultCatalog.error(2002), Object.assign(new Error('x'), { statusCode: 500, validation: [] })]) {
    t.equal(toLogged(error, { found: undefined, status: 500 }), error)
  }
})

t.test('what plugins repeat of a request is not logged', async (t) => {
  const log = (code: string, message: string): unknown => {
    return toLogged(Object.assign(new Error(message), { name: 'x', code, part: 's3cret', originalError: new Error('s3cret') }), { found: undefined, status: 400 })
  }
  const codes = ['FST_CP_ERR_INVALID_CONTENT_ENCODING', 'FST_REQ_FILE_TOO_LARGE', 'ERR_INVALID_URL', 'FAST_JWT_INVALID_CRIT_HEADER', 'FST_JWT_AUTHORIZATION_TOKEN_INVALID']
  for (const code of codes) t.notMatch(JSON.stringify(log(code, 'Not "s3cret"')), /s3cret/, code)
  t.match(log('FAST_JWT_EXPIRED', 'The token has expired.'), { message: 'The token has expired.' })
})
