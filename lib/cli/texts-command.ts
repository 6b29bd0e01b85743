import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { isLocale } from '../guards.js'
import { builtInLocales } from '../message/locales/index.js'
import { importTexts } from '../texts/import-texts.js'
import { PSEUDO_LOCALES, toPseudoText } from '../texts/pseudo-locale.js'
import { renderReview } from '../texts/review-page.js'
import { readTexts, textFormats } from '../texts/text-formats.js'
import { collectTexts, TextFileError, type TextFile } from '../texts/text-units.js'
import { EXIT, getLast, type Arguments, type Command } from './command.js'
import { loadCatalog } from './load-catalog.js'
import type { Terminal } from './terminal.js'
import { toColumns } from './to-columns.js'
import { UsageError } from './usage-error.js'

type Action = (subject: string, args: Arguments, terminal: Terminal) => Promise<number>

const ACTIONS: Readonly<Record<string, Action>> = { export: exportFile, import: importFile, review: reviewLocale }
const FORMATS = Object.keys(textFormats).join('|')

/** `texts`: the texts of a catalogue as files for translators, and back. */
export const textsCommand: Command = {
  name: 'texts',
  positionals: ['<export|import|review>', '<catalog module|file|language>'],
  summary: 'give the texts of a catalogue to translators, and take them back',
  notes: `export <catalog module> --locale <tag> --to <format> [--missing] [--sentences] [--out <file>]
  The pseudo-languages en-XA (accents, brackets, longer) and ar-XB (right to left) are translated at once.
import <file> [--out <file>]
  Writes JSON: entries for defineCatalog(entries, { extends: catalog }), definition for defineLocale. Exit 1, and nothing
  is written, where defineCatalog or defineLocale would refuse a text: all that is wrong is listed.
review <language> [--out <file>]
  All sentences of a language of the package on one page, with a check-list.`,
  options: {
    locale: { value: 'tag', help: 'export: the language to translate into' },
    to: { value: FORMATS, help: 'export: the format of the file (XLIFF 2.1, GNU gettext, RFC 4180, JSON)' },
    missing: { help: 'export: only texts that the language lacks' },
    sentences: { help: 'export: the sentences of validation too, from English' },
    out: { value: 'file', help: 'the file to write; else it is printed' }
  },
  run: async (args, terminal) => {
    const [name = '', subject = ''] = args.positionals
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
    if (action === undefined) throw new UsageError(`texts must be followed by ${Object.keys(ACTIONS).join(', ')}, received ${name}`)
    return await action(subject, args, terminal)
  }
}

async function exportFile (path: string, args: Arguments, terminal: Terminal): Promise<number> {
  const [locale, to = ''] = [getLast(args, 'locale'), getLast(args, 'to')]
  if (!isLocale(locale)) throw new UsageError(`--locale must be a BCP 47 locale, received ${locale ?? 'none'}`)
  const format = Object.hasOwn(textFormats, to) ? textFormats[to] : undefined
  if (format === undefined) throw new UsageError(`--to must be ${FORMATS.replaceAll('|', ', ')}, received ${to || 'none'}`)
  const catalog = await loadCatalog(path, terminal.cwd)
  const collected = collectTexts(catalog, { locale, missing: args.flags.has('missing'), sentences: args.flags.has('sentences') })
  const file = PSEUDO_LOCALES.includes(locale) ? toPseudoFile(collected) : collected
  const open = file.units.filter(({ target }) => target === undefined).length
  return await write(format.write(file), `${file.units.length} texts, ${open} of them not translated`, args, terminal)
}

function toPseudoFile (file: TextFile): TextFile {
  return { ...file, units: file.units.map((unit) => ({ ...unit, target: toPseudoText(unit.source, file.locale) })) }
}

async function importFile (path: string, args: Arguments, terminal: Terminal): Promise<number> {
  const { texts, problems, untranslated } = importTexts(await readFileOfTexts(path, terminal.cwd))
  if (problems.length === 0) return await write(`${JSON.stringify(texts, null, 2)}\n`, `${texts.locale}: ${untranslated} texts are not translated`, args, terminal)
  for (const line of toColumns(problems.map(({ path, message }) => [path, message]))) terminal.print(`${terminal.paint('red', 'error')}  ${line}`)
  terminal.print(`${problems.length} errors`)
  return EXIT.failed
}

async function readFileOfTexts (path: string, cwd: string): Promise<TextFile> {
  const file = resolve(cwd, path)
  if (!existsSync(file)) throw new UsageError(`texts must be a file, received ${path}`)
  try {
    return readTexts(await readFile(file, 'utf8'))
  } catch (error) {
    throw error instanceof TextFileError ? new UsageError(`${path}: ${error.message}`) : error
  }
}

async function reviewLocale (locale: string, args: Arguments, terminal: Terminal): Promise<number> {
  const definition = builtInLocales.find((known) => known.locale === locale)
  if (definition === undefined) throw new UsageError(`language must be one of ${builtInLocales.map(({ locale }) => locale).join(', ')}, received ${locale}`)
  return await write(renderReview(definition), `${locale} is ready to be reviewed`, args, terminal)
}

/** Writes the result into the file that is asked for, and says what is in it; else prints it. */
async function write (text: string, summary: string, args: Arguments, { cwd, print }: Terminal): Promise<number> {
  const out = getLast(args, 'out')
  if (out === undefined) print(text.replace(/\n$/, ''))
  else {
    await writeFile(resolve(cwd, out), text)
    print(`${summary}: ${out}`)
  }
  return EXIT.ok
}
