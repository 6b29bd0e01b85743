import { Readable } from 'node:stream'
import { runInNewContext } from 'node:vm'

/** Whatever may be thrown, made anew for each request. */
export const thrownValues: Readonly<Record<string, () => unknown>> = {
  error: () => new Error('connect ECONNREFUSED 10.0.0.5:5432'),
  statusCode: () => Object.assign(new Error('I am a teapot'), { statusCode: 418 }),
  status: () => Object.assign(new Error('Taken'), { status: 409 }),
  statusText: () => Object.assign(new Error('No such user'), { statusCode: '404' }),
  bothStatuses: () => Object.assign(new Error('Which?'), { statusCode: 200, status: 410 }),
  status200: () => Object.assign(new Error('Fine?'), { statusCode: 200 }),
  status302: () => Object.assign(new Error('Elsewhere'), { statusCode: 302 }),
  status600: () => Object.assign(new Error('Beyond'), { statusCode: 600 }),
  statusNaN: () => Object.assign(new Error('Nothing'), { statusCode: NaN }),
  code: () => Object.assign(new Error('Quota'), { code: 'E_QUOTA', statusCode: 429 }),
  numericCode: () => Object.assign(new Error('Numbered'), { code: 4711, statusCode: 400 }),
  httpError: () => Object.assign(new Error('Not yours'), { status: 403, statusCode: 403, expose: true, headers: { 'X-Reason': 'owner', 'Retry-After': '5' } }),
  headersNull: () => Object.assign(new Error('No headers'), { headers: null }),
  headersInvalid: () => Object.assign(new Error('Two lines'), { headers: { 'x-line': 'a\r\nb' } }),
  headersText: () => Object.assign(new Error('Text for headers'), { headers: 'ab' }),
  empty: () => new Error(''),
  named: () => new RangeError('Too far'),
  aggregate: () => new AggregateError([new Error('one'), new Error('two')], 'Both failed'),
  cause: () => new Error('Outer', { cause: new Error('Inner') }),
  circular: () => { const error = new Error('Round'); return Object.assign(error, { cause: error }) },
  surrogate: () => new Error('half \uD800 a pair, «Ё»'),
  toJSON: () => Object.assign(new Error('Own JSON'), { toJSON () { throw new Error('toJSON') } }),
  validation: () => Object.assign(new Error('By hand'), { statusCode: 400, validation: [{ message: 'is bad' }], validationContext: 'body' }),
  noError: () => Object.create(Error.prototype, { message: { value: 'Looks like one' } }),
  frozen: () => Object.freeze(Object.assign(new Error('Frozen'), { statusCode: 404 })),
  crossRealm: () => runInNewContext('Object.assign(new Error("From afar"), { statusCode: 409 })') as unknown,
  getters: () => Object.create(Error.prototype, {
    statusCode: { get () { throw new Error('getter') } },
    message: { get () { throw new Error('getter') } }
  }),
  proxy: () => new Proxy(new Error('Behind a proxy'), { get () { throw new Error('trap') }, getPrototypeOf () { throw new Error('trap') } }),
  revoked: () => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy },
  string: () => 'just a string',
  emptyString: () => '',
  number: () => 42,
  zero: () => 0,
  bigint: () => 10n,
  boolean: () => false,
  symbol: () => Symbol('thrown'),
  function: () => () => 'called',
  undefined: () => undefined,
  null: () => null,
  array: () => [1, 2],
  object: () => ({ hello: 'world' }),
  objectStatus: () => ({ statusCode: 422, reason: 'plain' }),
  objectNull: () => Object.assign(Object.create(null), { status: 404, reason: 'bare' }) as unknown,
  date: () => new Date(0),
  buffer: () => Buffer.from('bytes'),
  stream: () => Readable.from(['str', 'eam']),
  response: () => new Response('fetched', { status: 404, headers: { 'x-upstream': 'yes' } }),
  promise: () => Promise.resolve('later'),
  thenable: () => ({ then: 'no function' })
}

/** Makes the value of that name. */
export function toThrown (name: string): unknown {
  const make = thrownValues[name]
  if (make === undefined) throw new TypeError(`no value ${name}`)
  return make()
}
