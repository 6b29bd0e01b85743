import t, { type Test } from 'tap'
import { builtInLocales } from '../../../../lib/message/locales/index.js'
import { keywordRules } from '../../../../lib/validation/issues/keywords/keyword-rules.js'
import { jtdKeywords } from '../../../../lib/validation/issues/keywords/jtd-keywords.js'
import { compileDescriber } from '../../../../lib/validation/wording/describe-issues.js'
import { addFormats, Ajv2019, Ajv2020, Ajv7, findIssues } from '../../find-issues.js'
import { resolvesPointer } from '../../resolve-pointer.js'
import { listRows, objectRows, schemaRows, SECRET, valueRows, type Draft, type Row } from './table.js'

const AJV = { 'draft-07': Ajv7, '2019-09': Ajv2019, '2020-12': Ajv2020 } as const
const DRAFTS = ['draft-07', '2019-09', '2020-12'] as const satisfies readonly Draft[]
const describe = compileDescriber({ locales: ['en'], definitions: builtInLocales })

for (const [name, rows] of Object.entries({ valueRows, listRows, objectRows, schemaRows })) {
  t.test(name, async (t) => {
    for (const row of rows) {
      for (const draft of row.drafts ?? DRAFTS) t.test(`${draft} ${JSON.stringify(row.schema)}`, async (t) => check(t, row, draft))
    }
  })
}

function check (t: Test, { schema, data, told, ajv, plugins = [] }: Row, draft: Draft): void {
  const options = { Ajv: AJV[draft], ajv: { messages: true, ...ajv }, plugins: [addFormats, ...plugins] }
  const issues = findIssues(schema, data, options)
  t.same(issues.map(({ pointer, code, group, params }) => [pointer, code, group, params]), told)
  for (const { pointer, field } of issues) {
    t.equal(field, pointer.slice(1).replaceAll('/', '.'))
    t.ok(resolvesPointer(data, pointer), 'a place in the data')
  }
  const texts = describe(issues, 0)
  t.equal(texts?.length, issues.length)
  t.notMatch(JSON.stringify(texts), new RegExp(`${SECRET}|4711|undefined`))
}

t.test('there is a row for each keyword', async (t) => {
  const shown = new Set([...valueRows, ...listRows, ...objectRows, ...schemaRows].map(({ keyword }) => keyword))
  t.same([...keywordRules.keys()].filter((keyword) => !shown.has(keyword) && !Object.hasOwn(jtdKeywords, keyword)), [])
})
