import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import t from 'tap'
import { createFormatNegotiator } from '../../lib/http/negotiate-format.js'

const formats = ['application/json', 'application/problem+json', 'text/html'] as const
const negotiate = createFormatNegotiator(formats)
const chosen = (accept: string | undefined): string | undefined => formats[negotiate(accept)]

t.test('the best format by Accept', async (t) => {
  for (const [accept, format] of [
    ['application/problem+json', 'application/problem+json'],
    ['Application/Problem+JSON', 'application/problem+json'],
    ['application/json', 'application/json'],
    ['application/json, text/plain, */*', 'application/json'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
    ['text/*', 'text/html'],
    ['application/*', 'application/json'],
    ['*/*', 'application/json'],
    ['application/problem+json, application/json', 'application/json'],
    ['application/problem+json, application/json;q=0.9', 'application/problem+json'],
    ['application/*, application/problem+json', 'application/problem+json'],
    ['application/problem+json;q=0.5, */*', 'application/json'],
    ['application/json;q=0.1, text/html;q=0.2, */*;q=0.3', 'application/problem+json'],
    ['application/json;q=0.3, text/html;q=0.2, */*;q=0.1', 'application/json'],
    ['application/json;q=0', 'application/json'],
    ['application/json;q=0, */*', 'application/problem+json'],
    ['application/json;q=0, application/problem+json;q=0, */*;q=0.1', 'text/html'],
    ['application/*;q=0, */*', 'text/html'],
    ['text/html;level=1;q=0.4, application/problem+json;profile="a,b;q=0";q=0.3', 'text/html'],
    ['text/html;q=0.1, text/html;level=1, application/json;q=0.5', 'text/html']
  ] as const) {
    t.equal(chosen(accept), format, accept)
  }
})

t.test('an error is never refused: the first format stands', async (t) => {
  for (const accept of [undefined, '', 'image/png', '*/*;q=0', ',;q=,', 'application/problem+json;q=x', '*', 'a'.repeat(1_000_000)]) {
    t.equal(negotiate(accept), 0, String(accept).slice(0, 40))
  }
})

t.test('application/json asks for JSON of any kind, but first for itself', async (t) => {
  t.equal(createFormatNegotiator(['text/html', 'application/problem+json'])('application/json, */*;q=0.1'), 1)
  t.equal(createFormatNegotiator(['application/problem+json', 'application/json'])('application/json'), 1)
  t.equal(createFormatNegotiator(['application/problem+json', 'application/json'])('application/json, */*'), 1)
  t.equal(createFormatNegotiator(['application/problem+json', 'application/json'])('*/*'), 0)
})

t.test('one format is always chosen', async (t) => {
  const negotiate = createFormatNegotiator(['application/json'])
  t.equal(negotiate('text/html, application/json;q=0'), 0)
  t.equal(negotiate(undefined), 0)
})

t.test('a long value is answered by its beginning', async (t) => {
  t.equal(chosen(`text/html,${'x/y,'.repeat(100_000)}`), 'text/html')
})

t.test('a kept answer equals a fresh one', async () => {
  const range = fc.constantFrom(...formats, 'application/*', 'text/*', '*/*', 'image/png', 'application/xml', '', '"', '*')
  const weight = fc.constantFrom('', ';q=0', ';q=0.5', ';q=1', ';q=0.501', ';q=no', ';a=b;q=0.25')
  const accept = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.tuple(range, weight), { maxLength: 6 }).map((members) => members.map((member) => member.join('')).join())
  )
  fc.assert(fc.property(accept, (accept) => {
    const fresh = createFormatNegotiator(formats)(accept)
    return fresh >= 0 && fresh < formats.length && negotiate(accept) === fresh && negotiate(accept) === fresh
  }), { numRuns: 1000 })
})

t.test('never excluded, never less wanted than another', async () => {
  const weights = fc.tuple(...formats.map(() => fc.integer({ min: 0, max: 1000 })))
  fc.assert(fc.property(weights, (weights) => {
    const index = negotiate(weights.map((weight, index) => `${formats[index]};q=${weight / 1000}`).join())
    return weights[index] === Math.max(...weights) && weights.indexOf(Math.max(...weights)) === index
  }))
})

t.test('what is kept is bounded', async (t) => {
  setFlagsFromString('--expose-gc')
  const gc: () => void = runInNewContext('gc')
  negotiate('text/html')
  gc()
  const before = process.memoryUsage().heapUsed
  for (let i = 0; i < 100_000; i++) negotiate(`text/html;n=${i};pad=${'x'.repeat(150)}`)
  gc()
  t.ok(process.memoryUsage().heapUsed - before < 4_000_000, '100 000 values of 170 characters are 20 MB')
  t.equal(chosen('text/html'), 'text/html')
})
