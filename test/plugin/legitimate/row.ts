/** What an ordinary client sends by mistake, and all that it must get for it. */
export interface Row {
  readonly name: string
  readonly body: object
  readonly value: unknown
  /** `field: code`, in order. */
  readonly issues: readonly string[]
}

/** An object of these members; those whose names end with `?` may be absent. */
export function object (members: Readonly<Record<string, unknown>>, others: object = {}): object {
  const names = Object.keys(members)
  return {
    type: 'object',
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(names.map((name) => [name.replace('?', ''), members[name]])),
    ...others
  }
}

export function list (items: object, others: object = {}): object {
  return { type: 'array', items, ...others }
}

export const text = { type: 'string', minLength: 1, maxLength: 80 }
export const email = { type: 'string', format: 'email' }
export const count = { type: 'integer', minimum: 1 }
export const price = { type: 'number', minimum: 0 }
export const day = { type: 'string', format: 'date' }
