/** How much may be copied still, and how many values were. */
interface Budget {
  left: number
  values: number
}

/** A copy, and of how many values it is. */
export interface CopiedPart {
  readonly copy: unknown
  readonly values: number
}

/**
 * Copies what a parser made of a part of a request: validators change what they are given. The copy may have as many characters of names and texts,
 * and values, as bytes are allowed; JSON of that length never has more.
 *
 * @throws for more than that, and for what is not plain data
 */
export function copyPart (part: unknown, maxBytes: number): CopiedPart {
  const budget: Budget = { left: maxBytes, values: 0 }
  return { copy: copy(part, budget), values: budget.values }
}

function copy (value: unknown, budget: Budget): unknown {
  budget.values++
  take(budget, typeof value === 'string' ? value.length : 1)
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? copyList(value, budget) : copyObject(value, budget)
}

function copyList (value: readonly unknown[], budget: Budget): unknown[] {
  // A list that is too long is refused before it is copied in part.
  if (value.length > budget.left) take(budget, value.length)
  return value.map((item) => copy(item, budget))
}

function copyObject (value: object, budget: Budget): object {
  const prototype = toPlainPrototype(value)
  const result: Record<string, unknown> = prototype === Object.prototype ? {} : Object.create(prototype)
  for (const name of Object.keys(value)) {
    take(budget, name.length)
    const member = copy(Reflect.get(value, name), budget)
    // An assignment to `__proto__` would not make a member.
    if (name === '__proto__') Object.defineProperty(result, name, { value: member, configurable: true, enumerable: true, writable: true })
    else result[name] = member
  }
  return result
}

function take (budget: Budget, size: number): void {
  budget.left -= size
  if (budget.left < 0) throw new RangeError('too much to copy')
}

/** That of parsers' objects: `null`, `Object.prototype`, or an empty one, as the query string's has. */
function toPlainPrototype (value: object): object | null {
  const prototype: object | null = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new TypeError('not plain data')
  return prototype
}
