import t from 'tap'
import { parseDocs } from '../../lib/options/parse-docs.js'
import { collectProblems } from './collect-problems.js'

const parse = (docs: unknown): ReturnType<typeof collectProblems> => collectProblems((must) => parseDocs(docs, must))

t.test('off unless given', async (t) => {
  t.strictSame(parse(undefined), { parsed: undefined, problems: [] })
})

t.test('what is given', async (t) => {
  t.strictSame(parse({ prefix: '/errors' }), { parsed: { prefix: '/errors', origin: '' }, problems: [] })
  t.strictSame(parse({ prefix: '/docs/v1.2/~e_r-s', origin: 'http://localhost:3000' }).parsed, { prefix: '/docs/v1.2/~e_r-s', origin: 'http://localhost:3000' })
  t.ok(Object.isFrozen(parse({ prefix: '/errors', origin: undefined }).parsed))
})

t.test('what is wrong', async (t) => {
  for (const prefix of [undefined, '', '/', 'errors', '/errors/', '/:id', '/a b', '/a//b', 5]) {
    t.match(parse({ prefix }).problems, [/^docs\.prefix must be a path such as \/errors, without a final slash, received /], String(prefix))
  }
  for (const origin of [true, 'api.example.com', 'https://api.example.com/', 'https://api.example.com/v1', 'ftp://example.com', 'https://EXAMPLE.com', 'null', 'data:,']) {
    t.match(parse({ prefix: '/errors', origin }).problems, [/^docs\.origin must be an origin such as https:\/\/api\.example\.com, received /], String(origin))
  }
  t.strictSame(parse(true).problems, [
    'docs must be an object of prefix, origin, received true',
    'docs.prefix must be a path such as /errors, without a final slash, received undefined'
  ])
  t.strictSame(parse({ prefix: '/errors', path: '/x' }).problems, ['docs.path must be one of prefix, origin, received "path"'])
})
