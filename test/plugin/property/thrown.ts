import fc from 'fast-check'

/** Stands in every text of a foreign error; no answer may have it. */
export const CANARY = 'canary-7f3a'

/** What the error handler may ask an error for. `stack` first: to define it V8 reads the name and the message. */
const NAMES = [
  'stack', 'message', 'name', 'code', 'statusCode', 'status', 'headers', 'expose', 'cause', 'errors', 'serialization', 'toString', 'toJSON', 'then',
  'constructor', 'pipe', 'getReader', 'buffer', 'issues', 'slug', 'entry', 'params', 'options', CANARY
]

const secret = fc.oneof(fc.constant(CANARY), fc.string().map((text) => `${CANARY} ${text}`))

const status = fc.oneof(
  fc.integer({ min: 400, max: 599 }),
  fc.integer({ min: 400, max: 599 }).map(String),
  fc.constantFrom<unknown>(0, 200, 204, 302, 399, 600, NaN, Infinity, -1, 404.5, null, '', '4e2', ' 404 ', [404], 500n),
  secret
)

const code = fc.oneof(
  secret,
  fc.constantFrom<unknown>(
    23505, 'FST_ERR_VALIDATION', 'FST_ERR_CTP_BODY_TOO_LARGE', 'FST_ERR_NOT_FOUND', 'FST_JWT_NO_AUTHORIZATION_IN_HEADER', 'FST_UNDER_PRESSURE',
    'FST_ERR_SEND_UNDEFINED_ERR', '__proto__', null
  )
)

/** Values for headers that an error may set, each right or wrong; and headers that it may not set, with secrets. */
const headers = fc.oneof(
  fc.dictionary(
    fc.constantFrom('retry-after', 'Retry-After', 'allow', 'www-authenticate', 'link', 'content-range', 'upgrade', 'x-ratelimit-limit'),
    fc.constantFrom<unknown>('5', '0', 7, -1, 'a\r\nb', '\u0416', '', 'Basic realm="a"', null, ['GET', 'PUT'], {})
  ),
  fc.dictionary(
    fc.constantFrom(
      'content-type', 'content-length', 'content-encoding', 'transfer-encoding', 'set-cookie', 'location', 'x-secret', CANARY, 'bad name', '', 'vary'
    ),
    fc.oneof(secret, fc.constantFrom<unknown>('5', 'gzip', 'chunked', 12, null))
  ),
  fc.constantFrom<unknown>(null, 'text', 42, [['x', CANARY]])
)

/** Items of `validation`, as Ajv makes them and as nobody does. */
const validation = fc.oneof(
  fc.array(fc.oneof(
    fc.record({
      keyword: fc.constantFrom('type', 'required', 'minLength', 'enum', 'format', 'if', 'oneOf', CANARY),
      instancePath: fc.constantFrom('', '/name', '/items/0'),
      schemaPath: fc.constantFrom('#/properties/name/type', '#/required', '#'),
      params: fc.constantFrom<unknown>({}, { limit: 3 }, { type: 'string' }, { missingProperty: 'name' }, { format: 'email' }, null, 'text'),
      message: secret,
      data: secret,
      schema: secret
    }, { requiredKeys: [] }),
    fc.constantFrom<unknown>(null, undefined, 42, CANARY, [], new Error(CANARY))
  ), { maxLength: 4 }),
  fc.constantFrom<unknown>({}, CANARY, null)
)

const properties = fc.record({
  message: secret,
  statusCode: status,
  status,
  code,
  headers,
  validation,
  validationContext: fc.constantFrom<unknown>('body', 'headers', CANARY, null),
  name: secret,
  stack: secret,
  detail: secret
}, { requiredKeys: [] })

/** Errors that carry anything. */
const errors = fc.tuple(fc.constantFrom(Error, TypeError, SyntaxError), secret, properties, fc.constantFrom('open', 'frozen', 'sealed'))
  .map(([Type, message, properties, state]) => {
    const error = Object.assign(new Type(message, { cause: new Error(CANARY) }), properties)
    if (state === 'frozen') Object.freeze(error)
    if (state === 'sealed') Object.seal(error)
    return error
  })

/** Objects and errors some of whose properties cannot be read. */
const hostile = fc.tuple(fc.boolean(), fc.subarray([...NAMES, 'validation', 'validationContext']), properties).map(([isError, names, properties]) => {
  const target: object = Object.assign(isError ? new Error(CANARY) : {}, properties)
  for (const name of names) Object.defineProperty(target, name, { get () { throw new Error(`${CANARY} ${name}`) }, enumerable: true, configurable: true })
  return target
})

function refuse (): never {
  throw new Error(CANARY)
}

const proxies = fc.constantFrom<() => unknown>(
  () => new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse, getOwnPropertyDescriptor: refuse }),
() => new Proxy(new Error(CANARY), { get: refuse, getPrototypeOf: refuse }),
() => new Proxy(() => CANARY, { get: refuse }),
() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy },
() => Promise.reject(new Error(CANARY)),
() => Promise.resolve(CANARY),
() => new Response(CANARY, { status: 404, headers: { 'x-secret': CANARY } }),
() => new ReadableStream(),
() => Buffer.from(CANARY),
() => Symbol(CANARY),
() => () => CANARY,
() => new AggregateError([new Error(CANARY)], CANARY),
() => { const error = new Error(CANARY); return Object.assign(error, { cause: error, self: error }) }
)

/** Makes whatever may be thrown, anew at each call, since some of it can be used once. */
export const thrown: fc.Arbitrary<() => unknown> = fc.oneof(
  { weight: 5, arbitrary: errors.map((value) => () => value) },
  { weight: 4, arbitrary: hostile.map((value) => () => value) },
  { weight: 3, arbitrary: proxies },
  {
    weight: 4,
    arbitrary: fc.anything({
      key: fc.constantFrom(...NAMES),
      values: [secret, status, headers, fc.constantFrom<unknown>(null, undefined, true, 0, -0, 1e21)],
      maxDepth: 3,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
      withSparseArray: true,
      withBoxedValues: true
    }).map((value) => () => value)
  }
)
