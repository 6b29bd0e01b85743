/** Characters, as ranges of code points. */
export type Characters = ReadonlyArray<readonly [first: number, last: number]>

/** A part of a regular expression. */
export type PatternNode =
  | { readonly kind: 'characters', readonly characters: Characters }
  | { readonly kind: 'sequence' | 'choice', readonly nodes: readonly PatternNode[] }
  | { readonly kind: 'repeat', readonly node: PatternNode, readonly min: number, readonly max: number }
  /** What looks ahead or behind. */
  | { readonly kind: 'look', readonly node: PatternNode }
  /** The beginning of the text. */
  | { readonly kind: 'start' }

/** Every character. */
export const ANY: Characters = [[0, 0x10ffff]]

const DIGITS: Characters = [[48, 57]]
const WORDS: Characters = [[48, 57], [65, 90], [95, 95], [97, 122]]
const SPACES: Characters = [[9, 13], [32, 32], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000], [0xfeff, 0xfeff]]
const CLASSES: Readonly<Record<string, Characters>> = {
  d: DIGITS, D: invert(DIGITS), w: WORDS, W: invert(WORDS), s: SPACES, S: invert(SPACES)
}
const CONTROLS: Readonly<Record<string, string>> = { f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', 0: '\0' }

const GROUP = /\((?:\?(?:(<?[=!])|:|<[^>]*>))?/y
const QUANTIFIER = /([*+?])\??|\{(\d+)(?:(,)(\d*))?\}\??/y
const ESCAPE = /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|c([a-z])|([pP])\{[^}]*\}|([1-9k])|([^]))/iy

/**
 * Reads a regular expression. Sets of characters are no smaller than they are: what depends on Unicode is any character.
 *
 * @throws for what refers back to a group, and for what is not known here
 */
export function readPattern ({ source, flags }: RegExp): PatternNode {
  // Letters without case, lines, and sets in sets.
  if (/[imv]/.test(flags)) throw new SyntaxError('flags are not read')
  let index = 0

  function take (pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = index
    const match = pattern.exec(source)
    if (match !== null) index += match[0].length
    return match
  }

  function readChoice (): PatternNode {
    const nodes = [readSequence()]
    while (source[index] === '|') {
      index++
      nodes.push(readSequence())
    }
    return nodes.length === 1 ? nodes[0] as PatternNode : { kind: 'choice', nodes }
  }

  function readSequence (): PatternNode {
    const nodes: PatternNode[] = []
    while (index < source.length && source[index] !== '|' && source[index] !== ')') {
      const node = readTerm()
      const quantifier = take(QUANTIFIER)
      nodes.push(quantifier === null ? node : toRepeat(node, quantifier))
    }
    return { kind: 'sequence', nodes }
  }

  function readTerm (): PatternNode {
    const group = take(GROUP)
    if (group !== null) {
      const node = readChoice()
      if (source[index++] !== ')') throw new SyntaxError('a group must end')
      return group[1] === undefined ? node : { kind: 'look', node }
    }
    const character = source[index] as string
    if (character === '[') return { kind: 'characters', characters: readSet() }
    if (character === '\\' && /[bB]/.test(source[index + 1] ?? '')) return skip(2)
    if (character === '$') return skip(1)
    if (character === '^') return { ...skip(1), kind: 'start' }
    if (character === '\\') return { kind: 'characters', characters: readEscape() }
    index++
    return { kind: 'characters', characters: character === '.' ? ANY : toCharacters(character) }
  }

  /** What takes no character. */
  function skip (length: number): PatternNode {
    index += length
    return { kind: 'sequence', nodes: [] }
  }

  function readSet (): Characters {
    index++
    const isInverted = source[index] === '^'
    if (isInverted) index++
    const ranges: Array<readonly [number, number]> = []
    while (source[index] !== ']') {
      const first = readMember()
      const isRange = source[index] === '-' && source[index + 1] !== ']'
      if (isRange) index++
      const last = isRange ? readMember() : first
      ranges.push(...isRange ? [[lowest(first), highest(last)] as const] : first)
    }
    index++
    return isInverted ? invert(ranges) : ranges
  }

  function readMember (): Characters {
    if (source[index] === '\\') return readEscape()
    const character = String.fromCodePoint(source.codePointAt(index) as number)
    index += character.length
    return toCharacters(character)
  }

  function readEscape (): Characters {
    const [, braced, four, two, control, property, reference, other] = take(ESCAPE) ?? []
    if (reference !== undefined) throw new SyntaxError('a reference back is not read')
    const code = braced ?? four ?? two
    // Half of a character may be followed by the other.
    if (property !== undefined || control !== undefined || (four !== undefined && /^d[89a-f]/i.test(four))) return ANY
    if (code !== undefined) return toCharacters(String.fromCodePoint(parseInt(code, 16)))
    if (other === undefined) throw new SyntaxError('an escape must be known')
    return CLASSES[other] ?? toCharacters(CONTROLS[other] ?? other)
  }

  const tree = readChoice()
  if (index < source.length) throw new SyntaxError('a group must begin')
  return tree
}

function toRepeat (node: PatternNode, [, sign, min = sign === '+' ? '1' : '0', comma, max]: RegExpExecArray): PatternNode {
  if (sign !== undefined) return { kind: 'repeat', node, min: Number(min), max: sign === '?' ? 1 : Infinity }
  return { kind: 'repeat', node, min: Number(min), max: comma === undefined ? Number(min) : max === '' ? Infinity : Number(max) }
}

function toCharacters (character: string): Characters {
  // Beyond ASCII, a pattern without the flag `u` has halves of characters.
  const code = character.codePointAt(0) as number
  return code < 0xd800 ? [[code, code]] : ANY
}

function lowest (characters: Characters): number {
  return Math.min(...characters.map(([first]) => first))
}

function highest (characters: Characters): number {
  return Math.max(...characters.map(([, last]) => last))
}

/** All other characters. */
function invert (characters: Characters): Characters {
  const others: Array<readonly [number, number]> = []
  let next = 0
  for (const [first, last] of [...characters].sort(([a], [b]) => a - b)) {
    if (first > next) others.push([next, first - 1])
    next = Math.max(next, last + 1)
  }
  return next > 0x10ffff ? others : [...others, [next, 0x10ffff]]
}
