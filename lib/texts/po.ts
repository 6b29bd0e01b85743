import { TextFileError, type TextFile, type TextUnit } from './text-units.js'

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r', '\u0007': '\\a', '\b': '\\b', '\v': '\\v', '\f': '\\f' }
const UNESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', v: '\v', f: '\f' }

/** Writes texts as a file of GNU gettext. The context of a message is the code and slug of its entry, its comments are the notes. */
export function writePo ({ sourceLocale, locale, units }: TextFile): string {
  const header = [
    'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: 8bit', `Language: ${locale.replaceAll('-', '_')}`, `X-Source-Language: ${sourceLocale}`,
    'MIME-Version: 1.0', 'Project-Id-Version: fastify-error-catalog', ''
  ].join('\n')
  const blocks = units.map(({ id, context, notes, source, target = '' }) => [
    ...notes.flatMap((note) => note.split(/[\r\n\u2028\u2029]+/)).map((line) => `#. ${line}`),
    `#: ${id}`,
    `msgctxt ${toPoString(context)}`,
    `msgid ${toPoString(source)}`,
    `msgstr ${toPoString(target)}`
  ].join('\n'))
  return [`msgid ""\nmsgstr ""\n${header.split(/(?<=\n)/).map(toPoString).join('\n')}`, ...blocks].join('\n\n') + '\n'
}

function toPoString (text: string): string {
  return `"${text.replace(/[\p{Cc}\\"]/gu, (char) => ESCAPES[char] ?? char)}"`
}

/**
 * Reads a file of GNU gettext that `writePo` wrote and a tool has filled. Fuzzy and obsolete messages have no translation.
 *
 * @throws `TextFileError` where a line is none of the format
 */
export function readPo (text: string): TextFile {
  const units: TextUnit[] = []
  let header = ''
  for (const block of text.replace(/^\uFEFF/, '').split(/\r?\n(?:[ \t]*\r?\n)+/)) {
    const { fields, isFuzzy, id } = readBlock(block)
    const { msgctxt = '', msgid, msgstr = '' } = fields
    if (msgid === undefined) continue
    if (msgid === '' && msgctxt === '') header = msgstr
    else units.push({ id: id ?? toId(msgctxt), context: msgctxt, notes: [], source: msgid, target: isFuzzy || msgstr === '' ? undefined : msgstr })
  }
  return { sourceLocale: readHeader(header, 'X-Source-Language'), locale: readHeader(header, 'Language'), units }
}

interface Block {
  readonly fields: Readonly<Record<string, string>>
  readonly isFuzzy: boolean
  readonly id: string | undefined
}

function readBlock (block: string): Block {
  const fields: Record<string, string> = {}
  let current = ''
  let isFuzzy = false
  let id: string | undefined
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith('#')) {
      isFuzzy ||= line.startsWith('#,') && line.includes('fuzzy')
      if (line.startsWith('#: ')) id ??= line.slice(3).trim()
      continue
    }
    if (line.trim() === '') continue
    const { name, quoted } = /^(?<name>msgctxt|msgid|msgstr)?\s*"(?<quoted>(?:[^"\\]|\\.)*)"\s*$/.exec(line)?.groups ?? {}
    if (quoted === undefined || (name === undefined && current === '')) throw new TextFileError('GNU gettext PO without plural forms', line)
    current = name ?? current
    if (name !== undefined) fields[name] = ''
    fields[current] += quoted.replace(/\\(.)/g, (_escape, char: string) => UNESCAPES[char] ?? char)
  }
  return { fields, isFuzzy, id }
}

/** `2002 quota title` is `quota.title`. */
function toId (context: string): string {
  const [slug = '', property = 'message'] = context.replace(/^\d+ /, '').split(' ')
  return slug.includes('.') ? slug : `${slug}.${property}`
}

function readHeader (header: string, name: string): string {
  const value = header.split('\n').find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
  if (value === undefined) throw new TextFileError(`GNU gettext PO with ${name} in its header`, header)
  return value.replaceAll('_', '-')
}
