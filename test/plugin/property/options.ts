import fc from 'fast-check'
import type { ThrowableOptions } from '../../../lib/index.js'
import { formatCases } from './contract.js'

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constant('half \uD800 a pair'))

/** Names that a further member may not take from the contract, and names that objects make much of. */
const names = fc.oneof(
  fc.constantFrom(...formatCases.flatMap(({ names }) => names), 'detail', 'error', 'type'),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'then', ''),
  fc.string({ maxLength: 10 })
)

/** Further members: JSON, and what JSON leaves out. */
const extra = fc.dictionary(names, fc.oneof(fc.jsonValue(), fc.constant(undefined)), { maxKeys: 6, noNullPrototype: true })

/** A member that `JSON.stringify` would ask for the whole body, if it stood in one. */
const extraToJson = extra.map((members) => ({ ...members, toJSON: () => ({ taken: 'over' }) }))

const headers = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      'content-type', 'Content-Length', 'content-encoding', 'transfer-encoding', 'Content-Language', 'trailer', 'vary', 'retry-after',
      'www-authenticate', 'allow', 'cache-control', 'set-cookie', 'location', 'X-Request-Id', 'bad name', 'ж'
    ),
    fc.stringMatching(/^x-[a-z]{1,5}$/)
  ),
  fc.oneof(
    fc.constantFrom('chunked', '0', '5', 'gzip', 'text/html', 'a\r\nset-cookie: b=1', 'кот', '', '*'),
    fc.integer(),
    fc.array(fc.constantFrom('a', 'b', 'a\nb'), { maxLength: 3 })
  ),
  { noNullPrototype: true }
)

const retryAfter = fc.oneof(fc.nat(), fc.double(), fc.date({ noInvalidDate: false }), fc.constantFrom(-1, 0, 1e21, Infinity, NaN))

/** Whatever an author may give an error. */
export const throwableOptions: fc.Arbitrary<ThrowableOptions> = fc.record({
  detail: text,
  extra: fc.oneof({ weight: 9, arbitrary: extra }, { weight: 1, arbitrary: extraToJson }),
  headers,
  retryAfter,
  allow: fc.subarray(['GET', 'PUT', 'PURGE']),
  cause: fc.anything(),
  stack: fc.boolean()
}, { requiredKeys: [] })
