import t from 'tap'
import { runCli } from '../../lib/cli/run-cli.js'
import { createMemoryTerminal } from './memory-terminal.js'
import { PACKAGE } from './spawn-cli.js'

const modules = {
  'good.mjs': `import { defineCatalog } from '${PACKAGE}'
    export default defineCatalog({ quota: { status: 403, message: { en: 'Too many', ru: 'Много' }, description: { en: 'Long', ru: 'Длинно' } } })`,
  'poor.mjs': `import { defineCatalog } from '${PACKAGE}'
    export default defineCatalog({ quota: { status: 403, message: { en: 'Too many' } }, other: { status: 400, message: { en: 'A', ru: 'А' } } })`,
  'bad.mjs': `import { defineCatalog } from '${PACKAGE}'
    export default defineCatalog({ quota: { status: 200, message: '{' } })`,
  src: { 'a.js': "reply.apiError('quota')" },
  tests: { 'b.js': "reply.apiError('other')" }
}

t.test('check', async (t) => {
  const folder = t.testdir(modules)
  const check = async (...args: string[]): Promise<{ code: number, lines: string[] }> => {
    const terminal = createMemoryTerminal(folder)
    const code = await runCli(['check', ...args], terminal)
    return { code, lines: [...terminal.errors, ...terminal.lines] }
  }

  t.same(await check('good.mjs', '--strict', '--src', 'src'), { code: 0, lines: ['26 entries, 1 of them not built in, in en, ru', '0 errors, 0 warnings'] })
  const warnings = [
    '27 entries, 2 of them not built in, in en, ru',
    'warning  quota.message.ru   is not translated',
    'warning  quota.description  is missing',
    'warning  other.description  is missing',
    '0 errors, 3 warnings'
  ]
  t.same(await check('poor.mjs'), { code: 0, lines: warnings })
  t.same(await check('poor.mjs', '--strict'), { code: 1, lines: warnings })
  t.ok((await check('poor.mjs', '--src', 'src')).lines.includes('warning  other              is not named in the source'))
  t.same((await check('poor.mjs', '--src', 'src', '--src', 'tests')).lines, warnings)
  t.equal((await check('poor.mjs', '--locale', 'de')).lines[0], '27 entries, 2 of them not built in, in de')
  t.same(await check('bad.mjs'), {
    code: 1,
    lines: [
      'error  quota.status   must be an integer from 400 to 599, received 200',
      'error  quota.message  must be ICU MessageFormat, received "{": a brace is not closed (at character 1)',
      '2 errors, 0 warnings'
    ]
  })
  t.match(await check('good.mjs', '--src', 'nowhere'), { code: 2, lines: ['error  --src must be a folder, received nowhere'] })

  const { code, lines } = await check('bad.mjs', '--json')
  t.equal(code, 1)
  t.match(JSON.parse(lines.join('\n')), { errors: [{ path: 'quota.status' }, { path: 'quota.message' }], warnings: [], entries: 0, own: 0, locales: [] })
})

t.test('what a team requires', async (t) => {
  const yaml = 'extends: http\nentries:\n  - { slug: quota, status: 403, message: Too many, description: Long, action: Wait, tags: [] }\n  - { slug: old, status: 410, message: Old, retired: true }\n'
  const folder = t.testdir({ 'a.yaml': yaml })
  const check = async (...args: string[]): Promise<{ code: number, lines: string[] }> => {
    const terminal = createMemoryTerminal(folder)
    const code = await runCli(['check', 'a.yaml', ...args], terminal)
    return { code, lines: [...terminal.errors, ...terminal.lines] }
  }
  t.same(await check('--require', 'description,action'), { code: 0, lines: ['27 entries, 2 of them not built in, in en', '0 errors, 0 warnings'] })
  t.same(await check('--require', 'description, tags', '--require', 'since'), {
    code: 1,
    lines: ['error  quota.tags   is required', 'error  quota.since  is required', '2 errors, 0 warnings']
  })
  t.match(await check('--require', 'colour'), { code: 2, lines: [/^error {2}--require must be of code, title, .*, received colour$/] })
})

t.test('nothing that a catalogue has is obeyed by a terminal', async (t) => {
  const folder = t.testdir({
    'odd.mjs': `import { defineCatalog } from '${PACKAGE}'
      export default defineCatalog({ quota: { status: 403, message: { en: 'x' }, headers: { 'x\\u001b[2J\\u009b': 'a' } } })`,
    'fails.mjs': "throw new Error('one\\u001b[2J\\ntwo\\u202e')"
  })
  for (const [args, shown] of [[['odd.mjs'], '\\u{1b}[2J\\u{9b}'], [['odd.mjs', '--json'], '\\\\u{1b}[2J\\\\u{9b}'], [['fails.mjs'], 'one\\u{1b}[2J\ntwo\\u{202e}']] as const) {
    const terminal = createMemoryTerminal(folder)
    t.equal(await runCli(['check', ...args], terminal), 1)
    const text = [...terminal.errors, ...terminal.lines].join('\n')
    t.match(text, shown)
    t.notMatch(text, /[^\P{C}\n]/u)
  }
})
