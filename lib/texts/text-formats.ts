import { isRecord } from '../guards.js'
import { readCsv, writeCsv } from './csv.js'
import { readPo, writePo } from './po.js'
import { TextFileError, type TextFile, type TextUnit } from './text-units.js'
import { readXliff, writeXliff } from './xliff.js'

/** A format of files that translators work with. */
export interface TextFormat {
  readonly write: (file: TextFile) => string
  /** @throws `TextFileError` */
  readonly read: (text: string) => TextFile
}

/** The formats by name, which is also the extension of their files. */
export const textFormats: Readonly<Record<string, TextFormat>> = {
  xliff: { write: writeXliff, read: readXliff },
  po: { write: writePo, read: readPo },
  csv: { write: writeCsv, read: readCsv },
  json: { write: (file) => `${JSON.stringify(file, null, 2)}\n`, read: readJson }
}

/** Reads a file of texts. Its first character tells the format. */
export function readTexts (text: string): TextFile {
  const start = text.replace(/^[\uFEFF\s]+/, '')
  const name = start.startsWith('<') ? 'xliff' : start.startsWith('{') ? 'json' : /^"?id"?[,;\t]/.test(start) ? 'csv' : 'po'
  return (textFormats[name] as TextFormat).read(text) // one of its keys
}

function readJson (text: string): TextFile {
  const file = parse(text)
  if (!isRecord(file) || typeof file['sourceLocale'] !== 'string' || typeof file['locale'] !== 'string' || !Array.isArray(file['units'])) {
    throw new TextFileError('JSON with sourceLocale, locale and units', text.slice(0, 40))
  }
  const { sourceLocale, locale, units } = file
  return { sourceLocale, locale, units: units.map(toUnit) }
}

function parse (text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new TextFileError('JSON', text.slice(0, 40))
  }
}

function toUnit (unit: unknown): TextUnit {
  if (!isRecord(unit) || typeof unit['id'] !== 'string' || typeof unit['source'] !== 'string') throw new TextFileError('JSON of units with id and source', unit)
  const { id, context, notes, source, target } = unit
  const isText = typeof target === 'string' && target !== ''
  return { id, context: String(context ?? id), notes: Array.isArray(notes) ? notes.map(String) : [], source, target: isText ? target : undefined }
}
