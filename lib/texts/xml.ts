import { TextFileError } from './text-units.js'

/** An element of XML. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const TOKEN = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<\/(?<end>[^\s<>/]+)\s*>|<(?<start>[^\s<>/!?]+)(?<attributes>(?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y

/** Text for XML, between tags or in an attribute. */
export function escapeXml (text: string): string {
  return text.replace(/[<>&"\r]/g, (char) => `&#${char.charCodeAt(0)};`)
}

/**
 * Reads an XML document without a DTD: elements, attributes, text, CDATA and the five named entities. No entity is ever expanded into another.
 *
 * @throws `TextFileError` where it is not well-formed, or declares a document type
 */
export function parseXml (text: string): XmlElement {
  const token = new RegExp(TOKEN, 'y')
  const root: { name: string, attributes: Record<string, string>, children: (XmlElement | string)[] } = { name: '', attributes: {}, children: [] }
  const open = [root]
  const content = text.replace(/^\uFEFF/, '')
  while (token.lastIndex < content.length) {
    const at = token.lastIndex
    const groups = token.exec(content)?.groups
    const top = open.at(-1)
    if (groups === undefined || top === undefined) throw new TextFileError('well-formed XML without a document type', content.slice(at, at + 40))
    const { data, end, start, attributes = '', empty, text } = groups
    if (data !== undefined) top.children.push(data)
    if (text !== undefined) top.children.push(decode(text))
    if (start !== undefined) {
      const element = { name: start, attributes: readAttributes(attributes), children: [] }
      top.children.push(element)
      if (empty === '') open.push(element)
    }
    if (end !== undefined && (open.length === 1 || open.pop()?.name !== end)) throw new TextFileError('well-formed XML', `</${end}>`)
  }
  const [element, ...more] = root.children.filter((child) => typeof child !== 'string')
  if (open.length > 1 || element === undefined || more.length > 0) throw new TextFileError('XML with one element', open.at(-1)?.name)
  return element
}

function readAttributes (text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  let rest = text
  for (let found; (found = /^\s+([^\s=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(rest)) !== null;) {
    const [pair, name = '', double, single = ''] = found
    attributes[name] = decode(double ?? single)
    rest = rest.slice(pair.length)
  }
  return attributes
}

function decode (text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));|&/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
    const char = name !== undefined ? ENTITIES[name] : code <= 0x10FFFF ? String.fromCodePoint(code) : undefined
    if (char === undefined) throw new TextFileError('XML without entities of its own', whole)
    return char
  })
}
