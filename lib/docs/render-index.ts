import type { DocsSource } from './docs-source.js'
import { toPhrase } from './entry-facts.js'
import { html, type Html } from '../html.js'
import { toLinkLocale, type PageView } from './page-language.js'
import { renderHeading, renderPage, renderStatus, toLanguageAttributes } from './render-page.js'
import { searchEntries, type ListedEntry } from './search-entries.js'

/** What the index shows. */
export interface IndexContent {
  /** By status. */
  readonly listed: readonly ListedEntry[]
  /** What is searched for; empty for nothing. */
  readonly query: string
}

/** Renders the index: all entries by status. What a search does not find is there too, but hidden, so that a script can search anew. */
export function renderIndex ({ locales, links }: DocsSource, { listed, query }: IndexContent, view: PageView): string {
  const { locale, language, texts } = view
  const found = searchEntries(listed, query)
  const groups = groupByStatus(listed)
  const linkLocale = toLinkLocale(view)

  function isHidden (entries: readonly ListedEntry[]): Html | false {
    return !entries.some((entry) => found.has(entry)) && html` hidden`
  }

  // A large catalogue is a long page: a row has short elements, and none of the end tags that HTML can do without.
  function renderRow (item: ListedEntry): Html {
    const { entry, title } = item
    const text = title.locale === locale ? title.text : html`<span${toLanguageAttributes(title.locale, locale)}>${title.text}</span>`
    return html`<li${isHidden([item])}><a href="${links.entry(entry, linkLocale)}"><i>${entry.code}</i> <b>${entry.slug}</b> ${text}${entry.retired && html` <em>${texts.retired}</em>`}</a>
`
  }

  return renderPage({
    title: texts.heading,
    view,
    locales,
    index: links.index,
    self: links.index,
    content: html`<main id="main" class="index${!listed.some(({ entry: { code } }) => code !== undefined) && ' uncoded'}" tabindex="-1">
<div class="intro">
<h1>${texts.heading}</h1>
<p>${texts.intro}</p>
<search>
<form name="search" action="${links.index(undefined)}">
${linkLocale !== undefined && html`<input type="hidden" name="lang" value="${linkLocale}">`}
<label class="unseen" for="q">${texts.search}</label>
<input type="search" id="q" name="q" value="${query}" placeholder="${texts.search}" maxlength="100" autocomplete="off" spellcheck="false">
<button>${texts.find}</button>
</form>
</search>
<p id="found" role="status" data-text="${texts.found}">${texts.found.replace('{shown}', String(found.size)).replace('{total}', String(listed.length))}</p>
</div>
<nav class="statuses" aria-labelledby="statuses">
<h2 id="statuses">${texts.statuses}</h2>
<ul>${groups.map(([status, entries]) => html`
<li${isHidden(entries)}><a href="#s${status}">${renderStatus(status, toPhrase(status))}</a></li>`)}
</ul>
</nav>
<div class="groups">
<p id="none"${found.size > 0 && html` hidden`}>${texts.none} <a href="${links.index(linkLocale)}">${texts.all}</a></p>
${groups.map(([status, entries]) => html`<section data-group${isHidden(entries)}>
${renderHeading(`s${status}`, renderStatus(status, toPhrase(status)))}
<ul${toLanguageAttributes(locale, language)}>
${entries.map(renderRow)}</ul>
</section>
`)}</div>
</main>`
  })
}

function groupByStatus (listed: readonly ListedEntry[]): ReadonlyArray<readonly [number, readonly ListedEntry[]]> {
  const groups = new Map<number, ListedEntry[]>()
  for (const item of listed) {
    const group = groups.get(item.entry.status)
    if (group === undefined) groups.set(item.entry.status, [item])
    else group.push(item)
  }
  return [...groups]
}
