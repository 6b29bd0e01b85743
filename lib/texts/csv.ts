import { TextFileError, type TextFile } from './text-units.js'

const COLUMNS = ['id', 'context', 'notes']

/** Writes texts as CSV (RFC 4180), with a byte order mark, by which spreadsheets know UTF-8. The last two columns are called by their languages. */
export function writeCsv ({ sourceLocale, locale, units }: TextFile): string {
  const rows = units.map(({ id, context, notes, source, target = '' }) => [id, context, notes.join('\n'), source, target])
  return `\uFEFF${[[...COLUMNS, sourceLocale, locale], ...rows].map((row) => row.map(toCell).join(',') + '\r\n').join('')}`
}

function toCell (text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Reads what `writeCsv` wrote and a spreadsheet has filled; the separator may be a semicolon or a tab.
 *
 * @throws `TextFileError` where the columns are others
 */
export function readCsv (text: string): TextFile {
  const content = text.replace(/^\uFEFF/, '')
  const separator = /^"?id"?([,;\t])/.exec(content)?.[1] ?? ','
  const [head = [], ...rows] = readRows(content, separator)
  const [, , , sourceLocale, locale] = head
  if (head.slice(0, 3).join() !== COLUMNS.join() || !sourceLocale || !locale) throw new TextFileError('CSV with the columns id, context, notes and two languages', head.join())
  const units = rows.filter((row) => row.length > 1).map(([id = '', context = '', notes = '', source = '', target = '']) => {
    return { id, context, notes: notes === '' ? [] : notes.split('\n'), source, target: target === '' ? undefined : target }
  })
  return { sourceLocale, locale, units }
}

function readRows (text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)?)(${separator}|\\r?\\n|\\r|$)`, 'y')
  while (cell.lastIndex < text.length) {
    const start = cell.lastIndex
    const found = cell.exec(text)
    if (found === null) throw new TextFileError('CSV (RFC 4180)', text.slice(start, start + 40))
    const [, quoted, plain = '', end] = found
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === separator) continue
    rows.push(row)
    row = []
  }
  return rows
}
