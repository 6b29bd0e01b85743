/**
 * Copies what a parser made of a part of a request: validators change what they are given. The copy may have as many characters of names and texts,
 * and values, as bytes are allowed; JSON of that length never has more.
 *
 * @throws for more than that, and for what is not plain data
 */
export function copyPart (part: unknown, maxBytes: number): unknown {
  let left = maxBytes

  function take (size: number): void {
    left -= size
    if (left < 0) throw new RangeError('too much to copy')
  }

  function copy (value: unknown): unknown {
    take(typeof value === 'string' ? value.length : 1)
    if (typeof value !== 'object' || value === null) return value
    return Array.isArray(value) ? value.map(copy) : copyObject(value)
  }

  function copyObject (value: object): object {
    const result: object = Object.create(toPlainPrototype(value))
    for (const [name, member] of Object.entries(value)) {
      take(name.length)
      // An assignment to `__proto__` would not make a member.
      Object.defineProperty(result, name, { value: copy(member), configurable: true, enumerable: true, writable: true })
    }
    return result
  }

  return copy(part)
}

/** That of parsers' objects: `null`, `Object.prototype`, or an empty one, as the query string's has. */
function toPlainPrototype (value: object): object | null {
  const prototype: object | null = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new TypeError('not plain data')
  return prototype
}
