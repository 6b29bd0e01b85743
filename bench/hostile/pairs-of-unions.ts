import { fill, nest, ofBody, times, type Pair } from './pair.js'

/** An expression tree: numbers, and nodes told apart by `op`. */
function tree (variants: number): object {
  const node = (index: number): object => ({
    type: 'object', required: ['op', 'arg'], properties: { op: { const: `op${index}` }, arg: { $ref: '#' } }
  })
  return { $id: 'tree', anyOf: [{ type: 'number' }, ...times(variants, node)] }
}

function deep (depth: number) {
  return (number: number): unknown => nest(depth, `x${number}`, (arg) => ({ op: 'op0', arg }))
}

/** Variants told apart by `kind`, each with members of its own. */
function variants (count: number, members: number): object[] {
  return times(count, (index) => ({
    type: 'object',
    required: ['kind', ...times(members, (member) => `m${member}`)],
    properties: { kind: { const: `k${index}` }, m0: { type: 'integer' } }
  }))
}

/** Unions, whose variants multiply what a value can fail. */
export const pairsOfUnions: readonly Pair[] = [
  ofBody({ name: 'tagged recursive union, 12 deep', body: tree(3), value: deep(12) }),
  ofBody({ name: 'tagged recursive union of nine, 6 deep', body: tree(9), value: deep(6) }),
  ofBody({
    name: '`oneOf` of 30 objects of 20 members, `[{},…]`',
    body: { type: 'array', items: { oneOf: times(30, (index) => ({ type: 'object', required: times(20, (member) => `m${index}_${member}`) })) } },
    value: (number) => fill(number, {})
  }),
  ofBody({
    name: '`anyOf` of `anyOf`, 10 × 10, numbers',
    body: { type: 'array', items: { anyOf: times(10, (outer) => ({ anyOf: times(10, (inner) => ({ type: 'string', const: `${outer}${inner}` })) })) } },
    value: (number) => fill(number, 1)
  }),
  ofBody({
    name: 'list of objects of 100 required members, `[{},…]`',
    body: { type: 'array', items: { type: 'object', required: times(100, (member) => `m${member}`) } },
    value: (number) => fill(number, {})
  }),
  ofBody({
    name: '`discriminator` of 20, each item fails',
    options: { discriminator: true },
    body: { type: 'array', items: { type: 'object', discriminator: { propertyName: 'kind' }, required: ['kind'], oneOf: variants(20, 10) } },
    value: (number) => fill(number, { kind: 'k7', m0: 'x' })
  }),
  ofBody({
    name: 'recursion by `$ref` in `allOf`, 300 deep',
    body: {
      definitions: { node: { type: 'object', required: ['a', 'b'], allOf: [{ properties: { next: { $ref: '#/definitions/node' } } }, { properties: { next: { $ref: '#/definitions/node' } } }] } },
      $ref: '#/definitions/node'
    },
    // Each level doubles the work of those below; Fastify stops at the first failure, which is the outermost.
    value: (number) => nest(300, { leaf: number }, (next) => ({ a: 1, next }))
  })
]
