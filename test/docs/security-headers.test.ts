import { createHash } from 'node:crypto'
import t from 'tap'
import { contentSecurityPolicy } from '../../lib/docs/security-headers.js'
import { buildDocsApp } from './docs-app.js'

t.test('the style and the script of a page are those that its policy allows, and it has no others', async (t) => {
  const { body } = await (await buildDocsApp(t)).inject('/errors/3002')
  for (const [name, directive] of [['style', 'style-src'], ['script', 'script-src']] as const) {
    const found = [...body.matchAll(new RegExp(`<${name}[^>]*>([^]*?)</${name}>`, 'g'))].map(([, text = '']) => text)
    t.equal(found.length, 1)
    const hash = createHash('sha256').update(String(found)).digest('base64')
    t.ok(contentSecurityPolicy.includes(`${directive} 'sha256-${hash}'`), name)
  }
  t.notMatch(body, / on\w+=| style=|javascript:/)
})

t.test('all else is forbidden', async (t) => {
  t.match(contentSecurityPolicy, /^default-src 'none'; /)
  t.notMatch(contentSecurityPolicy, /unsafe|\*|https?:/)
  for (const directive of ["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) t.ok(contentSecurityPolicy.includes(directive), directive)
})
