import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { runGroup } from './spawn-group.js'

const program = fileURLToPath(new URL('run.js', import.meta.url))
const PASSES = "import t from 'tap'\nt.ok(true)\nt.test('inner', async (t) => { t.ok(true); t.ok(true) })"

/** Runs the program over test files of these texts, as `npm run test:unit` does. */
async function run (t: Test, texts: Readonly<Record<string, string>>): Promise<{ readonly status: number | null, readonly stdout: string }> {
  const checkout = t.testdir({ test: Object.fromEntries(Object.keys(texts).map((name) => [name.replace(/js$/, 'ts'), ''])), build: { test: texts } })
  return await new Promise((resolve) => {
    const child = execFile(process.execPath, [program, '--checkout', checkout], (_error, stdout) => resolve({ status: child.exitCode, stdout }))
  })
}

t.test('tests that pass: a summary alone, and 0', async (t) => {
  const { status, stdout } = await run(t, { 'a.test.js': PASSES, 'b.slow.test.js': "throw new Error('not wanted')" })
  t.equal(status, 0)
  t.match(stdout, /^1 test files, 0 tests skipped, [^\n]+\n3 passed, 0 failed\n$/)
})

t.test('a test that fails is named with its file and what differs, and 1', async (t) => {
  const { status, stdout } = await run(t, { 'a.test.js': PASSES, 'b.test.js': "import t from 'tap'\nt.test('sums', async (t) => { t.equal(1 + 1, 3) })" })
  t.equal(status, 1)
  t.match(stdout, /^not ok {2}build\/test\/b\.test\.js\n {2}sums > [^]+\n3 passed, 1 failed\n$/)
  t.notMatch(stdout, 'a.test.js')
})

const FAULTS: Readonly<Record<string, { readonly text: string, readonly says: RegExp }>> = {
  'has no assertion': { text: "import 'tap'", says: /^bad\.test\.js\n {2}has no assertion/ },
  'has a subtest without an assertion, and nothing else': { text: "import t from 'tap'\nt.test('empty', async () => {})", says: /bad\.test\.js\n {2}has no assertion/ },
  'cannot be loaded': { text: "import 'tap'\nimport './nowhere.js'", says: /^bad\.test\.js\n {2}loads > [^]*nowhere/ },
  'throws beside its tests': { text: `${PASSES}\nsetImmediate(() => { throw new Error('aside') })`, says: /bad\.test\.js[^]*aside/ },
  'ends the process': { text: `${PASSES}\nprocess.exit(7)`, says: /bad\.test\.js/ },
  'waits for what never comes': { text: "import t from 'tap'\nt.test('waits', async () => { await new Promise(() => {}) })", says: /bad\.test\.js\n {2}[^]*waits/ }
}

for (const [title, { text, says }] of Object.entries(FAULTS)) {
  t.test(`a file that ${title} fails`, async (t) => {
    const cwd = t.testdir({ 'good.test.js': PASSES, 'bad.test.js': text })
    const { failures } = await runGroup({ name: 'faults', files: ['good.test.js', 'bad.test.js'] }, { cwd })
    t.ok(failures.some((failure) => says.test(failure)), failures.join('\n'))
    t.notOk(failures.some((failure) => failure.startsWith('good')))
  })
}

t.test('a file that never ends fails once patience does', async (t) => {
  const cwd = t.testdir({ 'bad.test.js': `${PASSES}\nsetInterval(() => {}, 1000)` })
  const { failures } = await runGroup({ name: 'endless', files: ['bad.test.js'] }, { cwd, patience: 3000 })
  t.equal(failures.length, 1)
  t.match(failures[0], 'the process ended with SIGKILL')
})

t.test('a test that is skipped is counted, and its reason kept', async (t) => {
  const cwd = t.testdir({ 'a.test.js': "import t from 'tap'\nt.test('needs a server', { skip: 'no server here' }, async (t) => { t.fail() })" })
  const { failures, skipped } = await runGroup({ name: 'skips', files: ['a.test.js'] }, { cwd })
  t.strictSame([failures, skipped], [[], ['a.test.js: no server here']])
})
