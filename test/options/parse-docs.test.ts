import t from 'tap'
import { parseDocs } from '../../lib/options/parse-docs.js'
import { collectProblems } from './collect-problems.js'

const parse = (docs: unknown): ReturnType<typeof collectProblems> => collectProblems((must) => parseDocs(docs, must, 'en'))

const REST = { title: undefined, links: [], scope: 'all' }

t.test('off unless given', async (t) => {
  t.strictSame(parse(undefined), { parsed: undefined, problems: [] })
})

t.test('what is given', async (t) => {
  t.strictSame(parse({ prefix: '/errors' }), { parsed: { ...REST, prefix: '/errors', origin: '' }, problems: [] })
  t.strictSame(parse({ prefix: '/docs/v1.2/~e_r-s', origin: 'http://localhost:3000' }).parsed, { ...REST, prefix: '/docs/v1.2/~e_r-s', origin: 'http://localhost:3000' })
  t.ok(Object.isFrozen(parse({ prefix: '/errors', origin: undefined }).parsed))
})

t.test('what is wrong', async (t) => {
  for (const prefix of [undefined, '', '/', 'errors', '/errors/', '/:id', '/a b', '/a//b', 5]) {
    t.match(parse({ prefix }).problems, [/^docs\.prefix must be a path such as \/errors, without a final slash, received /], String(prefix))
  }
  for (const origin of [true, 'api.example.com', 'https://api.example.com/', 'https://api.example.com/v1/', 'https://api.example.com?a', 'https://a@b.example', 'ftp://example.com', 'https://EXAMPLE.com', 'null', 'data:,']) {
    t.match(parse({ prefix: '/errors', origin }).problems, [/^docs\.origin must be an origin such as https:\/\/api\.example\.com, received /], String(origin))
  }
  t.strictSame(parse(true).problems, [
    'docs must be an object of prefix, origin, title, links, scope, received true',
    'docs.prefix must be a path such as /errors, without a final slash, received undefined'
  ])
  t.strictSame(parse({ prefix: '/errors', path: '/x' }).problems, ['docs.path must be one of prefix, origin, title, links, scope, received "path"'])
})

t.test('what the pages tell of the app', async (t) => {
  const links = [{ url: '/guide', title: 'Guide' }, { url: 'mailto:a@example.com', title: { en: 'Mail', ru: 'Почта' } }]
  t.strictSame(parse({ prefix: '/errors', title: 'Files', links, scope: 'declared', origin: 'https://example.com/api' }), {
    parsed: {
      prefix: '/errors',
      origin: 'https://example.com/api',
      title: 'Files',
      links: [{ url: '/guide', title: { en: 'Guide' } }, links[1]],
      scope: 'declared'
    },
    problems: []
  })
  t.strictSame(parse({ prefix: '/errors', title: ' ', links: 'x', scope: 'some' }).problems, [
    'docs.title must be a text, received " "',
    'docs.scope must be "all" or "declared", received "some"',
    'docs.links must be a list of links, e.g. [{ url, title }], received "x"'
  ])
  t.match(parse({ prefix: '/errors', links: [{ url: 'javascript:alert(1)', title: { ru: 'x' } }, undefined, { url: 'http://', title: 'x' }] }).problems, [
    /^docs\.links\.0\.url must be a path or a URL of http, https or mailto/,
    /^docs\.links\.0\.title must be a text, or texts by locale with one in en/,
    /^docs\.links\.1 must be an object of url, title/,
    /^docs\.links\.1\.url/,
    /^docs\.links\.1\.title/,
    /^docs\.links\.2\.url/
  ])
})
