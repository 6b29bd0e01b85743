import t from 'tap'
import { isApiError, readApiError } from '../../lib/client/index.js'

t.test('an error is known by its code or its slug, whichever it carries', async (t) => {
  const info = await readApiError(Response.json({ error: { code: 2002, message: 'x' } }, { status: 401 }))
  t.ok(isApiError(info, 2002))
  t.notOk(isApiError(info, 'access_token_expired'), 'only the catalogue knows the slug')
  t.notOk(isApiError(info, 2003))
  const typed = await readApiError(Response.json({ error_message: 'x', error_type: 'not_found' }, { status: 404 }))
  t.ok(isApiError(typed, 'not_found'))
})

t.test('what is no error is none of them', async (t) => {
  t.notOk(isApiError(null, 2002))
})
