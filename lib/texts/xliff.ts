import { TextFileError, type TextFile, type TextUnit } from './text-units.js'
import { escapeXml, parseXml, type XmlElement } from './xml.js'

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0'
/** Characters that XML 1.0 cannot hold; XLIFF has an element for them. */
const UNFIT = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu

/** Writes texts as XLIFF 2.1 (OASIS). The notes of a unit have the category `description`, its context `context`. */
export function writeXliff ({ sourceLocale, locale, units }: TextFile): string {
  const body = units.map(({ id, context, notes, source, target }) => `
    <unit id="${escapeXml(id)}" name="${escapeXml(context)}">${notes.length === 0
      ? ''
      : `
      <notes>${notes.map((note) => `
        <note category="description">${escapeXml(note.replace(UNFIT, ' '))}</note>`).join('')}
      </notes>`}
      <segment state="${target === undefined ? 'initial' : 'translated'}">
        <source xml:space="preserve">${toContent(source)}</source>${target === undefined
          ? ''
          : `
        <target xml:space="preserve">${toContent(target)}</target>`}
      </segment>
    </unit>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="${NAMESPACE}" version="2.1" srcLang="${escapeXml(sourceLocale)}" trgLang="${escapeXml(locale)}">
  <file id="texts">${body.join('')}
  </file>
</xliff>
`
}

function toContent (text: string): string {
  return escapeXml(text).replace(UNFIT, (char) => `<cp hex="${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`)
}

/**
 * Reads XLIFF 2.0 or 2.1 that `writeXliff` wrote and a tool has filled. A tool may have split a unit into segments, and marked parts of it.
 *
 * @throws `TextFileError` for anything else, and for inline codes, which no text of a catalogue has
 */
export function readXliff (text: string): TextFile {
  const { name, attributes, children } = parseXml(text)
  const { version = '', srcLang, trgLang } = attributes
  if (name !== 'xliff' || !version.startsWith('2.') || srcLang === undefined || trgLang === undefined) {
    throw new TextFileError('XLIFF 2.1 with srcLang and trgLang', `${name} ${version}`)
  }
  return { sourceLocale: srcLang, locale: trgLang, units: listUnits(children).map(toUnit) }
}

function listUnits (children: XmlElement['children']): readonly XmlElement[] {
  return elementsOf(children).flatMap((child) => child.name === 'unit' ? [child] : ['file', 'group'].includes(child.name) ? listUnits(child.children) : [])
}

function toUnit ({ attributes: { id = '', name = '' }, children }: XmlElement): TextUnit {
  const parts = elementsOf(children).filter((child) => child.name === 'segment' || child.name === 'ignorable').map((part) => {
    const [source, target] = ['source', 'target'].map((wanted) => elementsOf(part.children).find((child) => child.name === wanted))
    return { isSegment: part.name === 'segment', source: source === undefined ? '' : toText(source), target: target && toText(target) }
  })
  // What stands between segments, e.g. a space, need not have a target.
  const isTranslated = parts.some(({ target }) => target !== undefined && target !== '') && parts.every(({ isSegment, target }) => !isSegment || target !== undefined)
  const notes = elementsOf(children).filter((child) => child.name === 'notes').flatMap((list) => elementsOf(list.children).map(toText))
  return {
    id,
    context: name,
    notes,
    source: parts.map(({ source }) => source).join(''),
    target: isTranslated ? parts.map(({ source, target }) => target ?? source).join('') : undefined
  }
}

function toText ({ children }: XmlElement): string {
  return children.map((child) => {
    if (typeof child === 'string') return child
    if (child.name === 'cp') return String.fromCharCode(Number.parseInt(String(child.attributes['hex']), 16))
    if (child.name === 'mrk') return toText(child)
    if (child.name === 'sm' || child.name === 'em') return ''
    throw new TextFileError('XLIFF without inline codes', `<${child.name}>`)
  }).join('')
}

function elementsOf (children: XmlElement['children']): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}
