import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Fastify from 'fastify'
import t from 'tap'
import ts from 'typescript'
import errorCatalog, { defaultCatalog } from '../../lib/index.js'
import type { BuiltInFormat } from '../../lib/index.js'
import { builtInLocales } from '../../lib/message/locales/index.js'
import { unfold } from './examples.js'
import { readPage, root } from './pages.js'

t.test('README lists the built-in entries', async (t) => {
  const rows = [...readPage('README.md').text.matchAll(/^\| (\d+) \| `(\w+)` \| (\d+) \| (.+) \|$/gm)]
  t.strictSame(
    rows.map(([, code, slug, status, text]) => ({ code: Number(code), slug, status: Number(status), text })),
    defaultCatalog.entries().map(({ code, slug, status, message }) => ({ code, slug, status, text: message['en'] }))
  )
})

t.test('each wire format is as shown', async (t) => {
  const shown = [...readPage('docs/formats.md').text.matchAll(/^`(\w+)`: .*(?:\n.+)*\n\n```json\n([^]*?)```$/gm)]
  t.strictSame(shown.map(([, format]) => format), ['nested', 'flat', 'typed', 'problem', 'google', 'jsonapi'])
  for (const [, format = '', json = ''] of shown) {
    const app = Fastify()
    // The page names built-in formats: the test above.
    await app.register(errorCatalog, { format: format as BuiltInFormat })
    app.get('/me', (_request, reply) => reply.apiError(2002))
    const body = { type: 'object', properties: { password: { type: 'string', title: 'Password', minLength: 8 } } }
    app.post('/users', { schema: { body }, config: { resource: 'User' } }, () => '')
    const answers = [await app.inject('/me'), await app.inject({ method: 'POST', url: '/users', payload: { password: '123' } })]
    const bodies = json.trim().split(/\n(?=\{)/).map(unfold)
    t.strictSame(answers.slice(0, bodies.length).map(({ body }) => body), bodies, format)
    await app.close()
  }
})

t.test('README shows the formats as they are', async (t) => {
  const shown = [...readPage('README.md').text.matchAll(/^\| `(\w+)`.* \| `(\{.*\})` \|$/gm)]
  t.strictSame(shown.map(([, format]) => format), ['nested', 'flat', 'typed', 'problem'])
  for (const [, format = '', body = ''] of shown) {
    const app = Fastify()
    // The table names built-in formats: the line above.
    await app.register(errorCatalog, { format: format as BuiltInFormat })
    app.get('/me', (_request, reply) => reply.apiError(2002))
    t.equal((await app.inject('/me')).body, body, format)
    await app.close()
  }
})

t.test('the table of options is that of the types', async (t) => {
  const source = ts.createSourceFile('options.ts', readFileSync(join(root, 'types/options.ts'), 'utf8'), ts.ScriptTarget.Latest)
  const [declared] = source.statements.filter((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'ErrorCatalogOptions')
  const names = declared !== undefined && ts.isInterfaceDeclaration(declared)
    ? declared.members.map(({ name }) => name !== undefined && ts.isIdentifier(name) ? name.text : '')
    : []
  const [table = ''] = /^# Options$[^]*?^## /m.exec(readPage('docs/options.md').text) ?? []
  const listed = [...table.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)/g)].map(([, name]) => name))
  t.strictSame([...new Set(listed)].sort(), names.sort())
})

t.test('the languages listed are those of the package', async (t) => {
  const [section = ''] = /^## The languages of the package$[^]*?(?=^## |(?![^]))/m.exec(readPage('docs/languages.md').text) ?? []
  t.strictSame([...section.matchAll(/^\| [^|]+ \| `([\w-]+)` \|/gm)].map(([, tag]) => tag), builtInLocales.map(({ locale }) => locale))
})

t.test('README says how many packages this one brings', async (t) => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { dependencies?: Record<string, string> }> }
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  const brought = new Set<string>()
  const add = (name: string): void => {
    if (brought.has(name)) return
    brought.add(name)
    const { dependencies = {} } = packages[`node_modules/${name}`] ?? {}
    Object.keys(dependencies).forEach(add)
  }
  Object.keys(dependencies).forEach(add)
  t.match(readPage('README.md').text, `brings ${brought.size} packages`)
})
