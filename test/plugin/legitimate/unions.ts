import { count, day, email, list, object, price, text, type Row } from './row.js'

function tagged (kind: string, members: Readonly<Record<string, unknown>>): object {
  return object({ kind: { const: kind }, ...members })
}

const card = tagged('card', { number: { type: 'string', pattern: '^[0-9]{16}$' }, expires: { type: 'string', pattern: '^[0-9]{2}/[0-9]{2}$' }, holder: text })
const transfer = tagged('transfer', { iban: { type: 'string', minLength: 15 }, 'bic?': text })
const voucher = tagged('voucher', { code: text })
const payment = { oneOf: [card, transfer, voucher] }

/** Unions, told apart by a tag, by their types, or by what they require. */
export const unions: readonly Row[] = [
  {
    name: 'payment by tag',
    body: object({ amount: price, payment }),
    value: { amount: -1, payment: { kind: 'card', number: '1234', expires: 'soon' } },
    issues: ['amount: too_small', 'payment.number: invalid_format', 'payment.expires: invalid_format', 'payment.holder: missing_field']
  },
  {
    name: 'list of payments by tag, one of a kind unknown',
    body: list(payment),
    value: [{ kind: 'transfer', iban: 'DE1' }, { kind: 'cash' }, { kind: 'voucher', code: '' }, { kind: 'voucher', code: 'SPRING' }],
    issues: ['0.iban: too_short', '1.kind: unknown_variant', '2.code: blank']
  },
  {
    name: 'calendar event, all day or by the hour',
    body: object({ title: text, when: { oneOf: [tagged('day', { date: day }), tagged('time', { start: { type: 'string', format: 'date-time' }, minutes: count })] }, 'guests?': list(email) }),
    value: { when: { kind: 'time', start: 'noon', minutes: 0 }, guests: ['a@b.example', 'Ben'] },
    issues: ['title: missing_field', 'when.start: invalid_format', 'when.minutes: too_small', 'guests.1: invalid_format']
  },
  {
    name: 'contact by e-mail or phone',
    body: { ...object({ name: text, 'email?': email, 'phone?': text }), anyOf: [{ required: ['email'] }, { required: ['phone'] }] },
    value: { name: '', email: 'anna' },
    issues: ['name: blank', 'email: invalid_format']
  },
  {
    name: 'delivery that depends on its kind',
    body: {
      ...object({ mode: { enum: ['pickup', 'post'] }, 'shop?': count, 'address?': object({ street: text, city: text }) }),
      if: { properties: { mode: { const: 'post' } } },
      then: { required: ['address'] },
      else: { required: ['shop'] }
    },
    value: { mode: 'post', address: { street: '' } },
    issues: ['address.street: blank', 'address.city: missing_field']
  },
  {
    name: 'account with members that depend on others',
    body: object({ 'card?': text, 'cvc?': { type: 'string', pattern: '^[0-9]{3}$' }, 'billing?': text, email }, { dependencies: { card: ['cvc', 'billing'] } }),
    value: { card: '4111', email: 'x' },
    issues: ['cvc: missing_dependent_field', 'billing: missing_dependent_field', 'email: invalid_format']
  },
  {
    name: 'document of blocks',
    body: object({ blocks: list({ anyOf: [tagged('heading', { level: { type: 'integer', minimum: 1, maximum: 6 }, text }), tagged('image', { url: { type: 'string', format: 'uri' }, 'alt?': text }), tagged('rule', {})] }) }),
    value: { blocks: [{ kind: 'heading', level: 7, text: 'x' }, { kind: 'image', url: 'pic', alt: '' }, { kind: 'rule' }, { kind: 'heading', level: 1 }] },
    issues: ['blocks.0.level: too_large', 'blocks.1.url: invalid_format', 'blocks.1.alt: blank', 'blocks.3.text: missing_field']
  },
  {
    name: 'notifications by channel, each with all that it needs',
    body: object({ channels: list({ allOf: [object({ id: count }), { oneOf: [tagged('mail', { to: list(email, { minItems: 1 }) }), tagged('hook', { url: { type: 'string', format: 'uri' } })] }] }) }),
    value: { channels: [{ id: 0, kind: 'mail', to: ['a@b.example', 'b'] }, { kind: 'hook', url: 'x' }, { id: 3, kind: 'hook', url: 'https://a.example' }] },
    issues: ['channels.0.id: too_small', 'channels.0.to.1: invalid_format', 'channels.1.id: missing_field', 'channels.1.url: invalid_format']
  }
]
