import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { AnyCatalog } from '../../types/catalog.js'
import { compileFormat } from '../compile/compile-format.js'
import { createEntryFinder } from '../compile/create-entry-finder.js'
import { createDocsPages, type PageRequest } from '../docs/docs-pages.js'
import { toEntryId, toPublicEntries, type DocsLinks, type DocsSource } from '../docs/docs-source.js'
import { toEntryFacts } from '../docs/entry-facts.js'
import { toPageLanguage } from '../docs/page-language.js'
import { EVERYTHING } from '../docs/search-entries.js'
import { createAdviseCaller, loadAdvices } from '../options/advise-caller.js'
import { parseOptions } from '../options/parse-options.js'
import { compileValidation } from '../validation/compile-validation.js'
import { EXIT, getLast, type Command } from './command.js'
import { findOwnLocales } from './find-warnings.js'
import { loadCatalog } from './load-catalog.js'
import { loadFormats } from './load-formats.js'
import { restrictLocales } from './restrict-locales.js'
import { toMarkdown } from './to-markdown.js'
import { UsageError } from './usage-error.js'

/** The formats of the examples: those of the contracts. */
const FORMATS = ['nested', 'flat', 'typed', 'problem']
const FORMS: ReadonlyArray<readonly [PageRequest['mediaType'], extension: string]> = [['text/html', 'html'], ['application/json', 'json']]

/** `docs`: the pages of a catalogue as files. */
export const docsCommand: Command = {
  name: 'docs',
  positionals: ['<catalog module>'],
  summary: 'write the pages of a catalogue as HTML, Markdown and JSON',
  notes: `The default language is in the folder itself, each other in one of its own:
index.html, index.md, index.json, llms.txt, and a page for each code (or name).
The HTML needs no server, no script and no other file. Internal entries are left out. Files of entries that are gone stay.`,
  options: {
    out: { value: 'dir', help: 'the folder, made where there is none' },
    locale: { value: 'tag', help: 'a language beside the default one; may be given again. Default: those of the own entries' },
    format: { value: 'name|module', help: `the formats of the examples; may be given again (${FORMATS.join(', ')})` }
  },
  run: async (args, { cwd, print }) => {
    const out = getLast(args, 'out')
    if (out === undefined) throw new UsageError('docs must have --out <dir>, received none')
    // There is one for each name that a command line has.
    const [path = ''] = args.positionals
    const catalog = await loadCatalog(path, cwd)
    const restricted = restrictLocales(catalog, args.values.get('locale') ?? findOwnLocales(catalog))
    const source = await createSource(restricted, args.values.get('format') ?? FORMATS, cwd)
    for (const locale of source.locales) await writePages(source, locale, resolve(cwd, out))
    print(`${toPublicEntries(source).length} entries in ${source.locales.join(', ')}: ${join(out, 'index.html')}`)
    return EXIT.ok
  }
}

/** A catalogue with all that pages need of it but the links. */
async function createSource (catalog: AnyCatalog, formats: readonly string[], cwd: string): Promise<Omit<DocsSource, 'links'>> {
  // As a registration would take it.
  const options = parseOptions({ catalog })
  const definitions = await loadFormats(formats, cwd)
  await loadAdvices()
  const { locales } = catalog
  const facts = { locales, advise: createAdviseCaller(locales), shows: options.shows }
  return {
    catalog,
    ...facts,
    formats: definitions.map((format) => compileFormat(format, { ...facts, vary: '' })),
    find: createEntryFinder(catalog, options),
    validation: compileValidation(options)
  }
}

async function writePages (source: Omit<DocsSource, 'links'>, locale: string, out: string): Promise<void> {
  const { defaultLocale } = source.catalog
  const isDefault = locale === defaultLocale
  const folder = isDefault ? out : join(out, locale)
  const linked = { ...source, links: createFileLinks(isDefault ? '' : '../', defaultLocale) }
  const pages = createDocsPages(linked)
  const entries = toPublicEntries(source)
  await mkdir(folder, { recursive: true })
  for (const [mediaType, extension] of FORMS) {
    // Links stay in the language of the folder.
    const request: PageRequest = { mediaType, locale, isChosen: true }
    await writeFile(join(folder, `index.${extension}`), pages.index(request, EVERYTHING))
    for (const entry of entries) {
      // These are the entries that the public may know of.
      await writeFile(join(folder, `${toFileName(entry)}.${extension}`), pages.entry(request, toEntryId(entry)) as string)
    }
  }
  await writeFile(join(folder, 'llms.txt'), pages.guide({ locale, isChosen: true }))
  await writeFile(join(folder, 'index.md'), toMarkdown(entries.map((entry) => toEntryFacts(linked, entry, locale)), toPageLanguage(locale).texts))
}

/** An entry may be called like the index. No slug ends with an underscore. */
function toFileName (entry: Parameters<typeof toEntryId>[0]): string {
  const id = toEntryId(entry)
  return id === 'index' ? 'index_' : id
}

/** Links between files: `base` leads to the folder of the default language. */
function createFileLinks (base: string, defaultLocale: string): DocsLinks {
  function toFolder (locale = defaultLocale): string {
    return locale === defaultLocale ? base : `${base}${locale}/`
  }
  return {
    index: (locale) => `${toFolder(locale)}index.html`,
    entry: (entry, locale) => `${toFolder(locale)}${toFileName(entry)}.html`
  }
}
