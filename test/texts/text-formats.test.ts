import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import { readTexts, textFormats } from '../../lib/texts/text-formats.js'
import type { TextFile } from '../../lib/texts/text-units.js'
import { sampleFile } from './sample-file.js'

interface XliffReader {
  readonly xliff2js: (text: string) => Promise<{ resources: Record<string, Record<string, object>>, sourceLanguage: string, targetLanguage: string }>
}

// It has no types.
const { xliff2js } = createRequire(import.meta.url)('xliff') as XliffReader

/** What every format keeps: gettext has no separate notes. */
function toPlain ({ sourceLocale, locale, units }: TextFile): unknown {
  return { sourceLocale, locale, units: units.map(({ id, context, source, target }) => ({ id, context, source, target })) }
}

/** Runs a program of the system. What lacks it is skipped on a laptop. */
function hasProgram (name: string, t: Pick<Test, 'fail' | 'comment'>): boolean {
  const has = spawnSync(name, ['--version']).error === undefined
  if (!has && process.env['CI'] === 'true') t.fail(`${name} must be installed`)
  else if (!has) t.comment(`${name} is not installed: skipped`)
  return has
}

for (const [name, format] of Object.entries(textFormats)) {
  t.test(`${name}: what is written is read again, and known by its content`, async (t) => {
    const text = format.write(sampleFile)
    t.same(toPlain(format.read(text)), toPlain(sampleFile))
    t.same(toPlain(readTexts(text)), toPlain(sampleFile))
    t.same(toPlain(readTexts(format.write({ ...sampleFile, units: [] }))), toPlain({ ...sampleFile, units: [] }))
  })

  t.test(`${name}: any text`, async () => {
    const text = fc.string({ unit: 'binary', minLength: 1 })
    const unit = fc.record({ id: fc.constantFrom('a.message', 'b_1.title'), context: fc.constantFrom('1 a', 'b_1 title'), notes: fc.array(text, { maxLength: 2 }), source: text, target: fc.option(text, { nil: undefined }) })
    fc.assert(fc.property(fc.array(unit, { maxLength: 4 }), (units) => {
      const file = { sourceLocale: 'en', locale: 'de', units }
      return JSON.stringify(toPlain(format.read(format.write(file)))) === JSON.stringify(toPlain(file))
    }), { numRuns: 300 })
  })
}

t.test('gettext reads the PO, and writes one that is read again', async (t) => {
  if (!hasProgram('msgfmt', t)) return
  const folder = t.testdir()
  const [po, mo, back] = ['texts.po', 'texts.mo', 'back.po'].map((name) => join(folder, name)) as [string, string, string]
  const { units } = sampleFile
  // The texts of control characters are XML's and CSV's matter: gettext warns of them.
  const file = { ...sampleFile, units: units.slice(0, 2) }
  writeFileSync(po, textFormats['po']?.write(file) ?? '')
  execFileSync('msgfmt', ['--check', '--output-file', mo, po], { stdio: 'pipe' })
  execFileSync('msgcat', ['--width=40', '--output-file', back, po], { stdio: 'pipe' })
  t.same(toPlain(readTexts(execFileSync('cat', [back], { encoding: 'utf8' }))), toPlain(file), 'wrapped by msgcat')
  const translated = execFileSync('msgunfmt', [mo], { encoding: 'utf8' })
  t.same(readTexts(translated).units.filter(({ target }) => target !== undefined).map(({ id, target }) => [id, target]),
    [['quota.message', units[0]?.target]], 'compiled, known by their contexts')
})

t.test('what is no file of texts is refused', async (t) => {
  const wrong: ReadonlyArray<readonly [string, RegExp]> = [
    ['', /PO with X-Source-Language/],
    ['msgid ""\nmsgstr "Language: de\\n"', /PO with X-Source-Language/],
    ['msgid ""\nmsgstr "X-Source-Language: en\\n"', /PO with Language/],
    ['msgid "a"\nmsgid_plural "b"', /PO without plural forms, received "msgid_plural/],
    ['"a"', /PO without plural forms/],
    ['id,context,notes,en\r\n', /CSV with the columns/],
    ['id,name,notes,en,de\r\n', /CSV with the columns/],
    ['id,context,notes,en,de\r\n"a"b', /CSV \(RFC 4180\)/],
    ['{', /JSON, received/],
    ['{}', /JSON with sourceLocale, locale and units/],
    ['{"sourceLocale":"en","locale":"de","units":[{"id":1}]}', /JSON of units with id and source/],
    ['<a/>', /XLIFF 2.1/],
    ['<xliff version="1.2"/>', /XLIFF 2.1/],
    ['<xliff version="2.1" srcLang="en"/>', /XLIFF 2.1/],
    ['<xliff version="2.1" srcLang="en" trgLang="de"><file><unit id="a"><segment><source><ph id="1"/></source></segment></unit></file></xliff>', /inline codes, received "<ph>"/],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /without a document type/],
    ['<a>&b;</a>', /without entities of its own, received "&b;"/],
    ['<a>&#x110000;</a>', /without entities/],
    ['<a>& b</a>', /without entities/],
    ['<a></b>', /well-formed XML/],
    ['<a></a></a>', /well-formed XML/],
    ['<a>', /XML with one element/],
    ['<a/><b/>', /XML with one element/],
    ['<!-- -->', /XML with one element/],
    ['<a b=c/>', /well-formed XML/]
  ]
  t.throws(() => textFormats['csv']?.read('name,text\n'), { name: 'TextFileError', message: /CSV with the columns/ })
  for (const [text, message] of wrong) t.throws(() => readTexts(text), { name: 'TextFileError', message }, text)
})

t.test('what a file leaves out', async (t) => {
  t.throws(() => textFormats['csv']?.read(''), { name: 'TextFileError', message: /CSV with the columns/ })
  const { units } = readTexts('<xliff version="2.1" srcLang="en" trgLang="de"><file><unit><segment><target>B<cp/></target></segment></unit></file></xliff>')
  t.same(units, [{ id: '', context: '', notes: [], source: '', target: 'B\0' }])
})

t.test('what tools do to files', async (t) => {
  const fuzzy = 'msgid ""\nmsgstr "Language: pt_BR\\nX-Source-Language: en\\n"\n\n#, fuzzy\nmsgctxt "2 quota"\nmsgid "a"\nmsgstr "b"\n\n#~ msgid "old"\n\n\n' +
    'msgctxt "sentences.blank"\nmsgid ""\n"a\\q"\nmsgstr ""\n'
  t.same(toPlain(readTexts(fuzzy)), {
    sourceLocale: 'en',
    locale: 'pt-BR',
    units: [
      { id: 'quota.message', context: '2 quota', source: 'a', target: undefined },
      { id: 'sentences.blank', context: 'sentences.blank', source: 'aq', target: undefined }
    ]
  })
  for (const separator of [';', '\t']) {
    const cells = [['id', 'context', 'notes', 'en', 'de'], ['a.message', 'a', '', '"x, y"', 'z'], ['b.message']]
    t.match(readTexts(cells.map((row) => row.join(separator)).join('\n')).units, [{ id: 'a.message', source: 'x, y', target: 'z' }], 'as a spreadsheet saves it')
  }
  const split = '<?xml version="1.0"?>\n<xliff version="2.0" srcLang=\'en\' trgLang="de"><!-- c --><file id="f"><skeleton/><group id="g"><unit id="a.message"><notes/><segment><source>A&lt;</source>' +
    '<target><mrk id="m1" type="term">B</mrk><sm id="s"/><em startRef="s"/></target></segment><ignorable><source> </source></ignorable><segment><source/><target><![CDATA[<C>]]></target></segment></unit>' +
    '<unit id="b.message"><segment><source>A</source><target>B</target></segment><segment><source>C</source></segment></unit><unit id="c.message"><segment><target>D<cp hex="0041"/></target></segment></unit></group></file></xliff>'
  t.match(readTexts(split).units, [{ id: 'a.message', context: '', source: 'A< ', target: 'B <C>' }, { id: 'b.message', target: undefined }, { id: 'c.message', source: '', target: 'DA' }], 'segments, marks, CDATA')
  t.match(readTexts('{"sourceLocale":"en","locale":"de","units":[{"id":"a.message","source":"A","target":""}]}').units, [{ context: 'a.message', notes: [], target: undefined }])
})

t.test('XML tools and a reader of XLIFF read the XLIFF', async (t) => {
  const text = textFormats['xliff']?.write(sampleFile) ?? ''
  const { resources, sourceLanguage, targetLanguage } = await xliff2js(text)
  t.same([sourceLanguage, targetLanguage], ['en', 'pt-BR'])
  t.match(resources['texts']?.['quota.message'], { source: sampleFile.units[0]?.source, target: sampleFile.units[0]?.target })
  if (!hasProgram('xmllint', t)) return
  const path = join(t.testdir(), 'texts.xlf')
  writeFileSync(path, text)
  execFileSync('xmllint', ['--noout', path], { stdio: 'pipe' })
  const count = execFileSync('xmllint', ['--xpath', 'count(//*[local-name()="unit"])', path], { encoding: 'utf8' })
  t.equal(count.trim(), '3')
})
