import { readFileSync } from 'node:fs'
import t from 'tap'
import { runCli } from '../../lib/cli/run-cli.js'
import { defaultCatalog, defineCatalog } from '../../lib/index.js'
import { createMemoryTerminal } from './memory-terminal.js'
import { modules, readShownCommands } from './shown-commands.js'

async function run (cwd: string, ...args: string[]): Promise<{ code: number, lines: string[], errors: string[] }> {
  const terminal = createMemoryTerminal(cwd)
  return { code: await runCli(args, terminal), lines: terminal.lines, errors: terminal.errors }
}

t.test('help and version', async (t) => {
  for (const option of ['--help', '-h']) {
    const { code, lines } = await run('/', option)
    t.equal(code, 0)
    t.equal(lines[0], 'Usage: npx fastify-error-catalog <command>')
    for (const name of ['check', 'docs', 'diff', 'gateway', 'verify', 'routes', 'texts']) t.ok(lines.some((line) => line.startsWith(`  ${name} `)), name)
  }
  const { code, lines } = await run('/', 'check', 'x.js', '--help')
  t.equal(code, 0)
  t.equal(lines[0], 'Usage: npx fastify-error-catalog check <catalog module> [options]')
  t.ok(lines.some((line) => /^ {2}--src <dir> +the source/.test(line)))
  t.ok(lines.some((line) => /^ {2}--strict +exit 1/.test(line)))
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  t.same(await run('/', '--version'), { code: 0, lines: [version], errors: [] })
})

t.test('a wrong command line ends with 2 and says what would be right', async (t) => {
  t.same(await run('/', 'lint'), {
    code: 2,
    lines: [],
    errors: ['error  command must be one of check, docs, diff, gateway, verify, routes, texts, received lint', 'Try: fastify-error-catalog --help']
  })
  t.match(await run('/'), { code: 2, errors: [/received none$/] })
  t.match(await run('/', 'check'), { code: 2, errors: [/check must be followed by <catalog module>, received nothing/, 'Try: fastify-error-catalog check --help'] })
  t.match(await run('/', 'check', 'a.js', '--fast'), { code: 2, errors: [/Unknown option '--fast'/] })
  t.match(await run('/nowhere', 'check', 'a.js'), { code: 2, errors: [/module must be a file, received a\.js/] })
})

t.test('what fails ends with 1: our own errors by their message, others with a stack', async (t) => {
  const folder = t.testdir({
    'wrong.json': '{"entries":[{}]}',
    'error.js': 'throw new TypeError("no luck")',
    'code.js': 'throw Object.assign(new Error("no entry"), { code: "ENOENT" })',
    'text.js': 'throw "no error"'
  })
  t.match(await run(folder, 'diff', 'wrong.json', 'wrong.json'), { code: 1, errors: [/^error {2}The catalogue has 1 problem:\n {2}entries\.0\.slug must be a slug, received undefined$/] })
  t.match(await run(folder, 'check', 'error.js'), { code: 1, errors: [/^error {2}TypeError: no luck\n +at /] })
  t.match(await run(folder, 'check', 'code.js'), { code: 1, errors: [/^error {2}Error: no entry\n +at /] })
  t.match(await run(folder, 'check', 'text.js'), { code: 1, errors: ["error  'no error'"] })
})

t.test('docs/cli.md shows what is printed', async (t) => {
  const released = defineCatalog({
    3002: { status: 400, slug: 'file_quota', message: { en: 'At most {max, number} files', ru: 'Не больше {max, number} файлов' }, description: { en: 'Delete some files first.' } }
  }, { extends: defaultCatalog })
  const folder = t.testdir({ ...modules, 'released.json': JSON.stringify(released) })
  const shown = readShownCommands()
  t.same(shown.map(({ args: [name] }) => name), ['check', 'diff', 'verify'])
  for (const { args, parts } of shown) {
    const output = (await run(folder, ...args)).lines.join('\n')
    for (const part of parts) t.ok(output.includes(part), `${args[0]}: ${part}`)
    t.ok(output.startsWith(String(parts[0])) && output.endsWith(String(parts.at(-1))), String(args[0]))
  }
})
