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
    return Array.isArray(value) ? copyList(value) : copyObject(value)
  }

  function copyList (value: readonly unknown[]): unknown[] {
    // A list that is too long is refused before it is copied in part.
    if (value.length > left) take(value.length)
    return value.map(copy)
  }

  function copyObject (value: object): object {
    const result: Record<string, unknown> = Object.create(toPlainPrototype(value))
    for (const [name, member] of Object.entries(value)) {
      take(name.length)
      const value = copy(member)
      // An assignment to `__proto__` would not make a member.
      if (name === '__proto__') Object.defineProperty(result, name, { value, configurable: true, enumerable: true, writable: true })
      else result[name] = value
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
