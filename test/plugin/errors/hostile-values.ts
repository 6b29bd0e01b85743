import { Readable } from 'node:stream'
import { runInNewContext } from 'node:vm'

/** Stands in every place of every value: none of it may reach a client. */
export const SECRET = 'hunter2'

/** What is thrown, and the status by which it is answered: 500 unless it says otherwise. */
export interface HostileValue {
  readonly make: () => unknown
  readonly status?: number
}

const error = (properties: object, status?: number): HostileValue => ({
  make: () => Object.assign(new Error(`connect ECONNREFUSED ${SECRET}`), properties),
  ...(status !== undefined && { status })
})

function createRevoked (): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

const TRAPS: ProxyHandler<object> = {
  get () { throw new Error(`get ${SECRET}`) },
  has () { throw new Error(`has ${SECRET}`) },
  ownKeys () { throw new Error(`ownKeys ${SECRET}`) },
  getPrototypeOf () { throw new Error(`getPrototypeOf ${SECRET}`) },
  getOwnPropertyDescriptor () { throw new Error(`getOwnPropertyDescriptor ${SECRET}`) }
}

/** Everything of EXITS §1.3 that a handler can throw, reject with or send. */
export const hostileValues: Readonly<Record<string, HostileValue>> = {
  'an error': error({}),
  'an error with own properties': error({ sql: `select ${SECRET}`, code: `E_${SECRET}` }),
  null: { make: () => null },
  undefined: { make: () => undefined },
  'a string': { make: () => SECRET },
  'an empty string': { make: () => '' },
  'a number': { make: () => 42 },
  zero: { make: () => 0 },
  false: { make: () => false },
  'a bigint': { make: () => 10n },
  'a symbol': { make: () => Symbol(SECRET) },
  'a function': { make: () => () => SECRET },
  'a buffer': { make: () => Buffer.from(SECRET) },
  'a stream': { make: () => Readable.from([SECRET]) },
  'a Response': { make: () => new Response(SECRET, { status: 418, headers: { 'x-upstream': SECRET } }), status: 418 },
  'a web stream': { make: () => new Blob([SECRET]).stream() },
  'a promise': { make: () => Promise.resolve(SECRET) },
  'a rejected promise': { make: () => Promise.reject(new Error(SECRET)) },
  'a plain object': { make: () => ({ secret: SECRET }) },
  'a plain object with a status': { make: () => ({ statusCode: 409, message: SECRET, headers: { 'x-secret': SECRET } }), status: 409 },
  'an object without a prototype': { make: () => Object.assign(Object.create(null) as object, { status: 404, message: SECRET }), status: 404 },
  'a list': { make: () => [SECRET] },
  'a frozen error': { make: () => Object.freeze(Object.assign(new Error(SECRET), { statusCode: 404 })), status: 404 },
  'a proxy': { make: () => new Proxy(new Error(SECRET), TRAPS) },
  'a revoked proxy': { make: createRevoked },
  'an error with a revoked proxy for validation': error({ statusCode: 400, validation: createRevoked() }, 400),
  'an error with a revoked proxy for headers': error({ statusCode: 404, headers: createRevoked() }, 404),
  'an error with a revoked proxy for a header': error({ statusCode: 404, headers: { link: createRevoked() } }, 404),
  'an error with a proxy for headers': error({ statusCode: 404, headers: new Proxy({}, TRAPS) }, 404),
  'throwing getters': {
    make: () => Object.defineProperties(new Error(SECRET), Object.fromEntries(
      ['message', 'name', 'code', 'status', 'statusCode', 'headers', 'validation', 'issues', 'stack', 'cause'].map((name) => [name, {
        get () { throw new Error(SECRET) }
      }])
    ))
  },
  'headers: null': error({ statusCode: 404, headers: null }, 404),
  'headers: a string': error({ statusCode: 404, headers: SECRET }, 404),
  'headers that no error may set': error({ statusCode: 404, headers: { 'set-cookie': SECRET, 'x-secret': SECRET, 'content-length': '1' } }, 404),
  'headers that HTTP cannot carry': error({ statusCode: 404, headers: { link: `a\r\nx-secret: ${SECRET}`, allow: 'Ж', 'retry-after': SECRET } }, 404),
  'statusCode 200': error({ statusCode: 200 }),
  'statusCode 302': error({ statusCode: 302 }),
  'statusCode 600': error({ statusCode: 600 }),
  'statusCode NaN': error({ statusCode: NaN }),
  'statusCode 404.5': error({ statusCode: 404.5 }),
  'statusCode in text': error({ statusCode: '404' }, 404),
  'statusCode a symbol': error({ statusCode: Symbol(SECRET) }),
  'status alone': error({ status: 409 }, 409),
  'status below a useless statusCode': error({ statusCode: 0, status: 410 }, 410),
  'a status without an entry': error({ statusCode: 418 }, 418),
  'a 5xx without an entry': error({ statusCode: 507 }, 507),
  'an error of another realm': { make: () => runInNewContext(`Object.assign(new Error('${SECRET}'), { statusCode: 409 })`) as unknown, status: 409 },
  'an AggregateError': { make: () => new AggregateError([new Error(SECRET)], SECRET) },
  'a circular cause': { make: () => { const error = new Error(SECRET); return Object.assign(error, { cause: error }) } },
  'a message of 2 MB': { make: () => new Error(SECRET.repeat(300_000)) },
  'lone surrogates': { make: () => new Error(`\uD800${SECRET}\uDC00`) },
  'toJSON that throws': error({ toJSON () { throw new Error(SECRET) } }),
  'what looks like an ApiError': error({ [Symbol.for('fastify-error-catalog.api-error')]: true }),
  'a message that is no text': error({ message: { toString () { throw new Error(SECRET) } } })
}
