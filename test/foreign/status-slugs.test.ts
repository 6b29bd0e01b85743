import { STATUS_CODES } from 'node:http'
import t from 'tap'
import { statusSlugs } from '../../lib/foreign/status-slugs.js'

t.test('one slug for each status, and no slug twice', async (t) => {
  const slugs = Object.values(statusSlugs)
  t.equal(new Set(slugs).size, slugs.length)
  for (const [status, slug] of Object.entries(statusSlugs)) {
    t.ok(Number(status) >= 400 && STATUS_CODES[status], `${status} is the registered status of an error`)
    t.match(slug, /^[a-z]+(?:_[a-z]+)*$/)
  }
  t.ok(Object.isFrozen(statusSlugs))
})

t.test('every status of the contracts has one', async (t) => {
  for (const status of [400, 401, 403, 404, 405, 406, 409, 410, 411, 413, 415, 422, 429, 500, 501, 503]) {
    t.type(statusSlugs[status], 'string', String(status))
  }
  t.equal(statusSlugs[418], undefined)
})
