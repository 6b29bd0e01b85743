import { ELEMENT, type MessageElement } from './icu.js'

type Branches = Record<string, { value: MessageElement[] }>

// Codes of characters, since texts are read by the ten thousand.
const [HASH, COMMA, EQUALS, OPEN, CLOSE] = [0x23, 0x2c, 0x3d, 0x7b, 0x7d]

/** An apostrophe that quotes; any other is a character of the text. */
const QUOTE = /'['#<>{}]/

/** `true` for a text that quotes characters, or may do so. */
export function hasQuotes (text: string): boolean {
  return QUOTE.test(text)
}

/** What ends a literal, in a plural too. */
const MARK = /[{}]/g
const COUNTED_MARK = /[#{}]/g

/** Branches nested deeper than this are left to the parser. */
const MAX_DEPTH = 8

/** Longer explicit numbers (`=1`) than this are left to the parser. */
const MAX_DIGITS = 9

/**
 * Reads a text that uses no more of ICU MessageFormat than most do: `{name}`, plurals and selects, `{n, number}` without a style, names in ASCII.
 * It gives what the parser gives, at a fraction of the cost: a catalogue has thousands of texts in many languages, and the parser need not be loaded.
 *
 * @returns `undefined` for a text that must be left to the parser: one with quotes, styles or offsets, and whatever may be wrong
 */
export function readCommonIcu (text: string): MessageElement[] | undefined {
  return hasQuotes(text) ? undefined : new Reader(text).readText(0, false)
}

/** Goes through a text once. What a method gives is `undefined` where the text must be left to the parser. */
class Reader {
  readonly #text: string
  #at = 0

  constructor (text: string) {
    this.#text = text
  }

  /** Reads text up to the end of its branch, or of the whole. `isCounted` where `#` stands for a number. */
  readText (depth: number, isCounted: boolean): MessageElement[] | undefined {
    const text = this.#text
    const mark = isCounted ? COUNTED_MARK : MARK
    const elements: MessageElement[] = []
    for (;;) {
      const start = this.#at
      mark.lastIndex = start
      const isFound = mark.test(text)
      const end = isFound ? mark.lastIndex - 1 : text.length
      if (end > start) elements.push({ type: ELEMENT.literal, value: text.slice(start, end) })
      if (!isFound) return depth === 0 ? elements : undefined
      this.#at = end + 1
      const character = text.charCodeAt(end)
      // Outside branches a closing brace is a character like others, and rare enough to be left to the parser.
      if (character === CLOSE) return depth === 0 ? undefined : elements
      const element = character === HASH ? POUND : this.#readArgument(depth)
      if (element === undefined) return undefined
      elements.push(element)
    }
  }

  /** Reads an argument from behind its opening brace to behind its closing one. */
  #readArgument (depth: number): MessageElement | undefined {
    const value = this.#readName()
    if (value === '') return undefined
    if (this.#takes(CLOSE)) return { type: ELEMENT.argument, value }
    if (!this.#takes(COMMA)) return undefined
    const kind = this.#readName()
    if (kind === 'number') return this.#takes(CLOSE) ? { type: ELEMENT.number, value, style: null } : undefined
    const isSelect = kind === 'select'
    if (!(isSelect || kind === 'plural' || kind === 'selectordinal') || !this.#takes(COMMA)) return undefined
    const options = this.#readBranches(depth + 1, !isSelect)
    if (options === undefined) return undefined
    return isSelect
      ? { type: ELEMENT.select, value, options }
      : { type: ELEMENT.plural, value, options, offset: 0, pluralType: kind === 'plural' ? 'cardinal' : 'ordinal' }
  }

  /** Reads the branches of a plural or select to behind the closing brace of the argument. */
  #readBranches (depth: number, isCounted: boolean): Branches | undefined {
    if (depth > MAX_DEPTH) return undefined
    const branches: Branches = {}
    for (;;) {
      const name = this.#readSelector(isCounted)
      if (name === '') return Object.hasOwn(branches, 'other') && this.#takes(CLOSE) ? branches : undefined
      if (!this.#takes(OPEN) || name === '__proto__' || Object.hasOwn(branches, name)) return undefined
      const value = this.readText(depth, isCounted)
      if (value === undefined) return undefined
      branches[name] = { value }
    }
  }

  /** The name of a branch; empty where there is none, or where it must be left to the parser. */
  #readSelector (isCounted: boolean): string {
    this.#skipSpace()
    if (!isCounted || this.#text.charCodeAt(this.#at) !== EQUALS) return this.#readName()
    const start = this.#at++
    while (isDigit(this.#text.charCodeAt(this.#at))) this.#at++
    const selector = this.#text.slice(start, this.#at)
    this.#skipSpace()
    return selector.length > 1 && selector.length <= 1 + MAX_DIGITS ? selector : ''
  }

  /** A name and the spaces around it. Whatever else may belong to it is met by what reads on, which then gives up. */
  #readName (): string {
    this.#skipSpace()
    const start = this.#at
    while (isWord(this.#text.charCodeAt(this.#at))) this.#at++
    const name = this.#text.slice(start, this.#at)
    this.#skipSpace()
    return name
  }

  #takes (character: number): boolean {
    if (this.#text.charCodeAt(this.#at) !== character) return false
    this.#at++
    return true
  }

  #skipSpace (): void {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++
  }
}

const POUND: MessageElement = Object.freeze({ type: ELEMENT.pound })

function isDigit (character: number): boolean {
  return character >= 0x30 && character <= 0x39
}

/** A character of names in ASCII: letters, digits and `_`. */
function isWord (character: number): boolean {
  return (character >= 0x61 && character <= 0x7a) || (character >= 0x41 && character <= 0x5a) || isDigit(character) || character === 0x5f
}

/** Tab, line feed, carriage return or space. */
function isSpace (character: number): boolean {
  return character === 0x20 || character === 0x0a || character === 0x0d || character === 0x09
}
