import t from 'tap'
import { toMarkdown } from '../../lib/cli/to-markdown.js'
import type { EntryFacts } from '../../lib/docs/entry-facts.js'
import { toPageLanguage } from '../../lib/docs/page-language.js'
import { defineCatalog } from '../../lib/index.js'

const catalog = defineCatalog({
  7: { slug: 'Quota.up', status: 429, message: 'At most {n, number} | *each*' },
  old: { status: 410, message: 'Gone', retired: true }
})

const base = { advice: { kind: 'wait', retry: 'yes' }, action: undefined, routes: [], type: 'about:blank' } as const
const quota: EntryFacts = {
  ...base,
  entry: catalog.get(7),
  id: '7',
  phrase: 'Too Many Requests',
  title: { locale: 'en', text: 'At most {n} | *each*' },
  description: { locale: 'en', text: 'A long\n\ntext.\n' },
  texts: [{ locale: 'en', text: 'At most 3 | *each*', template: 'At most {n, number} | *each*' }],
  params: new Map([['n', 'number']]),
  headers: [['Retry-After', '60']],
  examples: [{ format: 'mine', contentType: 'text/plain', locale: 'en', isJson: false, body: 'At most 3' }]
}
const old: EntryFacts = {
  ...base,
  entry: catalog.get('old'),
  id: 'old',
  phrase: 'Gone',
  title: { locale: 'en', text: 'Gone' },
  description: undefined,
  texts: [{ locale: 'en', text: 'Gone', template: undefined }],
  params: new Map(),
  headers: [],
  examples: [{ format: 'nested', contentType: 'application/json', locale: 'en', isJson: true, body: '{}' }]
}

t.test('a table, then a section for each entry', async (t) => {
  const { texts } = toPageLanguage('en')
  t.equal(toMarkdown([quota, old], texts), `# ${texts.heading}

${texts.intro}

| Code | Name | Status | |
|---|---|---|---|
| 7 | [\`Quota.up\`](#quotaup) | 429 | At most \\{n\\} \\| \\*each\\* |
| old | [\`old\`](#old) | 410 | Gone (Retired) |

## Quota.up

**7** · 429 Too Many Requests

A long

text.

**${texts.retry.yes}.** ${texts.advices.wait}

- \`en\`: At most 3 \\| \\*each\\*

${texts.params}:

- \`n\`: number

${texts.headers}:

- \`Retry-After: 60\`

\`mine\` (\`text/plain\`):

\`\`\`text
At most 3
\`\`\`

## old

**old** · 410 Gone

**Retired.** ${texts.retiredNote}

**${texts.retry.yes}.** ${texts.advices.wait}

- \`en\`: Gone

\`nested\` (\`application/json\`):

\`\`\`json
{}
\`\`\`
`)
})

t.test('texts, names and values of a catalogue are not taken for markup', async (t) => {
  const { texts } = toPageLanguage('en')
  const hostile: EntryFacts = {
    ...old,
    description: { locale: 'en', text: '<img src=x onerror=alert(1)> & [a](javascript:b)\n\n- no list\n\n12) no list\n\n=====\n\u001b]0;title\u0007' },
    params: new Map([['a`b', 'text']]),
    headers: [['X-Tick', 'a `b` c'], ['X-Ticks', '``'], ['X-Lines', 'a\r\n- b\u009b']],
    examples: [
      { format: 'mi`ne', contentType: 'text/plain', locale: 'en', isJson: false, body: 'a\n````\n<script>\u001b\n```' },
      { format: 'none', contentType: 'text/plain', locale: 'en', isJson: false, body: '~~~' }
    ]
  }
  const page = toMarkdown([hostile], texts)
  for (const line of [
    '\\<img src=x onerror=alert(1)\\> \\& \\[a\\](javascript:b)', '\\- no list', '12\\) no list', '\\===== \\\\u\\{1b\\}\\]0;title\\\\u\\{7\\}',
    `- \`\`a\`b\`\`: ${texts.kinds.text}`, '- ``X-Tick: a `b` c``', '- ``` X-Ticks: `` ```', '- `X-Lines: a - b\\u{9b}`', '``mi`ne`` (`text/plain`):',
    '`````text', '```text'
  ]) t.ok(page.split('\n').includes(line), line)
  t.notMatch(page, /[^\P{C}\n]/u)
  t.equal(page.split('\n').filter((line) => line === '`````').length, 1, 'the block ends where its own fence is')
})

t.test('what the entry itself says is to be done', async (t) => {
  const { texts } = toPageLanguage('en')
  t.match(toMarkdown([{ ...old, action: { locale: 'en', text: 'Ask *us*' } }], texts), '**Retry later.** Ask \\*us\\*\n')
})
