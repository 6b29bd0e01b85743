import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import t from 'tap'
import { pages, readPage, root, type Page } from './pages.js'

function readAnchors ({ text }: Page): string[] {
  const prose = text.replace(/^```[^]*?^```$/gm, '')
  return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replace(/[^\w\s-]/g, '').replaceAll(' ', '-'))
}

t.test('each page has one title, one subject, and a size that is read at once', async (t) => {
  for (const page of pages) {
    t.match(page.text, /^# \S/, page.path)
    t.equal([...page.text.replace(/^```[^]*?^```$/gm, '').matchAll(/^# /gm)].length, 1, page.path)
    t.ok(Buffer.byteLength(page.text) <= (page.path === 'README.md' ? 12_000 : 15_000), `${page.path} has ${Buffer.byteLength(page.text)} bytes`)
  }
})

t.test('links lead to files and sections that are there', async (t) => {
  const broken: string[] = []
  for (const page of pages) {
    for (const [, target = ''] of page.text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue
      const [file = '', anchor] = target.split('#')
      const path = file === '' ? page.path : posix.join(posix.dirname(page.path), file)
      const isThere = existsSync(`${root}${path}`) && (anchor === undefined || readAnchors(readPage(path)).includes(anchor))
      if (!isThere) broken.push(`${page.path}: ${target}`)
    }
  }
  t.strictSame(broken, [])
})

t.test('files of the repository that a page names are there', async (t) => {
  const named = pages.flatMap(({ path, text }) => {
    return [...text.matchAll(/`((?:test|lib|types|bench|example|docs)\/[\w./-]*)`/g)].map(([, file = '']) => ({ path, file }))
  })
  t.strictSame(named.filter(({ file }) => !existsSync(`${root}${file}`)), [])
})

t.test('README leads to every page', async (t) => {
  const { text } = readPage('README.md')
  t.strictSame(pages.filter(({ path }) => path !== 'README.md' && !path.startsWith('docs/internals/') && !text.includes(`](${path})`)).map(({ path }) => path), [])
})

t.test('each section has a name of its own and says something', async (t) => {
  for (const page of pages) {
    const anchors = readAnchors(page)
    t.equal(new Set(anchors).size, anchors.length, page.path)
    t.notMatch(page.text, /^##+ .*\n\s*^##/m, page.path)
  }
})
