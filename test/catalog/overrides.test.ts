import t from 'tap'
import { defaultCatalog, httpCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { catchProblems } from './catch-problems.js'

const german = defaultCatalog.get(4001).message['de']

t.test('an override keeps what it does not name', async (t) => {
  const { get } = { get: (key: number | string) => defineCatalog({ not_found: { message: 'Nope' } }, { extends: defaultCatalog }).get(key) }
  t.match(get('not_found'), { code: 4001, slug: 'not_found', status: 404, message: { en: 'Nope', de: german } })
  const limited = defineCatalog({ 6001: { message: { ru: 'Потом' } }, unauthorized: { log: 'warn' } }, { extends: defaultCatalog })
  t.match(limited.get(6001), { slug: 'too_many_requests', status: 429, retryAfter: 60, message: { en: 'Too many requests. Try again later', ru: 'Потом' } })
  t.match(limited.get('unauthorized'), { code: 2000, status: 401, log: 'warn', message: defaultCatalog.get(2000).message })
  t.equal(limited.entries().length, defaultCatalog.entries().length)
})

t.test('another code is said plainly, and replace starts over', async (t) => {
  const moved = defineCatalog({ not_found: { code: 4404 } }, { extends: defaultCatalog })
  t.match(moved.get('not_found'), { code: 4404, status: 404, message: { de: german } })
  t.equal(moved.get(4001 as number), undefined)
  const renamed = defineCatalog({ 1003: { slug: 'taken' } }, { extends: defaultCatalog })
  t.match(renamed.get('taken'), { code: 1003, status: 400, message: defaultCatalog.get(1003).message })
  t.equal(renamed.get('email_taken' as string), undefined)
  const anew = defineCatalog({ not_found: { replace: true, status: 404, message: 'Nope' } }, { extends: defaultCatalog })
  t.match(anew.get('not_found'), { code: undefined, message: { en: 'Nope' } })
  t.equal(anew.get('not_found').message['de'], undefined)
})

t.test('what does not fit the inherited entry is said', async (t) => {
  const problems = catchProblems(() => defineCatalog({
    not_found: { message: 'No {what}' },
    access_token_expired: { status: 403 },
    unauthorized: { replace: true, status: 401 } as never
  }, { extends: defaultCatalog }))
  t.match(problems[0], /^not_found\.message must have the arguments of en \(what\) in each locale, .* of ru, .* replace: true$/)
  t.ok(problems.includes('access_token_expired.challenge must be on an entry of status 401, received an object'))
  t.ok(problems.includes('unauthorized.message must be a text or texts by locale, received undefined'))
})

t.test('properties that are undefined are not given', async (t) => {
  const catalog = defineCatalog({ not_found: { status: undefined, message: 'Nope', challenge: undefined } as { message: string } }, { extends: defaultCatalog })
  t.match(catalog.get('not_found'), { status: 404, code: 4001 })
})

t.test('what an entry says of itself', async (t) => {
  const catalog = defineCatalog({
    quota: {
      status: 429,
      message: 'At most {limit, number} files',
      title: 'Too many files',
      type: 'https://errors.example/quota',
      retryable: false,
      action: { en: 'Delete a file' },
      data: { type: 'object', properties: { used: { type: 'integer' } } },
      hide: ['limit'],
      tags: ['files'],
      since: '2.1',
      links: [{ url: 'https://docs.example/quota', title: 'Quotas' }],
      meta: { team: { name: 'files' } }
    },
    old_quota: { status: 429, message: 'Old', retired: true, replacedBy: 'quota' }
  })
  const { title, action, links, meta, data } = catalog.get('quota')
  t.strictSame([title, action], [{ en: 'Too many files' }, { en: 'Delete a file' }])
  t.strictSame(links, [{ url: 'https://docs.example/quota', title: { en: 'Quotas' } }])
  t.ok(Object.isFrozen(meta?.['team']))
  t.ok(Object.isFrozen(data?.properties?.['used']))
  t.match(catalog.toJSON().entries.at(-1), { slug: 'old_quota', retired: true, replacedBy: 'quota' })
  t.match(catalog.toJSON().entries.at(-2), { title, action, links, meta, data, hide: ['limit'], tags: ['files'], since: '2.1', retryable: false })
  // An override keeps these too.
  const more = defineCatalog({ quota: { action: { de: 'Lösche eine Datei' }, tags: ['plans'] } }, { extends: catalog })
  t.match(more.get('quota'), { title, links, action: { en: 'Delete a file', de: 'Lösche eine Datei' }, tags: ['plans'] })
})

t.test('what is wrong with it, all at once', async (t) => {
  const circle: Record<string, unknown> = { type: 'object' }
  circle['properties'] = { circle }
  const one = catchProblems(() => defineCatalog({
    a: { status: 400, message: 'A', title: 'A {name}' },
    b: { status: 400, message: 'B', data: { type: 'string' } as never, meta: 'x' as never },
    c: { status: 400, message: 'C', data: circle as never },
    d: { status: 400, message: 'D', links: 'x' as never },
    e: { status: 400, message: 'E', links: [{ url: 'no uri', title: 'x', rel: 'help' } as never, null as never, { url: 'javascript:alert(1)', title: 'x' }] },
    f: { status: 400, message: 'F', retryable: 'yes' as never, action: 5 as never }
  }, { extends: null }))
  t.strictSame(one, [
    'a.title.en must be a text without arguments, received "A {name}"',
    'b.data must be a JSON Schema of type "object" with properties, received an object',
    'b.meta must be an object that JSON can carry, received "x"',
    'c.data must be a JSON Schema of type "object" with properties, received an object',
    'd.links must be a list of links, e.g. [{ url, title }], received "x"',
    'e.links.0.url must be a path or a URL of http, https or mailto, received "no uri"',
    'e.links.0.rel must be one of url, title, received "rel"',
    'e.links.1.url must be a path or a URL of http, https or mailto, received undefined',
    'e.links.1.title must be a text or texts by locale, received undefined',
    'e.links.2.url must be a path or a URL of http, https or mailto, received "javascript:alert(1)"',
    'f.retryable must be a boolean, received "yes"',
    'f.action must be a text or texts by locale, received 5'
  ])
  const two = catchProblems(() => defineCatalog({
    a: { status: 400, message: 'A', type: 'no uri', hide: 'x' as never, tags: [''], since: 5 as never },
    b: { status: 400, message: 'B {x}', hide: ['y'] },
    c: { status: 400, message: 'C', hide: ['y'] },
    d: { status: 400, message: 'D', replacedBy: 'a' },
    e: { status: 400, message: 'E', retired: true, replacedBy: {} as never },
    f: { status: 400, message: 'F', headers: 'x' as never }
  }, { extends: null }))
  t.strictSame(two, [
    'a.type must be a URI reference, received "no uri"',
    'a.hide must be a list of names of params, received "x"',
    'a.tags must be a list of words, received an array',
    'a.since must be a version, received 5',
    'b.hide must be of params that the text takes (x), received "y"',
    'c.hide must be of params that the text takes (none), received "y"',
    'd.replacedBy must be on an entry that is retired, received "a"',
    'e.replacedBy must be a code or slug, received an object',
    'f.headers must be headers by name, received "x"'
  ])
  t.strictSame(catchProblems(() => defineCatalog({
    old: { status: 400, message: 'Old', retired: true, replacedBy: 'older' },
    older: { status: 400, message: 'Older', retired: true, replacedBy: 5 }
  }, { extends: null })), [
    'old.replacedBy must be the code or slug of an entry that is in use, received older',
    'older.replacedBy must be the code or slug of an entry that is in use, received 5'
  ])
})

t.test('a retired entry stays retired under an override', async (t) => {
  const old = defineCatalog({ old: { code: 7, status: 400, message: 'Old', retired: true } })
  t.match(defineCatalog({ old: { message: 'Very old' } }, { extends: old }).get('old'), { retired: true, code: 7, message: { en: 'Very old' } })
  t.strictSame(catchProblems(() => defineCatalog({ old: { retired: false } }, { extends: old })), [
    'old must leave the code and slug of a retired entry to it, received an entry that is in use'
  ])
})

t.test('pick', async (t) => {
  const catalog = defineCatalog({ quota: { code: 6002, status: 429, message: 'At most {limit, number} files' } }, { extends: defaultCatalog })
  const errors = catalog.pick('quota', 2002)
  t.strictSame(errors.entries().map(({ slug }) => slug), ['access_token_expired', 'quota'])
  t.equal(errors.error('quota', { limit: 3 }).message, 'At most 3 files')
  t.equal(errors.defaultLocale, 'en')
  t.equal(errors.get('not_found' as string), undefined)
  t.throws(() => errors.error('not_found' as never), { code: 'FST_CATALOG_ENTRY_UNKNOWN' })
  t.throws(() => catalog.pick('nothing' as never), { code: 'FST_CATALOG_ENTRY_UNKNOWN' })
  t.strictSame(httpCatalog.pick().entries(), [])
})
