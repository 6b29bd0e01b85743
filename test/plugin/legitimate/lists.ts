import { count, day, email, list, object, price, text, type Row } from './row.js'

const address = object({ street: text, city: text, country: { enum: ['DE', 'FR', 'US'] }, 'zip?': { type: 'string', pattern: '^[0-9]{5}$' } })
const product = object({ sku: { type: 'string', pattern: '^[A-Z]{3}-[0-9]+$' }, amount: count, price })
const row = object({ id: count, email, 'age?': { type: 'integer', minimum: 18, maximum: 120 } })

/** Thirty rows, of which every fifth has two mistakes. */
const batch = Array.from({ length: 30 }, (_, index) => index % 5 === 4 ? { id: 0, email: 'x' } : { id: index + 1, email: 'a@b.example', age: 20 })

/** Objects and lists. */
export const lists: readonly Row[] = [
  {
    name: 'sign-up',
    body: object({ name: text, email, password: { type: 'string', minLength: 8, pattern: '[0-9]' }, 'age?': { type: 'integer', minimum: 18 }, terms: { const: true } }),
    value: { name: '', email: 'anna', password: 'short', age: 17, terms: false },
    issues: ['name: blank', 'email: invalid_format', 'password: too_short', 'password: invalid_format', 'age: too_small', 'terms: not_equal']
  },
  {
    name: 'order with items',
    body: object({ customer: object({ email, 'phone?': text }), items: list(product, { minItems: 1 }), 'note?': text }),
    value: { customer: {}, items: [{ sku: 'ABC-1', amount: 0, price: 1 }, { sku: 'abc', amount: 1 }, { sku: 'ABC-2', amount: 'two', price: -1 }] },
    issues: ['customer.email: missing_field', 'items.0.amount: too_small', 'items.1.sku: invalid_format', 'items.1.price: missing_field', 'items.2.amount: invalid_type', 'items.2.price: too_small']
  },
  {
    name: 'address book',
    body: list(object({ name: text, addresses: list(address, { minItems: 1 }), 'emails?': list(email, { uniqueItems: true }) })),
    value: [
      { name: 'Anna', addresses: [] },
      { name: 'Ben', addresses: [{ street: 'A', city: 'B', country: 'XX', zip: '1' }, { street: 'A' }], emails: ['a@b.example', 'a@b.example', 'b'] }
    ],
    issues: ['0.addresses: empty_list', '1.addresses.0.country: not_in_list', '1.addresses.0.zip: invalid_format', '1.addresses.1.city: missing_field', '1.addresses.1.country: missing_field', '1.emails.1: duplicate_item', '1.emails.2: invalid_format']
  },
  {
    name: 'settings by pattern',
    body: { type: 'object', patternProperties: { '^ui\\.': { type: 'boolean' }, '^limit\\.': { type: 'integer', maximum: 100 } }, additionalProperties: false },
    value: { 'ui.dark': 'perhaps', 'limit.rows': 500, 'limit.pages': 'many', 'ui.wide': true },
    issues: ['ui.dark: invalid_type', 'limit.rows: too_large', 'limit.pages: invalid_type']
  },
  {
    name: 'product with variants',
    body: object({
      title: text,
      variants: list(object({ size: { enum: ['S', 'M', 'L'] }, color: text, stock: { type: 'integer', minimum: 0 }, 'prices?': { type: 'object', additionalProperties: price, propertyNames: { pattern: '^[A-Z]{3}$' } } }), { maxItems: 3 })
    }),
    value: {
      title: 'Shirt',
      variants: [{ size: 'XXL', color: 'red', stock: -1 }, { size: 'S', color: '', stock: 1, prices: { EUR: -5, eur: 1 } }, { size: 'M', stock: 1.5 }, { size: 'L', color: 'red', stock: 0 }]
    },
    issues: ['variants: too_many_items', 'variants.0.size: not_in_list', 'variants.0.stock: too_small', 'variants.1.color: blank', 'variants.1.prices.eur: invalid_field_name', 'variants.1.prices.EUR: too_small', 'variants.2.color: missing_field', 'variants.2.stock: not_integer']
  },
  {
    name: 'batch of thirty rows, twelve mistakes',
    body: object({ rows: list(row, { maxItems: 100 }) }),
    value: { rows: batch },
    issues: [4, 9, 14, 19, 24, 29].flatMap((index) => [`rows.${index}.id: too_small`, `rows.${index}.email: invalid_format`])
  },
  {
    name: 'invoice',
    body: object({ number: { type: 'string', pattern: '^INV-' }, due: day, lines: list(object({ text, 'quantity?': count, net: price, tax: { enum: [0, 7, 19] } })), total: price }),
    value: { number: '17', due: '2026-02-30', lines: [{ text: 'Work', net: 100, tax: 16 }, { net: 'much', tax: 19 }, { text: 'Trip', net: 1, tax: 7 }], total: -1 },
    issues: ['number: invalid_format', 'due: invalid_format', 'lines.0.tax: not_in_list', 'lines.1.text: missing_field', 'lines.1.net: invalid_type', 'total: too_small']
  },
  {
    name: 'playlist',
    body: object({ title: text, tracks: list({ type: 'string', format: 'uuid' }, { minItems: 2, uniqueItems: true }), 'tags?': list({ enum: ['pop', 'jazz'] }) }),
    value: { title: 'x'.repeat(81), tracks: ['one'], tags: ['pop', 'rock', 'polka'] },
    issues: ['title: too_long', 'tracks: too_few_items', 'tracks.0: invalid_format', 'tags.1: not_in_list', 'tags.2: not_in_list']
  },
  {
    name: 'team with roles',
    body: object({ members: list(object({ email, role: { enum: ['owner', 'guest'] } }), { contains: { type: 'object', properties: { role: { const: 'owner' } } } }) }),
    value: { members: [{ email: 'a', role: 'guest' }, { email: 'b@c.example', role: 'boss' }, { role: 'guest' }] },
    issues: ['members: missing_item', 'members.0.email: invalid_format', 'members.1.role: not_in_list', 'members.2.email: missing_field']
  },
  {
    name: 'tree of categories',
    body: { $id: 'category', ...object({ name: text, 'children?': list({ $ref: '#' }, { maxItems: 5 }) }) },
    value: { name: 'All', children: [{ name: 'Books', children: [{ name: '' }, {}] }, { children: [{ name: 'Toys', children: { name: 'Cars' } }] }] },
    issues: ['children.0.children.0.name: blank', 'children.0.children.1.name: missing_field', 'children.1.name: missing_field', 'children.1.children.0.children: invalid_type']
  }
]
