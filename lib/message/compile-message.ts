import { IntlMessageFormat } from 'intl-messageformat'
import type { CompiledMessage } from '../../types/compiled.js'
import { toDisplay } from '../plugin-errors.js'
import { ELEMENT, hasArguments } from './icu.js'
import type { MessageElement } from './icu.js'
import { getLocaleNumbers } from './locale-numbers.js'
import type { Grouping, LocaleNumbers } from './locale-numbers.js'
import { parseIcu } from './parse-icu.js'

type Params = Readonly<Record<string, unknown>>

/** Renders a part of a text. `count` is what `#` stands for; outside a plural nothing reads it. */
type Render = (params: Params, count: number) => string

/** A part of a text: what it always is, or how it is rendered. */
type Part = string | Render

interface Context {
  readonly text: string
  readonly locales: string[]
  readonly numbers: LocaleNumbers
  readonly grouping: Grouping
}

type PluralElement = Extract<MessageElement, { pluralType: unknown }>
type SelectElement = Extract<MessageElement, { type: typeof ELEMENT.select }>
type NumberStyle = Extract<MessageElement, { type: typeof ELEMENT.number }>['style']
type NamedElement = Exclude<MessageElement, { type: typeof ELEMENT.pound }>

/**
 * Makes a text ready for use: itself if it has no `{`, else a function that renders it as IntlMessageFormat does.
 * Parsing costs some 0.2 ms and waits for the first call. A boolean or object in a plain argument is rendered as `String()` does,
 * where IntlMessageFormat would leave the text in pieces.
 *
 * @param text ICU MessageFormat in which `<` is literal; `validateMessage` finds its faults before
 * @param locale BCP 47 tag
 * @param grouping which numbers have their digits in groups, where the text itself does not say so
 * @returns a function that throws an Error where a param is missing, or the parser's error where the text is invalid
 */
export function compileMessage (text: string, locale: string, grouping: Grouping = 'auto'): CompiledMessage {
  if (!hasArguments(text)) {
    return text
  }
  let part: Part | undefined
  return (params) => {
    part ??= buildMessage(text, locale, grouping)
    return renderPart(part, params, 0)
  }
}

function buildMessage (text: string, locale: string, grouping: Grouping): Part {
  const locales = [locale, 'en']
  return buildSequence(parseIcu(text, locales), { text, locales, numbers: getLocaleNumbers(locale, grouping), grouping })
}

function renderPart (part: Part, params: Params, count: number): string {
  return typeof part === 'string' ? part : part(params, count)
}

function buildSequence (elements: readonly MessageElement[], context: Context): Part {
  const parts = elements.map((element) => buildElement(element, context))
  const [first = ''] = parts
  if (parts.length < 2) {
    return first
  }
  return (params, count) => {
    let text = ''
    for (const part of parts) {
      text += typeof part === 'string' ? part : part(params, count)
    }
    return text
  }
}

function buildElement (element: MessageElement, context: Context): Part {
  switch (element.type) {
    case ELEMENT.literal: return element.value
    case ELEMENT.pound: return (_params, count) => context.numbers.format(count)
    case ELEMENT.argument: return buildArgument(element, context)
    case ELEMENT.select: return buildSelect(element, context)
    case ELEMENT.plural: return buildPlural(element, context)
    default: return buildFormatted(element, context)
  }
}

function buildArgument (element: NamedElement, context: Context): Render {
  const read = buildReader(element.value, context)
  return (params) => {
    const value = read(params)
    return typeof value === 'string' ? value : value === null ? '' : String(value)
  }
}

function buildSelect (element: SelectElement, context: Context): Render {
  const read = buildReader(element.value, context)
  const { branches, other } = buildBranches(element, context)
  return (params, count) => renderPart(branches.get(String(read(params))) ?? other, params, count)
}

function buildPlural (element: PluralElement, context: Context): Render {
  const { numbers } = context
  const { offset } = element
  const read = buildReader(element.value, context)
  const { branches, other } = buildBranches(element, context)
  const hasExact = [...branches.keys()].some((name) => name.startsWith('='))
  const select = element.pluralType === 'ordinal' ? numbers.ordinal : numbers.cardinal
  return (params) => {
    const value = toNumber(element.value, read(params), context)
    const count = Number(value) - offset
    const exact = hasExact ? branches.get(`=${String(value)}`) : undefined
    return renderPart(exact ?? branches.get(select(count)) ?? other, params, count)
  }
}

/** Numbers, dates and times. All but plain numbers and number skeletons are left to IntlMessageFormat. */
function buildFormatted (element: NamedElement, context: Context): Render {
  const { value: name } = element
  const read = buildReader(name, context)
  if (element.type === ELEMENT.number) {
    const format = buildNumberFormat(element.style, context)
    if (format !== undefined) return (params) => format(toNumber(name, read(params), context) as number) // a bigint is as good to `Intl`
  }
  const formatter = new IntlMessageFormat([element], context.locales)
  // Numbers, dates and what `Intl` converts to them; it throws for anything else.
  return (params) => String(formatter.format({ [name]: read(params) as number | Date }))
}

/** `undefined` where a style is more than options of `Intl.NumberFormat`: a name, or a factor (`scale`). */
function buildNumberFormat (style: NumberStyle, context: Context): ((value: number) => string) | undefined {
  if (style === null) {
    return context.numbers.format
  }
  if (typeof style !== 'object' || style.parsedOptions.scale !== undefined) {
    return undefined
  }
  const numberFormat = new Intl.NumberFormat(context.locales, { useGrouping: context.grouping, ...style.parsedOptions })
  return (value) => numberFormat.format(value)
}

function buildBranches (element: PluralElement | SelectElement, context: Context): { branches: ReadonlyMap<string, Part>, other: Part } {
  const branches = new Map<string, Part>()
  let other: Part = ''
  for (const [name, branch] of Object.entries(element.options)) {
    const part = buildSequence(branch.value, context)
    if (name === 'other') {
      other = part
    } else {
      branches.set(name, part)
    }
  }
  return { branches, other }
}

/** Text in place of a number would become "NaN". */
function toNumber (name: string, value: unknown, context: Context): number | bigint {
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isNaN(value))) return value
  throw new Error(`params.${name} must be a number, received ${toDisplay(value)} (for the message ${JSON.stringify(context.text)})`)
}

function buildReader (name: string, context: Context): (params: Params) => unknown {
  // `{constructor}` must not render what every object inherits.
  const isInherited = name in Object.prototype
  return (params) => {
    const value = isInherited && !Object.hasOwn(params, name) ? undefined : params[name]
    if (value === undefined) {
      throw new Error(`params.${name} must be given, received undefined (for the message ${JSON.stringify(context.text)})`)
    }
    return value
  }
}
