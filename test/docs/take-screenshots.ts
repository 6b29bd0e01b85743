import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildDocsApp } from './docs-app.js'
import { findChromium, openBrowser } from './open-browser.js'

/** The pictures of docs/pages.md. */
const SHOTS = [
  { name: 'index', path: '/errors', width: 1120, height: 680, colorScheme: 'light' },
  { name: 'entry-dark', path: '/errors/3002', width: 1120, height: 680, colorScheme: 'dark' },
  { name: 'entry-arabic', path: '/errors/2002?lang=ar', width: 1120, height: 680, colorScheme: 'light' },
  { name: 'mobile', path: '/errors/6001?lang=ru', width: 360, height: 680, colorScheme: 'light' }
] as const

const folder = process.argv[2] ?? fileURLToPath(new URL('../../../docs', import.meta.url))
const executable = findChromium()
if (executable === undefined) throw new Error('chromium must be on the path, received none')

mkdirSync(folder, { recursive: true })
const app = await buildDocsApp({ teardown: () => {} }, { format: ['nested', 'problem'] })
app.post('/files', { config: { errors: [2002, 3002, 6001] } }, (_request, reply) => reply.apiError(2002))
const origin = await app.listen({ port: 0 })
const browser = await openBrowser(executable)
try {
  for (const { name, path, width, height, colorScheme } of SHOTS) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme })
    await page.goto(`${origin}${path}`)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    await page.close()
  }
} finally {
  await browser.close()
  await app.close()
}
