import t from 'tap'
import { runCli } from '../../lib/cli/run-cli.js'
import { defineCatalog } from '../../lib/index.js'
import { createMemoryTerminal } from './memory-terminal.js'
import { PACKAGE } from './spawn-cli.js'

const toJson = (definition: Parameters<typeof defineCatalog>[0]): string => JSON.stringify(defineCatalog(definition))

t.test('diff', async (t) => {
  const folder = t.testdir({
    'old.json': toJson({ quota: { status: 403, message: 'Too many' }, half: { status: 400, message: 'Half' } }),
    'new.mjs': `import { defineCatalog } from '${PACKAGE}'
      export const catalog = defineCatalog({ quota: { status: 429, message: 'Far too many' }, whole: { status: 400, message: 'Whole' }, half: { status: 400, message: 'Half', retired: true } })`,
    'text.json': toJson({ quota: { status: 403, message: 'Far too many' }, half: { status: 400, message: 'Half' } })
  })
  const diff = async (...args: string[]): Promise<{ code: number, lines: string[] }> => {
    const terminal = createMemoryTerminal(folder)
    return { code: await runCli(['diff', ...args], terminal), lines: terminal.lines }
  }

  t.same(await diff('old.json', 'new.mjs'), {
    code: 1,
    lines: [
      'breaking  quota.status      is now 429, was 403',
      'minor     half.retired      is now true, was false',
      'minor     whole             is added',
      'patch     quota.message.en  reads otherwise',
      '1 breaking, 2 minor, 1 patch'
    ]
  })
  t.same(await diff('old.json', 'text.json'), { code: 0, lines: ['patch  quota.message.en  reads otherwise', '0 breaking, 0 minor, 1 patch'] })
  t.same(await diff('old.json', 'old.json'), { code: 0, lines: ['no changes'] })
  const { code, lines } = await diff('old.json', 'old.json', '--json')
  t.equal(code, 0)
  t.same(JSON.parse(lines.join('\n')), { level: 'none', changes: [] })
  t.match(JSON.parse((await diff('old.json', 'new.mjs', '--json')).lines.join('\n')), { level: 'breaking', changes: [{ level: 'breaking', path: 'quota.status' }] })
})

t.test('nothing that a catalogue has is obeyed by a terminal', async (t) => {
  const folder = t.testdir({
    'one.json': toJson({ quota: { status: 403, message: 'x' } }),
    'two.json': toJson({ quota: { status: 403, message: 'x' } }).replace('"quota"', '"quo\\u001b[2Jta"')
  })
  const terminal = createMemoryTerminal(folder)
  await runCli(['diff', 'one.json', 'two.json'], terminal)
  const text = [...terminal.errors, ...terminal.lines].join('\n')
  t.match(text, '\\u{1b}[2J')
  t.notMatch(text, /[^\P{C}\n]/u)
})
