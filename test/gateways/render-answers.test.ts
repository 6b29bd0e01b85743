import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { gateways } from '../../lib/gateways/gateways.js'
import { toLanguageExpressions, toLanguageTags } from '../../lib/gateways/language-expressions.js'
import { PACKAGE } from '../cli/spawn-cli.js'
import { files } from './contract-files.js'
import { run } from './prove-gateway.js'

const modules = {
  ...files,
  'plain.mjs': `import { defineFormat } from '${PACKAGE}'
    import { Type } from '${import.meta.resolve('@sinclair/typebox')}'
    export default defineFormat({ name: 'plain', contentType: 'text/plain', schema: Type.String(), render: ({ message }) => message + '\\n"}' })`,
  'options.mjs': `import { defineCatalog, defaultCatalog } from '${PACKAGE}'
    export const options = { docs: { prefix: '/errors', origin: 'https://api.example' }, codeHeader: 'error-code', locale: { header: 'x-lang' }, format: ['problem', 'nested'] }
    export const catalog = defineCatalog({
      busy: { code: 9200, status: 503, message: { en: 'It costs $5' }, headers: { 'x-price': '$5 100%' } }
    }, { extends: defaultCatalog })`,
  'broken.mjs': `import { defaultCatalog } from '${PACKAGE}'
    export const options = 5
    export default defaultCatalog`
}

t.test('what is wrong with a command line', async (t) => {
  const folder = t.testdir(modules)
  const given: ReadonlyArray<readonly [words: readonly string[], message: RegExp]> = [
    [['--for', 'nginx'], /must have --out <dir>, received none/],
    [['--out', 'o'], /--for must be one of nginx, haproxy, apache, caddy, varnish, received none/],
    [['--for', 'iis', '--out', 'o'], /received iis/],
    [['--for', 'nginx', '--out', 'o', '--locale', 'xx'], /--locale must be one of en, .*received xx/],
    [['--for', 'nginx', '--out', 'o', '--allow', 'get'], /--allow must be methods/],
    [['--for', 'nginx', '--out', 'o', '--installed-at', 'relative'], /--installed-at must be an absolute path/],
    [['--for', 'nginx', '--out', 'o', '--installed-at', '/a b'], /--installed-at must be an absolute path/],
    [['--for', 'nginx', '--out', 'o', '--entry', 'maintenance'], /--entry must be a status/],
    [['--for', 'nginx', '--out', 'o', '--entry', '503=nothing'], /--entry must be a status/],
    [['--for', 'nginx', '--out', 'o', '--entry', '599=maintenance'], /--entry must be a status/],
    [['--for', 'nginx', '--out', 'o', '--entry', '429=quota'], /must name another entry than one whose text has arguments/],
    [['--for', 'nginx', '--out', 'o', '--entry', '500=secret'], /must name another entry than one that is internal/],
    [['--for', 'nginx', '--out', 'o', '--entry', '502=maintenance'], /must name an entry of the status 502, received one of 503/]
  ]
  for (const [words, message] of given) {
    const { code, errors } = await run(folder, 'gateway', 'catalog.mjs', ...words)
    t.equal(code, 2)
    t.match(errors[0], message)
  }
  t.match(await run(folder, 'gateway', 'broken.mjs', '--for', 'nginx', '--out', 'o'), { code: 2, errors: [/must export options/] })
})

t.test('the options of the registration', async (t) => {
  const folder = t.testdir(modules)
  const { code } = await run(folder, 'gateway', 'options.mjs', '--for', 'nginx', '--out', 'o', '--entry', '503=9200', '--installed-at', '/etc/x/', '--header', 'none')
  t.equal(code, 0)
  const server = readFileSync(join(folder, 'o/server.conf'), 'utf8')
  t.match(server, /alias "\/etc\/x\/errors\/";/)
  t.match(server, /add_header Error-Code /)
  const http = readFileSync(join(folder, 'o/http.conf'), 'utf8')
  t.match(http, /503 "<https:\/\/api\.example\/errors\/9200>; rel=\\"help\\""/)
  t.match(http, /503 "\$\{error_catalog_dollar\}5 100%"/)
  t.match(http, /"Accept-Language, Accept"/)
  t.match(JSON.parse(readFileSync(join(folder, 'o/errors/en/413'), 'utf8')), { status: 413, code: 8005 })
})

t.test('each gateway has its files, without a header of languages and in a format of several lines too', async (t) => {
  for (const name of gateways.keys()) {
    const folder = t.testdir(modules)
    t.match(await run(folder, 'gateway', 'catalog.mjs', '--for', name, '--out', 'o', '--header', 'none', '--format', 'plain.mjs', '--locale', 'ru', '--entry', '503=maintenance'), { code: 0 })
    t.match(readFileSync(join(folder, 'o/README.md'), 'utf8'), /Not covered/)
    mkdirSync(join(folder, 'o/errors/xx'), { recursive: true })
    writeFileSync(join(folder, 'o/errors/xx/503'), 'old')
    writeFileSync(join(folder, 'o/errors/mine'), 'kept')
    const words = ['gateway', 'catalog.mjs', '--for', name, '--out', 'o', '--header', 'none', '--format', 'plain.mjs', '--locale', 'ru', '--entry', '503=maintenance']
    t.match(await run(folder, ...words, '--check'), { code: 1, lines: [/errors\/xx\/503 is not up to date/] })
    t.match(await run(folder, ...words), { code: 0 })
    t.match(await run(folder, ...words, '--check'), { code: 0, lines: [] })
    t.ok(existsSync(join(folder, 'o/errors/mine')), 'files of others stay')
  }
})

t.test('expressions find the language that has the highest weight', async (t) => {
  const expressions = toLanguageExpressions(['en', 'pt', 'pt-BR']).map((text) => new RegExp(text.replaceAll('[[:space:]]', '\\s'), 'i'))
  const find = (list: string): string | undefined => expressions.map((expression) => expression.exec(list)?.[1]).find((tag) => tag !== undefined)
  t.equal(find('pt-BR-x'), 'pt-BR')
  t.equal(find('pt_br;q=0.5, en;q=0.4'), 'pt_br')
  t.equal(find('en;q=0.05, pt;q=.1'), 'pt')
  t.equal(find('pt;q=0, enx, fr'), undefined)
  t.equal(find('pt;q=0.000,en;q=1.000'), 'en')
})

t.test('traditional Chinese is never found by simplified', async (t) => {
  const find = (list: string, locales: readonly string[]): string | undefined => {
    const tags = toLanguageTags(locales, 'en')
    const expressions = toLanguageExpressions(tags.map(([tag]) => tag)).map((text) => new RegExp(text.replaceAll('[[:space:]]', '\\s'), 'i'))
    const range = expressions.map((expression) => expression.exec(list)?.[1]).find((tag) => tag !== undefined)
    return tags.find(([tag]) => tag.toLowerCase() === range?.toLowerCase().replaceAll('_', '-'))?.[1]
  }
  for (const range of ['zh-TW', 'zh_hk', 'zh-MO', 'zh-Hant-TW', 'ZH-HANT', 'xx, zh-TW;q=0.5']) {
    t.equal(find(range, ['en', 'zh', 'zh-Hant']), 'zh-Hant', range)
    t.equal(find(range, ['en', 'zh']), 'en', range)
    t.equal(find(range, ['en', 'de']), undefined, range)
  }
  t.equal(find('zh-HK', ['en', 'zh-Hant', 'zh-HK']), 'zh-HK')
  for (const range of ['zh', 'zh-CN', 'zh-TWX', 'zh-Hans-TW']) t.equal(find(range, ['en', 'zh', 'zh-Hant']), 'zh', range)
})
