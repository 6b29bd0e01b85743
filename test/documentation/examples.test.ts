import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import type { Test } from 'tap'
import ts from 'typescript'
import { readExamples, toExchanges, type Exchange } from './examples.js'
import { root } from './pages.js'

// Within the checkout, so that the package finds itself by its name: these are examples of what is in `dist/`.
const folder = join(root, 'build/documentation')
const examples = readExamples()
const { compilerOptions } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config
const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root)

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const { name, code } of examples) writeFileSync(join(folder, name), code)

// The compiler takes most of it.
t.setTimeout(120_000)

t.test('a name stands for one file', async (t) => {
  // A page may show a file of another page again, so that it can be read alone.
  for (const { name, code, page } of examples) t.equal(code, examples.find((other) => other.name === name)?.code, `${page}: ${name}`)
})

t.test('every example compiles', async (t) => {
  const names = examples.map(({ name }) => join(folder, name)).filter((name) => name.endsWith('.ts'))
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
