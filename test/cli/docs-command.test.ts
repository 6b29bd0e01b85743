import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { runCli } from '../../lib/cli/run-cli.js'
import { createMemoryTerminal } from './memory-terminal.js'
import { PACKAGE } from './spawn-cli.js'

t.test('docs', async (t) => {
  const folder = t.testdir({
    'catalog.mjs': `import { defaultCatalog, defineCatalog } from '${PACKAGE}'
      export default defineCatalog({
        3002: { slug: 'quota', status: 403, message: { en: 'At most {n, plural, one {#} other {#}}', ru: 'Не больше {n, plural, one {#} few {#} many {#} other {#}}' } },
        index: { status: 400, message: { en: 'Index', ru: 'Индекс' } },
        secret: { status: 500, message: 'Secret', internal: true }
      }, { extends: defaultCatalog })`
  })
  const docs = async (...args: string[]): Promise<{ code: number, lines: string[] }> => {
    const terminal = createMemoryTerminal(folder)
    const code = await runCli(['docs', 'catalog.mjs', ...args], terminal)
    return { code, lines: [...terminal.errors, ...terminal.lines] }
  }
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

  await t.test('a folder of pages in the languages of the own entries', async (t) => {
    t.same(await docs('--out', 'site'), { code: 0, lines: ['37 entries in en, ru: site/index.html'] })
    t.equal(readdirSync(join(folder, 'site')).length, 37 * 2 + 4 + 1)
    t.equal(readdirSync(join(folder, 'site/ru')).length, 37 * 2 + 4)
    t.notMatch(readdirSync(join(folder, 'site')).join(), 'secret')
    t.notMatch(read('site/index.html') + read('site/index.md') + read('site/index.json'), /Secret/)
    t.match(read('site/3002.html'), '<html lang="en"')
    t.match(read('site/ru/3002.html'), '<html lang="ru"')
    t.match(read('site/ru/index.md'), '| 3002 | [`quota`](#quota) | 403 | Не больше')
    t.match(JSON.parse(read('site/3002.json')), { code: 3002, slug: 'quota', examples: [{ format: 'nested' }, { format: 'flat' }, { format: 'typed' }, { format: 'problem' }] })
  })

  await t.test('every link leads to a file', async (t) => {
    for (const page of ['index.html', '3002.html', 'ru/index.html', 'ru/3002.html']) {
      const links = [...read(`site/${page}`).matchAll(/(?:href|action)="([^"#:]+)"/g)].map(([, link = '']) => link)
      t.ok(links.length > 3)
      t.same(links.filter((link) => !existsSync(join(folder, 'site', page, '..', link))), [], page)
    }
    t.match(read('site/index.html'), 'href="3002.html"')
    t.match(read('site/index.html'), 'href="index_.html"', 'an entry that is called like the index')
    t.match(read('site/ru/index.html'), 'href="../ru/3002.html"')
  })

  await t.test('other languages and formats', async (t) => {
    t.same(await docs('--out', 'other', '--locale', 'de', '--format', 'fastify'), { code: 0, lines: ['37 entries in en, de: other/index.html'] })
    t.match(JSON.parse(read('other/de/4001.json')), { examples: [{ format: 'fastify', locale: 'de' }] })
  })

  t.match(await docs(), { code: 2, lines: ['error  docs must have --out <dir>, received none'] })
})
