import t from 'tap'
import { defaultCatalog } from '../../lib/catalog/default-catalog.js'
import { defineCatalog } from '../../lib/catalog/define-catalog.js'
import { compileMappings, compileMatchers, toFirstOf } from '../../lib/compile/compile-mappings.js'
import { createEntryFinder } from '../../lib/compile/create-entry-finder.js'
import type { AnyCatalog } from '../../types/catalog.js'
import type { ErrorMapping } from '../../types/options.js'
import { makeRequest } from './make-request.js'

const policy = { challenge: false, cacheControl: false, codeHeader: false } as const
const find = createEntryFinder(defaultCatalog, policy)
const request = await makeRequest({ 'x-tenant': 'a' })

/** The code of the entry that mappings name for an error. */
function resolve (mappings: readonly ErrorMapping[], error: unknown): number | undefined {
  return compileMappings(mappings, find)(error, request)?.entry.entry.code
}

class DatabaseError extends Error {}

/** A function as those write it who have no types. */
function untyped (mapping: (error: unknown) => unknown): ErrorMapping {
  return mapping as ErrorMapping // what it returns is wrong, which is the point
}

t.test('by the properties of an error', async (t) => {
  const duplicate = Object.assign(new DatabaseError('x'), { code: '23505', statusCode: 409 })
  t.equal(resolve([{ code: '23505', to: 1004 }], duplicate), 1004)
  t.equal(resolve([{ code: '23505', to: 'resource_exists' }], { code: '23505' }), 1004)
  t.equal(resolve([{ code: 23505, to: 1004 }], duplicate), undefined, 'a number is no string')
  t.equal(resolve([{ name: 'Error', to: 1004 }], duplicate), 1004)
  t.equal(resolve([{ name: 'TypeError', to: 1004 }], duplicate), undefined)
  t.equal(resolve([{ statusCode: 409, to: 1004 }], duplicate), 1004)
  t.equal(resolve([{ statusCode: 409, to: 1004 }], { status: 409 }), 1004)
  t.equal(resolve([{ statusCode: 409, to: 1004 }], { status: 410, statusCode: 404 }), undefined)
  t.equal(resolve([{ instanceof: DatabaseError, to: 1006 }], duplicate), 1006)
  t.equal(resolve([{ instanceof: TypeError, to: 1006 }], duplicate), undefined)
})

t.test('all properties must match', async (t) => {
  const mapping = [{ code: 'X', name: 'DatabaseError', statusCode: 500, instanceof: DatabaseError, to: 1006 }]
  const error = Object.assign(new DatabaseError('x'), { code: 'X', name: 'DatabaseError', statusCode: 500 })
  t.equal(resolve(mapping, error), 1006)
  for (const other of [{ code: 'Y' }, { name: 'Error' }, { statusCode: 400 }]) {
    t.equal(resolve(mapping, Object.assign(new DatabaseError('x'), { ...error, ...other })), undefined)
  }
  t.equal(resolve(mapping, { ...error }), undefined)
})

t.test('by a function of the error and the request', async (t) => {
  t.equal(resolve([(error) => error === 'boom' ? 9002 : undefined], 'boom'), 9002)
  t.equal(resolve([(_error, { headers }) => headers['x-tenant'] === 'a' ? 'gone' : undefined], null), 8003)
  t.equal(resolve([() => 4004], null), undefined, 'an unknown one names no entry')
})

t.test('a function may name several entries, and say more of the error', async (t) => {
  t.equal(resolve([() => ({ to: ['of_no_catalog', 'gone', 1001] })], null), 8003)
  t.equal(resolve([() => ({ to: ['of_no_catalog'] })], null), undefined)
  const issue = { field: 'email', code: 'already_exists' }
  t.match(compileMappings([() => ({ to: 1003, issue, retryAfter: 5 })], find)(null, request), { entry: { status: 400 }, issue, retryAfter: 5 })
})

t.test('the first that names an entry', async (t) => {
  const mappings: ErrorMapping[] = [{ code: 'A', to: 1001 }, () => undefined, { name: 'B', to: 1002 }, () => 1003]
  t.equal(resolve(mappings, { code: 'A', name: 'B' }), 1001)
  t.equal(resolve(mappings, { name: 'B' }), 1002)
  t.equal(resolve(mappings, {}), 1003)
  t.equal(resolve([], {}), undefined)
})

t.test('a function that fails names no entry, and the next is asked', async (t) => {
  const failing: ErrorMapping[] = [
    () => { throw new Error('no') },
    untyped(async () => { throw new Error('too late') }),
    untyped(() => ({})),
    () => 1001
  ]
  t.equal(resolve(failing, {}), 1001)
  await new Promise((resolve) => setImmediate(resolve))
})

t.test('whatever was thrown', async (t) => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  const throwing = { get code () { throw new Error('no') } }
  const mapping = [{ code: 'X', to: 1001 }, { instanceof: DatabaseError, to: 1002 }]
  for (const error of [null, undefined, 'X', 5, Symbol('x'), Object.freeze({}), throwing, proxy]) t.equal(resolve(mapping, error), undefined)
})

t.test('the matchers of entries, in their order', async (t) => {
  const catalog: AnyCatalog = defineCatalog({
    duplicate: { status: 409, message: 'Duplicate', match: [{ code: '23505' }, { code: 11000 }] },
    database: { status: 503, message: 'Database', match: { instanceof: DatabaseError } },
    plain: { status: 400, message: 'Plain' }
  })
  const resolveMatch = compileMatchers(catalog.entries(), createEntryFinder(catalog, policy))
  const slugOf = (error: unknown): string | undefined => resolveMatch(error, request)?.entry.entry.slug
  t.equal(slugOf({ code: '23505' }), 'duplicate')
  t.equal(slugOf({ code: 11000 }), 'duplicate')
  t.equal(slugOf(Object.assign(new DatabaseError('x'), { code: 11000 })), 'duplicate')
  t.equal(slugOf(new DatabaseError('x')), 'database')
  t.equal(slugOf(new Error('x')), undefined)
})

t.test('toFirstOf', async (t) => {
  const mapped = compileMappings([() => 'gone'], find)({}, request)
  t.equal(mapped?.entry, find('gone'))
  t.equal(toFirstOf([() => undefined, () => mapped, () => { throw new Error('not asked') }])({}, request), mapped)
  t.equal(toFirstOf([])({}, request), undefined)
})
