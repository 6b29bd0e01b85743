import { html, type Html } from '../html.js'
import { toDirection } from '../text-direction.js'
import type { DocsSource } from './docs-source.js'
import { pickText } from './entry-facts.js'
import { toLanguageName, toLinkLocale, type PageView } from './page-language.js'
import { script } from './script.js'
import { style } from './style.js'

/** A page without its frame. */
export interface PageParts {
  readonly title: string
  readonly view: PageView
  readonly source: Pick<DocsSource, 'catalog' | 'locales' | 'links' | 'site'>
  /** The URL of this page in a locale. */
  readonly self: (locale: string | undefined) => string
  /** What stands in the bar beside the name of the site. */
  readonly content: Html
}

/** A page with its frame: a whole document. It needs no other file, and no script. */
export function renderPage ({ title, view, source, self, content }: PageParts): string {
  const { language, texts } = view
  const { locales, links, site } = source
  const page = html`<!doctype html>
<html lang="${language}" dir="${toDirection(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="canonical" href="${self(toLinkLocale(view))}">
${locales.length > 1 && locales.map((locale) => html`<link rel="alternate" hreflang="${locale}" href="${self(locale)}">
`)}<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">${texts.skip}</a>
<header class="bar">
<a class="home" href="${links.index(toLinkLocale(view))}">${site?.title ?? texts.title}</a>
${renderSiteLinks(source, view)}
${locales.length > 1 && renderLanguages(view, locales, self)}
</header>
${content}
<p id="said" class="unseen" role="status"></p>
<script>${script}</script>
</body>
</html>
`
  return page.toString()
}

/** ` lang="…" dir="…"` for text that is not in the language around it. */
export function toLanguageAttributes (locale: string, around: string): Html | false {
  return locale !== around && html` lang="${locale}" dir="${toDirection(locale)}"`
}

/** A heading that is a link to itself. */
export function renderHeading (id: string, text: string | Html): Html {
  return html`<h2 id="${id}"><a class="anchor" href="#${id}">${text}</a></h2>`
}

/** A button that copies what is marked in the box around it. A script shows it. */
export function renderCopyButton ({ copy, copied }: PageView['texts'], what: string): Html {
  return html`<button type="button" class="copy" data-copied="${copied}" hidden><span>${copy}</span> <span class="unseen">${what}</span></button>`
}

/** A status with the name that HTTP gives to it, which is English. */
export function renderStatus (status: number, phrase: string): Html {
  return html`<bdi dir="ltr">${status} <span lang="en">${phrase}</span></bdi>`
}

function renderSiteLinks ({ catalog: { defaultLocale }, site }: PageParts['source'], { locale, language, texts }: PageView): Html | false {
  const links = site?.links ?? []
  return links.length > 0 && html`<nav class="site" aria-label="${texts.links}">${links.map(({ url, title }) => {
    const text = pickText(title, locale, defaultLocale)
    return html` <a href="${url}"${toLanguageAttributes(text.locale, language)}>${text.text}</a>`
  })}</nav>`
}

function renderLanguages ({ locale: current, language, texts }: PageView, locales: readonly string[], self: PageParts['self']): Html {
  return html`<details class="languages">
<summary><span class="unseen">${texts.language} </span><span${toLanguageAttributes(current, language)}>${toLanguageName(current)}</span></summary>
<ul>${locales.map((locale) => html`
<li><a href="${self(locale)}" hreflang="${locale}"${toLanguageAttributes(locale, language)}${locale === current && html` aria-current="true"`}>${toLanguageName(locale)}</a></li>`)}
</ul>
</details>`
}
