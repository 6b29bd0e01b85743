import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import type { Test } from 'tap'
import ts from 'typescript'
import errorCatalog from '../lib/index.js'
import type { BuiltInFormat } from '../lib/index.js'
import { builtInLocales } from '../lib/message/locales/index.js'
import { readExamples, readme, root, toExchanges } from './readme/examples.js'
import type { Exchange } from './readme/examples.js'

// Within the checkout, so that the package finds itself by its name: these are examples of what is in `dist/`.
const folder = join(root, 'build/readme')
const examples = readExamples()
const { compilerOptions } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config
const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root)

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const { name, code } of examples) writeFileSync(join(folder, name), code)

t.test('every example compiles', async (t) => {
  const names = examples.map(({ name }) => join(folder, name)).filter((name) => name.endsWith('.ts'))
  t.equal(new Set(names).size, names.length)
  // A handler names its request even where only the reply is used.
  const program = ts.createProgram(names, { ...options, noUnusedParameters: false })
  const problems = ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1
    return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
  t.strictSame(problems, [])
})

/** Runs an example, without its listening, and returns what it exports: its app, if it has one. */
async function run (name: string): Promise<{ app?: FastifyInstance }> {
  return await import(pathToFileURL(join(folder, name.replace(/ts$/, 'js'))).href)
}

for (const { name, code } of examples) {
  const text = code.replace(/^await app\.listen\(.*\)\n/m, '') + (/^const app = /m.test(code) ? 'export { app }\n' : '')
  const { outputText } = ts.transpileModule(text, { compilerOptions: { ...options, module: ts.ModuleKind.ESNext } })
  writeFileSync(join(folder, name.replace(/ts$/, 'js')), outputText)
}

async function checkExchange (t: Test, app: FastifyInstance, { request, response }: Exchange): Promise<void> {
  const [method, url] = request.start.split(' ')
  const answer = await app.inject({
    // The block names a method that Fastify knows.
    method: method as 'GET',
    url: url ?? '/',
    headers: request.headers,
    ...(request.body !== '' && { payload: request.body })
  })
  t.equal(`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`, response.start)
  for (const [header, value] of Object.entries(response.headers)) t.equal(answer.headers[header], value, header)
  t.equal(answer.body.trimEnd(), response.body)
}

for (const example of examples) {
  const exchanges = toExchanges(example)
  if (exchanges.length === 0) continue
  t.test(`${example.name} answers as shown`, async (t) => {
    const { app } = await run(example.name)
    if (app === undefined) throw new Error('An example with answers must make an app')
    t.teardown(() => app.close())
    for (const exchange of exchanges) {
      await t.test(exchange.request.start, (t) => checkExchange(t, app, exchange))
    }
  })
}

for (const { name, results } of examples) {
  const shown = results.find(({ language }) => language === 'text')
  if (shown === undefined) continue
  t.test(`${name} throws what is shown`, async (t) => {
    await t.rejects(run(name), { message: shown.text.trimEnd() })
  })
}

t.test('each wire format is as shown', async (t) => {
  const shown = [...readme.matchAll(/^`(\w+)`: .*\n\n```json\n([^]*?)```$/gm)]
  t.strictSame(shown.map(([, format]) => format), ['nested', 'flat', 'typed', 'problem'])
  for (const [, format = '', json = ''] of shown) {
    const app = Fastify()
    // README names built-in formats: the line above.
    await app.register(errorCatalog, { format: format as BuiltInFormat })
    app.get('/me', (_request, reply) => reply.apiError(2002))
    const body = { type: 'object', properties: { password: { type: 'string', title: 'Password', minLength: 8 } } }
    app.post('/users', { schema: { body }, config: { resource: 'User' } }, () => '')
    const answers = [await app.inject('/me'), await app.inject({ method: 'POST', url: '/users', payload: { password: '123' } })]
    t.equal(`${answers.map(({ body }) => body).join('\n')}\n`, json, format)
    await app.close()
  }
})

t.test('the table of options is that of the types', async (t) => {
  const source = ts.createSourceFile('options.ts', readFileSync(join(root, 'types/options.ts'), 'utf8'), ts.ScriptTarget.Latest)
  const [declared] = source.statements.filter((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'ErrorCatalogOptions')
  const names = declared !== undefined && ts.isInterfaceDeclaration(declared)
    ? declared.members.map(({ name }) => name !== undefined && ts.isIdentifier(name) ? name.text : '')
    : []
  const [table = ''] = /^## Options$[^]*?^## /m.exec(readme) ?? []
  const listed = [...table.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)/g)].map(([, name]) => name))
  t.strictSame([...new Set(listed)].sort(), names.sort())
})

t.test('the languages listed are those of the package', async (t) => {
  const [section = ''] = /^### The languages of the package$[^]*?^## /m.exec(readme) ?? []
  t.strictSame([...section.matchAll(/^\| [^|]+ \| `([\w-]+)` \|/gm)].map(([, tag]) => tag), builtInLocales.map(({ locale }) => locale))
})

t.test('links within README lead to sections, each of which says something', async (t) => {
  const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
  const anchors = headings.map((heading) => heading.toLowerCase().replace(/[^\w\s-]/g, '').replaceAll(' ', '-'))
  t.equal(new Set(anchors).size, anchors.length)
  t.strictSame([...readme.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor).filter((anchor) => !anchors.includes(anchor)), [])
  t.notMatch(readme, /^### .*\n\s*^##/m)
})
