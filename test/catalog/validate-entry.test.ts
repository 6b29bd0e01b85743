import t from 'tap'
import { readDefinition } from '../../lib/catalog/read-definition.js'
import { validateEntry } from '../../lib/catalog/validate-entry.js'
import type { Problem } from '../../lib/plugin-errors.js'
import type { CatalogEntry } from '../../types/entry.js'

interface Draft {
  readonly key: string
  readonly code: number | undefined
  readonly slug: string | undefined
  readonly entry: CatalogEntry | undefined
}

function validate (definition: unknown, key = 'x', inherited?: CatalogEntry): { draft: Draft, problems: string[] } {
  const problems: Problem[] = []
  const drafts = readDefinition({ [key]: definition }, () => inherited, problems).map((draft) => {
    const { given, ...identity } = draft
    return { ...identity, entry: validateEntry(draft, inherited, 'en', problems) }
  })
  return { draft: drafts[0] as Draft, problems: problems.map(({ path, message }) => `${path} ${message}`) }
}

/** What is wrong with an entry that is right but for these properties. */
function problemsOf (properties: Readonly<Record<string, unknown>>): string[] {
  const { draft, problems } = validate({ status: 400, message: 'Wrong', ...properties })
  // What an entry is known by is read before; a definition with any problem makes no catalogue.
  const isOfIdentity = 'code' in properties || 'slug' in properties
  if (problems.length > 0 && draft.entry !== undefined && !isOfIdentity) throw new Error('a wrong entry must not be used')
  return problems
}

t.test('a whole entry', async (t) => {
  const match = [{ code: '23505' }, { instanceof: TypeError }]
  const { draft, problems } = validate({
    status: 401,
    slug: 'expired',
    code: 2002,
    message: { en: 'Expired', ru: 'Истёк' },
    description: 'Log in again',
    challenge: { scheme: 'Bearer', error: 'invalid_token' },
    retryAfter: 0,
    headers: { 'X-Reason': 'expired' },
    log: 'debug',
    internal: true,
    retired: true,
    match
  }, '2002')
  t.strictSame(problems, [])
  t.strictSame(draft, {
    key: '2002',
    code: 2002,
    slug: 'expired',
    entry: {
      code: 2002,
      slug: 'expired',
      status: 401,
      message: { en: 'Expired', ru: 'Истёк' },
      description: { en: 'Log in again' },
      challenge: { scheme: 'Bearer', error: 'invalid_token' },
      retryAfter: 0,
      headers: { 'x-reason': 'expired' },
      log: 'debug',
      internal: true,
      retired: true,
      title: undefined,
      type: undefined,
      retryable: undefined,
      action: undefined,
      data: undefined,
      hide: undefined,
      replacedBy: undefined,
      tags: undefined,
      since: undefined,
      links: undefined,
      meta: undefined,
      match
    }
  })
})

t.test('a single matcher is a list of one', async (t) => {
  t.strictSame(validate({ status: 400, message: 'x', match: { code: 'X' } }).draft.entry?.match, [{ code: 'X' }])
})

t.test('what is no entry', async (t) => {
  for (const [definition, shown] of [[null, 'null'], ['Wrong', '"Wrong"'], [404, '404'], [[], 'an array'], [undefined, 'undefined']]) {
    const { draft, problems } = validate(definition)
    t.strictSame(problems, [`x must be an entry, received ${String(shown)}`])
    t.strictSame(draft, { key: 'x', code: undefined, slug: undefined, entry: undefined })
  }
})

t.test('a wrong entry still has its code and slug', async (t) => {
  t.strictSame(validate({ status: 1, message: 'x', slug: 'one' }, '7').draft, { key: '7', code: 7, slug: 'one', entry: undefined })
})

t.test('properties', async (t) => {
  const rows: ReadonlyArray<readonly [Readonly<Record<string, unknown>>, ...string[]]> = [
    [{ status: undefined }, 'x.status must be an integer from 400 to 599, received undefined'],
    [{ status: '404' }, 'x.status must be an integer from 400 to 599, received "404"'],
    [{ status: 400.5 }, 'x.status must be an integer from 400 to 599, received 400.5'],
    [{ status: 399 }, 'x.status must be an integer from 400 to 599, received 399'],
    [{ status: 600 }, 'x.status must be an integer from 400 to 599, received 600'],
    [{ status: 599 }],
    [{ code: 0 }, 'x.code must be a positive integer, received 0'],
    [{ slug: 'y' }, 'x.slug must be x, as its key says, received "y"'],
    [{ description: 5 }, 'x.description must be a text or texts by locale, received 5'],
    [{ description: { ru: 'Долго' } }, 'x.description.en must be a text in the default locale, received undefined'],
    [{ description: '{ is no argument in a description' }],
    [{ challenge: 'Basic' }, 'x.challenge must be on an entry of status 401, received "Basic"'],
    [{ status: 401, challenge: 5 }, "x.challenge must be a challenge, { scheme: 'Bearer', realm: 'api' } say, received 5"],
    [{ status: 401, challenge: 'Basic' }],
    [{ retryAfter: -1 }, 'x.retryAfter must be a non-negative integer of seconds, received -1'],
    [{ retryAfter: 1.5 }, 'x.retryAfter must be a non-negative integer of seconds, received 1.5'],
    [{ retryAfter: '60' }, 'x.retryAfter must be a non-negative integer of seconds, received "60"'],
    [{ headers: { 'a b': 'c' } }, 'x.headers.a b must be a header that HTTP can carry, received "c"'],
    [{ headers: null }, 'x.headers must be headers by name, received null'],
    [{ log: 'loud' }, 'x.log must be one of fatal, error, warn, info, debug, trace, silent, received "loud"'],
    [{ log: 'silent' }],
    [{ internal: 'yes' }, 'x.internal must be a boolean, received "yes"'],
    [{ retired: 1 }, 'x.retired must be a boolean, received 1'],
    [{ match: 'X' }, 'x.match must be of one or more of code, name, statusCode, instanceof, received "X"'],
    [{ match: [{ code: 'X' }, { code: null }] }, 'x.match must be of a code that is a string or number, received an object'],
    [{ match: [] }],
    [{ message: undefined }, 'x.message must be a text or texts by locale, received undefined'],
    [
      { stauts: 400 },
      'x.stauts must be one of status, slug, code, message, title, description, type, retryable, action, data, hide, challenge, retryAfter, headers, log, ' +
      'internal, retired, replacedBy, tags, since, links, meta, match, replace, received "stauts"']
  ]
  for (const [properties, ...problems] of rows) t.strictSame(problemsOf(properties), problems)
})

t.test('what matches foreign errors has no params for its text', async (t) => {
  t.strictSame(problemsOf({ message: 'At most {limit}', match: { code: 'X' } }),
    ['x.match must be on an entry whose text takes no params, received an object'])
  t.strictSame(problemsOf({ message: "A '{brace}'", match: { code: 'X' } }), [])
  t.strictSame(problemsOf({ message: 'At most {limit}', match: [] }), [])
})
