import t from 'tap'
import { z } from 'zod'
import z3 from 'zod/v3'
import { splitZodPath } from '../../../lib/validation/validators/zod-path.js'

t.test('names with a slash, by the schema', async (t) => {
  const inner = z.object({ 'c/d': z.string(), e: z.string() })
  const schema = z.object({
    'a/b': inner,
    a: z.object({ b: z.string() }),
    list: z.array(inner),
    pair: z.tuple([z.string(), inner]),
    map: z.record(z.string(), inner),
    lazy: z.lazy(() => inner).optional(),
    either: z.union([z.string(), inner]),
    both: z.intersection(z.object({}), inner),
    piped: z.string().transform(Number).pipe(z.number())
  })
  for (const [joined, names] of [
    ['/a/b/c/d', ['a/b', 'c/d']], ['/list/0/c/d', ['list', '0', 'c/d']], ['/pair/1/c/d', ['pair', '1', 'c/d']], ['/map/any/c/d', ['map', 'any', 'c/d']],
    ['/lazy/c/d', ['lazy', 'c/d']], ['/either/c/d', ['either', 'c/d']], ['/both/c/d', ['both', 'c/d']], ['/piped', ['piped']], ['/no/where', ['no', 'where']]
  ] as const) t.same(splitZodPath(joined, schema, {}), names, joined)
  t.same(splitZodPath('/a/b', z3.object({ 'a/b': z3.string() }), {}), ['a/b'], 'Zod 3')
})

t.test('by what was submitted, where the schema is not known', async (t) => {
  t.same(splitZodPath('/a/b/c', undefined, { 'a/b': {} }), ['a/b', 'c'])
  t.same(splitZodPath('/', undefined, {}), [''])
  const recursive: z.ZodType = z.lazy(() => recursive)
  t.same(splitZodPath('/a/b', recursive, {}), ['a', 'b'])
})
