import { IntlMessageFormat } from 'intl-messageformat'
import { ELEMENT, hasArguments } from './icu.js'
import type { MessageElement } from './icu.js'
import { parseIcu } from './parse-icu.js'
import { toParserReason } from './parser-reason.js'
import { hasQuotes } from './read-common-icu.js'

/** How a text uses an argument; of several uses, the last of this order. */
export type ArgumentKind = typeof KINDS[number]

const KINDS = ['text', 'select', 'time', 'date', 'number', 'selectordinal', 'plural'] as const

/** One plural of a text. */
export interface ParsedPlural {
  /** The argument that is counted. */
  readonly argument: string
  readonly type: 'cardinal' | 'ordinal'
  /** The names of its branches, `one` and `other` say, without explicit numbers (`=1`). */
  readonly categories: readonly string[]
}

/** What a text asks for. */
export interface ParsedMessage {
  /** The arguments by name, in the order of their first use. */
  readonly arguments: ReadonlyMap<string, ArgumentKind>
  /** Every plural and selectordinal, nested ones too. */
  readonly plurals: readonly ParsedPlural[]
}

/** The same, while it is collected. */
interface Findings {
  readonly arguments: Map<string, ArgumentKind>
  readonly plurals: ParsedPlural[]
}

const NOTHING: ParsedMessage = Object.freeze({ arguments: new Map(), plurals: [] })

/** By the part of a text that has its arguments: those of a catalogue are often the same. */
const known = new Map<string, ParsedMessage>()
const MAX_KNOWN = 512

/**
 * Reads the arguments and plurals of a text, for checks at author time. A text without `{` has none and is never parsed.
 *
 * @param text ICU MessageFormat in which `<` is literal
 * @throws Error with the reason in words where the text is not ICU MessageFormat, or names a style that cannot be used
 */
export function parseMessage (text: string): ParsedMessage {
  if (!hasArguments(text)) return NOTHING
  const key = toArguments(text)
  const remembered = known.get(key)
  if (remembered !== undefined) return remembered
  const findings: Findings = { arguments: new Map(), plurals: [] }
  collect(parse(text), findings)
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(key, findings)
  return findings
}

/** From the first argument to the last. What is around is text, unless there are quotes. */
function toArguments (text: string): string {
  return hasQuotes(text) ? text : text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
}

function parse (text: string): readonly MessageElement[] {
  try {
    return parseIcu(text, ['en'])
  } catch (error) {
    throw new Error(toParserReason(error), { cause: error })
  }
}

function collect (elements: readonly MessageElement[], findings: Findings): void {
  for (const element of elements) {
    switch (element.type) {
      case ELEMENT.argument:
        addArgument(element.value, 'text', findings)
        break
      case ELEMENT.number:
      case ELEMENT.date:
      case ELEMENT.time:
        checkStyle(element)
        addArgument(element.value, toStyledKind(element), findings)
        break
      case ELEMENT.select:
        addArgument(element.value, 'select', findings)
        collectBranches(element.options, findings)
        break
      case ELEMENT.plural:
        addPlural(element, findings)
        collectBranches(element.options, findings)
    }
  }
}

type StyledElement = Extract<MessageElement, { style?: unknown }>
type PluralElement = Extract<MessageElement, { pluralType: unknown }>

function toStyledKind (element: StyledElement): 'number' | 'date' | 'time' {
  return element.type === ELEMENT.number ? 'number' : element.type === ELEMENT.date ? 'date' : 'time'
}

function addArgument (name: string, kind: ArgumentKind, findings: Findings): void {
  const known = findings.arguments.get(name)
  if (known === undefined || KINDS.indexOf(kind) > KINDS.indexOf(known)) {
    findings.arguments.set(name, kind)
  }
}

function addPlural (element: PluralElement, findings: Findings): void {
  const isOrdinal = element.pluralType === 'ordinal'
  const categories = Object.keys(element.options).filter((name) => !name.startsWith('='))
  addArgument(element.value, isOrdinal ? 'selectordinal' : 'plural', findings)
  findings.plurals.push({ argument: element.value, type: isOrdinal ? 'ordinal' : 'cardinal', categories })
}

function collectBranches (branches: PluralElement['options'], findings: Findings): void {
  for (const branch of Object.values(branches)) {
    collect(branch.value, findings)
  }
}

/** The parser lets any style pass; an unknown name would be ignored, and `currency` without a currency would throw per request. */
function checkStyle (element: StyledElement): void {
  const { style, value: name } = element
  if (style === null) return
  const kind = toStyledKind(element)
  if (typeof style === 'string' && !Object.hasOwn(IntlMessageFormat.formats[kind], style)) {
    throw new Error(`the ${kind} style of "${name}" is unknown: ${style}`)
  }
  try {
    new IntlMessageFormat([element], 'en').format({ [name]: 0 })
  } catch (error) {
    throw new Error(`the ${kind} style of "${name}" cannot be used: ${toParserReason(error)}`, { cause: error })
  }
}
