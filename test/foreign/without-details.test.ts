import { inspect } from 'node:util'
import t from 'tap'
import { withoutDetails } from '../../lib/foreign/without-details.js'

const DETAIL = 'Key (email)=(canary) already exists.'

/** An error as pg has it. */
function createDriverError (members: object = {}): Error {
  return Object.assign(new Error('duplicate key value violates unique constraint "k"'), { code: '23505', constraint: 'k', detail: DETAIL, ...members })
}

/** All that a logger or a debugger may find. */
function show (value: unknown): string {
  return inspect(value, { depth: 100, showHidden: true, getters: true, maxArrayLength: null })
}

t.test('what has nothing to leave out comes back itself', async (t) => {
  for (const error of [new Error('x'), 'x', null, undefined, 5, { reason: 'x' }, [new Error('x')], new AggregateError([new Error('x')], 'x')]) {
    t.equal(withoutDetails(error), error)
  }
})

t.test('the details of a driver go, also from within, and the error stays as it was', async (t) => {
  const error = createDriverError()
  const cleaned = withoutDetails(error)
  t.match(cleaned, { message: error.message, code: '23505', constraint: 'k', detail: undefined })
  t.ok(cleaned instanceof Error)
  t.match(error, { detail: DETAIL })
  for (const outer of [
    new Error('Not saved: invalid input syntax: "canary"', { cause: createDriverError({ message: 'invalid input syntax: "canary"', code: '22P02' }) }),
    new AggregateError([error], 'x'), Object.assign(new Error('x'), { original: error }), Object.assign(new Error('x'), { mine: error }),
    { message: 'x', stack: 'x', reason: error }, [error, error]
  ]) t.notMatch(show(withoutDetails(outer)), 'canary')
})

t.test('what is within a driver\'s error is a driver\'s too, whatever it is', async (t) => {
  const inner = Object.assign(new Error('"canary"'), { own: 'canary', list: ['canary'] })
  const cleaned = withoutDetails(createDriverError({ cause: inner, errors: ['canary', inner], meta: { target: ['canary'], table: 'users' } }))
  t.notMatch(show(cleaned), 'canary')
  t.match(cleaned, { cause: { message: '…' }, errors: [undefined, { message: '…' }], meta: { table: 'users' } })
})

t.test('a statement before the message goes, also where others repeat either', async (t) => {
  const inner = createDriverError({ message: "insert into users values ('canary') - duplicate key value violates unique constraint \"k\"" })
  const cleaned = withoutDetails(new Error(`Not saved: ${inner.message}`, { cause: inner })) as Error
  t.match(cleaned, { message: 'Not saved: duplicate key value violates unique constraint "k"', cause: { message: 'duplicate key value violates unique constraint "k"' } })
  t.notMatch(show(cleaned), 'canary')
})

t.test('members of an app\'s own error stay, and a driver\'s within goes', async (t) => {
  const own = Object.assign(new Error('x', { cause: createDriverError() }), { detail: 'mine', query: { a: 1 } })
  const cleaned = withoutDetails(own, true)
  t.match(cleaned, { detail: 'mine', query: { a: 1 }, cause: { code: '23505' } })
  t.notMatch(show(cleaned), 'canary')
  t.match(withoutDetails(Object.assign(new Error('x'), { query: 'canary' })), { query: undefined }, 'of a foreign one they go')
})

t.test('getters and private fields of a class are read once, and hidden by the copy', async (t) => {
  class Hidden extends Error {
    #detail = 'canary'
    get detail (): string { return this.#detail }
    get code (): string { return '23505' }
  }
  const cleaned = withoutDetails(new Hidden('x'))
  t.ok(cleaned instanceof Hidden)
  t.match(cleaned, { code: '23505', detail: undefined })
  t.notMatch(show(cleaned), 'canary')
})

t.test('no more than fifty errors are looked at, and what is beyond is left out', async (t) => {
  const list = Array.from({ length: 80 }, () => createDriverError())
  const { errors } = withoutDetails(new AggregateError(list, 'x')) as AggregateError
  t.equal(errors.length, 50)
  t.equal(errors.filter(Boolean).length, 48, 'the outer one and the list count too')
  let chain: unknown = createDriverError()
  for (let depth = 0; depth < 80; depth++) chain = new Error('x', { cause: chain })
  let cleaned = withoutDetails(chain) as Error | undefined
  let length = 0
  for (; cleaned !== undefined; cleaned = cleaned.cause as Error | undefined) length++
  t.equal(length, 50)
})

t.test('a stack keeps its frames, and no line of a message that looks like one', async (t) => {
  const error = createDriverError({ message: 'x\n    at canary (canary:1:1)', code: '22P02' })
  error.stack = `Error: ${error.message}\n    at save (app.js:1:1)`
  t.match((withoutDetails(error) as Error).stack, /\n {4}at save \(app\.js:1:1\)$/)
  const textless = withoutDetails({ stack: 5, sql: 'canary' })
  t.strictSame(textless, {})
})

t.test('what throws as it is read ends nothing', async (t) => {
  const fail = (): never => { throw new Error('canary') }
  const hostile = new Proxy(createDriverError(), { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail, getOwnPropertyDescriptor: fail })
  const { proxy, revoke } = Proxy.revocable(createDriverError(), {})
  revoke()
  for (const error of [hostile, proxy]) {
    t.match(withoutDetails(error), { message: 'An error that cannot be read' })
    const outer = withoutDetails(new Error('x', { cause: error }))
    t.doesNotThrow(() => JSON.stringify(outer))
    t.match(outer, { message: 'An error that cannot be read' })
  }
  const throwing = Object.defineProperty(createDriverError(), 'table', { enumerable: true, get: fail })
  const looped = new Error('x')
  looped.cause = looped
  t.match(withoutDetails(looped), { message: 'x', cause: undefined }, 'a circle ends where it begins')
  t.match(withoutDetails(throwing), { code: '23505', table: undefined })
})
