import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { buildDocsApp } from './docs-app.js'
import { findChromium, openBrowser } from './open-browser.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const executable = findChromium()
if (executable === undefined) {
  if (process.env['CI']) t.fail('chromium must be on the path, received none')
  else t.comment('Not run: there is no chromium on the path')
} else {
  const app = await buildDocsApp(t, { format: ['nested', 'problem'] })
  app.post('/sessions', { config: { errors: [2002] } }, (_request, reply) => reply.apiError(2002))
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await openBrowser(executable)
  t.teardown(() => browser.close())

  /** Tests a page, while console, policy and network must have nothing to complain of. */
  function testPage (name: string, path: string, options: BrowserContextOptions, check: (t: Test, page: Page) => Promise<void>): void {
    t.test(name, async (t) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
      t.teardown(() => context.close())
      const page = await context.newPage()
      const faults: string[] = []
      // Violations of the policy are errors in the console too.
      page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.push(message.text()) })
      page.on('pageerror', (error) => { faults.push(String(error)) })
      page.on('requestfailed', (request) => { faults.push(request.url()) })
      await page.goto(`${origin}${path}`)
      await check(t, page)
      t.strictSame(faults, [], 'nothing to complain of')
    })
  }

  /** The names of the entries that the index shows. */
  async function shownOn (page: Page): Promise<string[]> {
    return await page.locator('.groups li:visible b').allTextContents()
  }

  testPage('the index leads to the pages', '/errors', {}, async (t, page) => {
    t.equal(await page.title(), 'API errors')
    t.equal((await shownOn(page)).length, 38)
    await page.getByRole('link', { name: 'file_quota' }).click()
    t.equal(new URL(page.url()).pathname, '/errors/3002')
    t.equal(await page.locator('h1').textContent(), 'You can have at most …')
    await page.getByRole('link', { name: 'All errors' }).click()
    t.equal(new URL(page.url()).pathname, '/errors')
  })

  testPage('a search filters as one types', '/errors', {}, async (t, page) => {
    const search = page.getByRole('searchbox')
    await search.pressSequentially('expired  token')
    t.strictSame(await shownOn(page), ['access_token_expired', 'refresh_token_expired'])
    t.equal(await page.locator('#found').textContent(), '2 of 38')
    t.equal(await page.locator('.groups section:visible').count(), 1)
    await search.fill('nowhere')
    t.strictSame(await shownOn(page), [])
    t.ok(await page.getByText('No error matches your search.').isVisible())
    await search.fill('502')
    await page.waitForURL('**/errors?q=502')
    await page.reload()
    t.strictSame(await shownOn(page), ['email_sending', 'bad_gateway'], 'a search has an address')
    await page.getByRole('searchbox').fill('')
    t.equal((await shownOn(page)).length, 38, 'what the server hid is there')
  })

  testPage('a choice of a status or a tag filters, and has an address', '/errors', {}, async (t, page) => {
    await page.getByLabel('Status').selectOption('502')
    t.strictSame(await shownOn(page), ['email_sending', 'bad_gateway'])
    await page.waitForURL('**/errors?status=502')
    await page.getByLabel('Tag').selectOption('mail')
    t.strictSame(await shownOn(page), ['email_sending'])
    await page.reload()
    t.strictSame(await shownOn(page), ['email_sending'])
  })

  testPage('a search in another language than that of the page, from anywhere by a slash', '/errors', {}, async (t, page) => {
    await page.keyboard.press('/')
    await page.keyboard.type('срок /')
    t.equal(await page.getByRole('searchbox').inputValue(), 'срок /')
    await page.getByRole('searchbox').fill('срок refresh')
    t.strictSame(await shownOn(page), ['refresh_token_expired'])
  })

  testPage('what can be copied: a request and the code of a client', '/errors/2002', { permissions: ['clipboard-read', 'clipboard-write'] }, async (t, page) => {
    t.equal(await page.locator('.routes').textContent(), '\nPOST /sessions\n')
    await page.getByRole('button', { name: 'Copy curl' }).click()
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' })
    t.equal(await page.evaluate('navigator.clipboard.readText()'),
      "curl -i -X POST 'https://api.example.com/sessions' \\\n  -H 'Accept: application/json' \\\n  -H 'Accept-Language: en'")
    await page.getByRole('link', { name: 'Next' }).click()
    t.equal(new URL(page.url()).pathname, '/errors/2003')
  })

  t.test('a wrong address answers a search', async (t) => {
    const page = await browser.newPage()
    t.teardown(() => page.close())
    const answer = await page.goto(`${origin}/errors/nothing`)
    t.equal(answer?.status(), 404)
    await page.getByRole('searchbox').fill('quota')
    t.strictSame(await shownOn(page), ['file_quota'])
    t.strictSame(await findViolations(page, 'html'), [])
    await page.waitForURL('**/errors?q=quota')
  })

  testPage('the language switch', '/errors/3002', {}, async (t, page) => {
    t.equal(await page.locator('html').getAttribute('lang'), 'en')
    await page.locator('.languages summary').click()
    await page.getByRole('link', { name: 'Русский' }).click()
    t.equal(await page.locator('html').getAttribute('lang'), 'ru')
    t.equal(await page.locator('h1').textContent(), 'У вас может быть не больше …')
    await page.getByRole('link', { name: 'Все ошибки' }).click()
    t.equal(page.url(), `${origin}/errors?lang=ru`)
    await page.locator('.languages summary').click()
    await page.getByRole('link', { name: 'العربية' }).click()
    t.equal(await page.locator('html').getAttribute('dir'), 'rtl')
    t.equal(await page.evaluate('getComputedStyle(document.querySelector(".groups li")).direction'), 'rtl')
  })

  testPage('the page of an error', '/errors/2002', { permissions: ['clipboard-read', 'clipboard-write'] }, async (t, page) => {
    t.strictSame(await page.locator('figcaption b').allTextContents(), ['nested', 'problem', 'curl', 'fetch'])
    await page.locator('figure').filter({ hasText: 'HTTP/1.1' }).filter({ hasText: 'problem' }).getByRole('button', { name: 'Copy' }).click()
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' })
    const copied = await page.evaluate<string>('navigator.clipboard.readText()')
    t.strictSame(JSON.parse(copied), { type: '/errors/2002', title: 'Access token expired', status: 401, code: 2002 })
    await page.getByRole('link', { name: 'Headers' }).click()
    t.equal(page.url(), `${origin}/errors/2002#headers`)
  })

  testPage('by the keyboard alone', '/errors', {}, async (t, page) => {
    const press = async (...keys: string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key) }
    const focused = async (): Promise<unknown> => await page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()')
    await press('Tab')
    t.equal(await focused(), 'Skip to content')
    await press('Enter')
    t.equal(await focused(), 'main')
    await press('Tab')
    t.equal(await focused(), 'q')
    await page.keyboard.type('6001')
    await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter')
    await page.waitForURL('**/errors/6001')
    await press('Tab', 'Tab', 'Tab')
    t.equal(await focused(), 'Language: English')
    t.equal(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle'), 'solid', 'focus shows')
    await press('Enter', 'Tab', 'Tab', 'Enter')
    await page.waitForURL('**/errors/6001?lang=ru')
  })

  testPage('without JavaScript', '/errors?lang=ru', { javaScriptEnabled: false }, async (t, page) => {
    await page.getByRole('searchbox').fill('срок access')
    await page.getByRole('button').click()
    t.equal(new URL(page.url()).search, `?${new URLSearchParams({ lang: 'ru', q: 'срок access', status: '', tag: '' }).toString()}`)
    t.strictSame(await shownOn(page), ['access_token_expired'])
    await page.getByRole('link', { name: 'access_token_expired' }).click()
    t.equal(await page.locator('h1').textContent(), 'Срок действия access токена истёк')
    t.equal(await page.locator('button:visible').count(), 0)
    await page.locator('.languages summary').click()
    await page.getByRole('link', { name: 'English' }).click()
    t.equal(page.url(), `${origin}/errors/2002?lang=en`)
  })

  /** What axe finds wrong with a part of the page. */
  async function findViolations (page: Page, part: string): Promise<unknown> {
    await page.evaluate(axe)
    return await page.evaluate(`axe.run('${part}', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`)
  }

  const PATHS = ['/errors', '/errors/3002?lang=ar', '/errors/voucher_spent?lang=ru']

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 320]) {
      testPage(`accessible in the ${colorScheme} scheme at ${width} px`, '/errors', { colorScheme, viewport: { width, height: 800 } }, async (t, page) => {
        for (const path of PATHS) {
          await page.goto(`${origin}${path}`)
          t.strictSame(await findViolations(page, 'html'), [], path)
          t.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, `${path} is not wider than the screen`)
        }
        await page.locator('.languages summary').click()
        t.strictSame(await findViolations(page, '.bar'), [], 'the languages')
      })
    }
  }
}
