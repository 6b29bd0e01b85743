import { Type } from './type.js'
import type { NeutralError } from '../../types/format.js'
import { ABOUT_BLANK } from '../constants.js'
import { html as markup, type Html } from '../html.js'
import { toDirection } from '../text-direction.js'
import { defineFormat } from './define-format.js'

/** A page. */
export const HtmlBody = Type.String({ $id: 'ErrorCatalogHtml', title: 'A page that shows the error' })

/** No script, and colours of the system: the page is to be read wherever a browser meets an error. */
const STYLE = markup`body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:10vh auto;padding:0 1rem;color-scheme:light dark}
h1{font-size:1.5rem}code{font-family:ui-monospace,monospace}.code{opacity:.75}`

/** `html`: a page for browsers that navigate, as `text/html`. */
export const html = defineFormat({
  name: 'html',
  contentType: 'text/html; charset=utf-8',
  schema: HtmlBody,
  render: (error) => `<!doctype html>\n${toPage(error)}\n`
})

function toPage (error: NeutralError): Html {
  const { status, code, slug, locale, title, message, action, issues, type, requestId, traceId } = error
  const detail = error.detail ?? (title === undefined ? undefined : message)
  const reference = [requestId, traceId].filter((id) => id !== undefined).join(' · ')
  return markup`<html lang="${locale}" dir="${toDirection(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${status} ${title ?? message}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="code"><bdi dir="ltr">${status} <code>${code ?? slug}</code></bdi></p>
<h1>${title ?? message}</h1>
${detail !== undefined && markup`<p>${detail}</p>\n`}${issues && markup`<ul>
${issues.map((issue) => markup`<li>${issue.message}</li>\n`)}</ul>\n`}${action !== undefined && markup`<p>${action}</p>\n`}\
${type !== ABOUT_BLANK && markup`<p><a href="${type}">${type}</a></p>\n`}${reference !== '' && markup`<p class="code"><bdi dir="ltr">${reference}</bdi></p>\n`}</main>
</body>
</html>`
}
