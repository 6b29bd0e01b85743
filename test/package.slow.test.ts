import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'

const root = fileURLToPath(new URL('../../', import.meta.url))
const exec = promisify(execFile)

/** Runs a script in a process of its own, where the package finds itself by its name, as a user finds it. */
async function run (type: 'module' | 'commonjs', script: string): Promise<unknown> {
  const { stdout } = await exec(process.execPath, [`--input-type=${type}`, '--eval', script], { cwd: root })
  return JSON.parse(stdout)
}

t.setTimeout(240_000)

const print = 'console.log(JSON.stringify(answer))'
const names = [
  'ApiError', 'CatalogError', 'LocaleError', 'OptionsError', 'PluginError', 'axiosErrors', 'default', 'defaultCatalog', 'defineCatalog', 'defineFormat', 'defineLocale',
  'googleFormat', 'httpCatalog', 'mongoErrors', 'mysqlErrors', 'postgresErrors', 'prismaErrors', 'serverOptions', 'sqliteErrors', 'undiciErrors', 'upstreamErrors'
]

t.test('import and require give the same face', async (t) => {
  t.strictSame(await run('module', `const answer = Object.keys(await import('fastify-error-catalog')).sort(); ${print}`), names)
  // Node adds the mark by which compiled CommonJS finds the default export.
  const marked = [...names, '__esModule'].sort()
  t.strictSame(await run('commonjs', `const answer = Object.keys(require('fastify-error-catalog')).sort(); ${print}`), marked)
})

t.test('a program of CommonJS registers it', async (t) => {
  const answer = await run('commonjs', `
    const app = require('fastify')()
    app.register(require('fastify-error-catalog'), { format: 'flat' })
    app.inject('/nowhere').then(({ statusCode, body }) => { const answer = { statusCode, body }; ${print} })
  `)
  t.strictSame(answer, { statusCode: 404, body: '{"code":404,"message":"Resource not found"}' })
})

t.test('a program of ESM registers it', async (t) => {
  const answer = await run('module', `
    import Fastify from 'fastify'
    import errorCatalog, { defaultCatalog } from 'fastify-error-catalog'
    const app = Fastify()
    await app.register(errorCatalog)
    app.get('/', () => { throw defaultCatalog.error(2002) })
    const { statusCode, body } = await app.inject('/')
    const answer = { statusCode, body }
    ${print}
  `)
  t.strictSame(answer, { statusCode: 401, body: '{"error":{"code":2002,"message":"Access token expired"}}' })
})

t.test('what package.json names is there', async (t) => {
  const { exports, main, types } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const paths = [main, types, ...Object.values(exports).flatMap((entry) => typeof entry === 'string' ? [entry] : Object.values(entry as object))]
  t.strictSame(paths.filter((path) => !existsSync(join(root, path))), [])
})

t.test('the tarball holds the build and its papers, and nothing else', async (t) => {
  const { stdout } = await exec('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, maxBuffer: 1 << 24 })
  const [{ files }] = JSON.parse(stdout) as [{ files: Array<{ path: string }> }]
  const paths = files.map(({ path }) => path)
  t.ok(paths.includes('dist/lib/index.js'))
  for (const paper of ['LICENSE', 'README.md', 'catalog.schema.json', 'package.json']) t.ok(paths.includes(paper), paper)
  t.strictSame(paths.filter((path) => !/^(?:dist\/lib\/.+\.(?:js|js\.map|d\.ts)|docs\/[\w-]+\.md|LICENSE|README\.md|(?:catalog\.schema|package)\.json)$/.test(path)), [])
  t.strictSame(paths.filter((path) => /\.(?:test|tst)\./.test(path)), [])
  const links = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, to = '']) => to).filter((to) => !/^https?:/.test(to))
  t.strictSame(links.filter((to) => !paths.includes(to)), [], 'README leads to nothing that is left out')
  // The declarations of the types have no code beside them: whatever they name must be there too.
  const present = new Set(paths)
  const missing = paths.filter((path) => path.endsWith('.d.ts')).flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return [...text.matchAll(/from '(\.[^']+)\.js'/g)]
      .map(([, to = '']) => posix.join(dirname(path), `${to}.d.ts`))
      .filter((to) => !present.has(to))
  })
  t.strictSame(missing, [])
})

/** A file of the build and all that it imports before it runs, by path. */
function listLoaded (path: string, found: Map<string, number> = new Map()): ReadonlyMap<string, number> {
  if (found.has(path)) return found
  const code = readFileSync(join(root, path), 'utf8')
  found.set(path, Buffer.byteLength(code))
  for (const [, to = ''] of code.matchAll(/(?:from|import) ?["'](\.[^"']+)["']/g)) listLoaded(posix.join(dirname(path), to), found)
  return found
}

t.test('a server loads at most 400 kB, and neither the pages, the limiter nor TypeBox', async (t) => {
  const loaded = listLoaded('dist/lib/index.js')
  const bytes = [...loaded.values()].reduce((sum, size) => sum + size, 0)
  t.ok(bytes > 100_000 && bytes <= 400_000, `${bytes} bytes`)
  const code = [...loaded.keys()].map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
  t.notMatch(code, /from ?["'](?:@fastify\/rate-limit|@sinclair\/typebox[^"']*)["']/)
  t.notMatch(code, 'installDocs(')
})

t.test('stack traces name our files', async (t) => {
  const script = "import { defineCatalog } from 'fastify-error-catalog'; let answer; try { defineCatalog(1) } catch (error) { answer = error.stack }; console.log(JSON.stringify(answer))"
  const { stdout } = await exec(process.execPath, ['--enable-source-maps', '--input-type=module', '--eval', script], { cwd: root })
  t.match(stdout, /buildCatalog .*lib\/catalog\/build-catalog\.ts:\d+/)
})

t.test('the program runs from the tarball, as npm installs it', async (t) => {
  // Within the checkout, where what the package depends on is installed.
  const folder = join(root, 'build/tarball')
  const installed = join(folder, 'node_modules/fastify-error-catalog')
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(installed, { recursive: true })
  mkdirSync(join(folder, 'node_modules/.bin'))
  await exec('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root, maxBuffer: 1 << 24 })
  const { version, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  await exec('tar', ['-xzf', `fastify-error-catalog-${version}.tgz`, '-C', installed, '--strip-components=1'], { cwd: folder })
  for (const [name, path] of Object.entries<string>(bin)) {
    chmodSync(join(installed, path), 0o755)
    symlinkSync(join('../fastify-error-catalog', path), join(folder, 'node_modules/.bin', name))
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(join(folder, 'catalog.js'), "export { defaultCatalog as default } from 'fastify-error-catalog'")

  const run = async (...args: string[]): Promise<string> => (await exec('npx', ['--no', '--', 'fastify-error-catalog', ...args], { cwd: folder })).stdout
  t.equal(await run('--version'), `${version}\n`)
  t.match(await run('check', 'catalog.js', '--strict'), '0 errors, 0 warnings')
  writeFileSync(join(folder, 'typed.ts'), "import { defaultCatalog } from 'fastify-error-catalog'\nconst catalog: typeof defaultCatalog = defaultCatalog\nexport default catalog\n")
  t.match(await run('check', 'typed.ts', '--strict'), '0 errors, 0 warnings')
})
