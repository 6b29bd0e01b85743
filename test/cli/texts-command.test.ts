import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { runCli } from '../../lib/cli/run-cli.js'
import { createMemoryTerminal } from './memory-terminal.js'
import { PACKAGE } from './spawn-cli.js'

const modules = {
  'catalog.mjs': `import { defineCatalog } from '${PACKAGE}'
    export default defineCatalog({ quota: { code: 2002, status: 403, message: 'At most {n, plural, one {# file} other {# files}}' }, gone: { status: 410, message: 'Gone' } }, { extends: null })`,
  'lost.json': JSON.stringify({ sourceLocale: 'en', locale: 'ru', units: [{ id: 'quota.message', source: 'At most {n}', target: 'Не более' }] }),
  'broken.po': 'msgid'
}

t.test('texts', async (t) => {
  const folder = t.testdir(modules)
  const texts = async (...args: string[]): Promise<{ code: number, lines: string[] }> => {
    const terminal = createMemoryTerminal(folder)
    const code = await runCli(['texts', ...args], terminal)
    return { code, lines: [...terminal.errors, ...terminal.lines] }
  }

  const printed = await texts('export', 'catalog.mjs', '--locale', 'de', '--to', 'json')
  t.equal(printed.code, 0)
  t.match(JSON.parse(printed.lines.join('\n')), { sourceLocale: 'en', locale: 'de', units: [{ id: 'quota.message', context: '2002 quota' }, { id: 'gone.message' }] })
  t.same(await texts('export', 'catalog.mjs', '--locale', 'de', '--to', 'po', '--out', 'de.po', '--missing', '--sentences'), { code: 0, lines: ['2 texts, 2 of them not translated: de.po'] })

  for (const to of ['xliff', 'po', 'csv', 'json']) {
    for (const locale of ['en-XA', 'ar-XB']) {
      t.match(await texts('export', 'catalog.mjs', '--locale', locale, '--to', to, '--out', `pseudo.${to}`), { code: 0, lines: [/^2 texts, 0 of them not translated/] })
      t.same(await texts('import', `pseudo.${to}`, '--out', 'texts.json'), { code: 0, lines: [`${locale}: 0 texts are not translated: texts.json`] }, `${locale} by ${to}`)
      t.match(JSON.parse(readFileSync(join(folder, 'texts.json'), 'utf8')), { locale, entries: { quota: { message: { [locale]: /plural/ } } } })
    }
  }

  t.same(await texts('import', 'lost.json'), { code: 1, lines: ['error  quota.message.ru  must have the arguments of en (n), received none', '1 errors'] })
  t.match((await texts('review', 'de')).lines.join('\n'), /# Review of de\n\n- \[ \] [^]*Das Element 3 von „tags“ ist erforderlich/)

  for (const [args, message] of [
    [['lint', 'x'], /must be followed by export, import, review, received lint/],
    [['toString', 'x'], /must be followed by export/],
    [['export', 'catalog.mjs', '--to', 'po'], /--locale must be a BCP 47 locale, received none/],
    [['export', 'catalog.mjs', '--locale', 'de'], /--to must be xliff, po, csv, json, received none/],
    [['export', 'catalog.mjs', '--locale', 'de', '--to', 'toString'], /--to must be/],
    [['import', 'nothing.po'], /texts must be a file, received nothing.po/],
    [['import', 'broken.po'], /broken.po: file must be GNU gettext PO without plural forms/],
    [['import', '.'], /EISDIR/],
    [['review', 'xx'], /language must be one of en, ru/]
  ] as const) {
    const { code, lines } = await texts(...args)
    t.match(lines[0], message)
    t.equal(code, args[1] === '.' ? 1 : 2)
  }
})
