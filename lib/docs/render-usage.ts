import type { DocsSource, RouteName } from './docs-source.js'
import type { EntryFacts } from './entry-facts.js'
import { html, type Html } from '../html.js'
import type { PageView } from './page-language.js'
import { renderCopyButton, renderHeading } from './render-page.js'

/** Where an API is that has not told its origin. */
const SOMEWHERE = 'https://api.example.com'

/** The routes that declare an error. */
export function renderRoutes ({ routes }: EntryFacts, { texts }: PageView): Html | false {
  return routes.length > 0 && html`<section>
${renderHeading('routes', texts.returnedBy)}
<ul class="routes">${routes.map(({ method, url }) => html`
<li><code dir="ltr" translate="no"><b>${method}</b> ${url}</code></li>`)}
</ul>
</section>`
}

/** A request that an error may answer, and the code of a client that reads it: each with a button that copies it. */
export function renderUsage ({ site }: DocsSource, facts: EntryFacts, { locale, texts }: PageView): Html {
  const [route] = facts.routes
  const blocks = [
    ...(route === undefined ? [] : [{ name: 'curl', label: texts.request, code: toCurl(route, site?.origin, facts, locale) }]),
    { name: 'fetch', label: texts.usage, code: toClientCode(facts, route) }
  ]
  return html`${blocks.map(({ name, label, code }) => html`<figure data-box>
<figcaption><span>${label} <b>${name}</b></span> ${renderCopyButton(texts, name)}</figcaption>
<pre dir="ltr" translate="no"><code data-copy>${code}</code></pre>
</figure>
`)}`
}

function toCurl ({ method, url }: RouteName, origin: string | undefined, { examples: [example] }: EntryFacts, locale: string): string {
  const accept = (example?.contentType ?? 'application/json').replace(/;.*/, '')
  const lines = [
    `curl -i -X ${firstOf(method)} ${quote(`${origin === undefined || origin === '' ? SOMEWHERE : origin}${url}`)}`,
    `-H ${quote(`Accept: ${accept}`)}`,
    `-H ${quote(`Accept-Language: ${locale}`)}`
  ]
  return lines.join(' \\\n  ')
}

/** One word of a shell (POSIX, Shell Command Language §2.2.2). */
function quote (text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

function toClientCode ({ entry: { code, slug } }: EntryFacts, { method, url }: RouteName = { method: 'GET', url: '/' }): string {
  const init = firstOf(method) === 'GET' ? '' : `, { method: '${firstOf(method)}' }`
  return `import { isApiError, readApiError } from 'fastify-error-catalog/client'

const response = await fetch(${JSON.stringify(url)}${init})
const info = await readApiError(response)
if (isApiError(info, ${code ?? `'${slug}'`})) {
  console.warn(info.message)
}`
}

/** A route may have several methods. */
function firstOf (methods: string): string {
  return methods.replace(/,.*/, '')
}
