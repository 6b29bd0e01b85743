import { isOwnEntry, type DocsSource } from './docs-source.js'
import { html, type Html } from '../html.js'
import { toLinkLocale, type PageView } from './page-language.js'
import { renderHeading, renderPage, toLanguageAttributes } from './render-page.js'
import { EVERYTHING, searchEntries, type ListedEntry, type SearchQuery } from './search-entries.js'

/** The most characters of texts in other languages that a page holds. */
const MAX_OTHERS = 50_000

/** What the index shows. */
export interface IndexContent {
  /** In the order of the page. */
  readonly listed: readonly ListedEntry[]
  readonly query: SearchQuery
}

/**
 * Renders the index: the entries of the catalogue's author, then the built-in ones. What a search does not find is there too, but hidden, so that a script
 * can search anew.
 */
export function renderIndex (source: DocsSource, { listed, query }: IndexContent, view: PageView): string {
  const { texts } = view
  return renderPage({
    title: source.site?.title ?? texts.heading,
    view,
    source,
    self: source.links.index,
    content: html`<main id="main" class="index${!listed.some(({ entry: { code } }) => code !== undefined) && ' uncoded'}" tabindex="-1">
<div class="intro">
<h1>${source.site?.title ?? texts.heading}</h1>
<p>${texts.intro}</p>
${renderSearch(source, { listed, query }, view)}
</div>
${renderGroups(source, { listed, query }, view)}
</main>`
  })
}

/** The page that answers an address below the index which no entry has: a search among those that there are. */
export function renderMissing (source: DocsSource, listed: readonly ListedEntry[], view: PageView): string {
  const { texts } = view
  return renderPage({
    title: texts.missing,
    view,
    source,
    self: source.links.index,
    content: html`<main id="main" class="index" tabindex="-1">
<div class="intro">
<h1>${texts.missing}</h1>
<p>${texts.missingNote}</p>
${renderSearch(source, { listed, query: EVERYTHING }, view)}
</div>
${renderGroups(source, { listed, query: EVERYTHING }, view)}
</main>`
  })
}

function renderSearch ({ links }: DocsSource, { listed, query }: IndexContent, view: PageView): Html {
  const { texts } = view
  const linkLocale = toLinkLocale(view)
  const statuses = unique(listed.map(({ entry }) => String(entry.status))).sort()
  const tags = unique(listed.flatMap(({ entry }) => entry.tags ?? [])).sort()
  const found = searchEntries(listed, query).size
  return html`<search>
<form name="search" action="${links.index(undefined)}"${!showsOthers(listed) && html` data-more`}>
${linkLocale !== undefined && html`<input type="hidden" name="lang" value="${linkLocale}">`}
<label class="unseen" for="q">${texts.search}</label>
<input type="search" id="q" name="q" value="${query.text}" placeholder="${texts.search}" maxlength="100" autocomplete="off" spellcheck="false" aria-keyshortcuts="/">
<button>${texts.find}</button>
<div class="filters">
${renderFilter({ name: 'status', label: texts.status, values: statuses, chosen: query.status }, texts.any)}
${tags.length > 0 && renderFilter({ name: 'tag', label: texts.tag, values: tags, chosen: query.tag }, texts.any)}
</div>
</form>
</search>
<p id="found" role="status" data-text="${texts.found}">${texts.found.replace('{shown}', String(found)).replace('{total}', String(listed.length))}</p>`
}

/** A choice among values, of which the first lets everything through. */
interface Filter {
  readonly name: 'status' | 'tag'
  readonly label: string
  readonly values: readonly string[]
  readonly chosen: string
}

function renderFilter ({ name, label, values, chosen }: Filter, any: string): Html {
  return html`<label>${label} <select name="${name}">
<option value="">${any}</option>${values.map((value) => html`
<option${value === chosen && html` selected`}>${value}</option>`)}
</select></label>`
}

function renderGroups ({ links }: DocsSource, { listed, query }: IndexContent, view: PageView): Html {
  const { locale, language, texts } = view
  const found = searchEntries(listed, query)
  const linkLocale = toLinkLocale(view)

  function isHidden (entries: readonly ListedEntry[]): Html | false {
    return !entries.some((entry) => found.has(entry)) && html` hidden`
  }

  const isWhole = showsOthers(listed)

  // A large catalogue is a long page: a row has short elements, and none of the end tags that HTML can do without.
  function renderRow (item: ListedEntry): Html {
    const { entry, title, others } = item
    const text = title.locale === locale ? title.text : html`<span${toLanguageAttributes(title.locale, locale)}>${title.text}</span>`
    const searched = [entry.tags !== undefined && html` data-t="${entry.tags.join('\n')}"`, others !== '' && isWhole && html` data-s="${others}"`]
    return html`<li${isHidden([item])}${searched}><a href="${links.entry(entry, linkLocale)}"><i>${entry.code}</i> <b>${entry.slug}</b> ${text} <u>${entry.status}</u>${entry.retired && html` <em>${texts.retired}</em>`}</a>
`
  }

  const groups = [
    { id: 'own', heading: texts.own, entries: listed.filter(({ entry }) => isOwnEntry(entry)) },
    { id: 'general', heading: texts.general, entries: listed.filter(({ entry }) => !isOwnEntry(entry)) }
  ].filter(({ entries }) => entries.length > 0)
  return html`<div class="groups">
<p id="none"${found.size > 0 && html` hidden`}>${texts.none} <a href="${links.index(linkLocale)}">${texts.all}</a></p>
${groups.map(({ id, heading, entries }) => html`<section data-group${isHidden(entries)}>
${renderHeading(id, heading)}
<ul${toLanguageAttributes(locale, language)}>
${entries.map(renderRow)}</ul>
</section>
`)}</div>`
}

/** `true` where the page holds the texts of all languages, so that its script can search in them. Else the server does. */
function showsOthers (listed: readonly ListedEntry[]): boolean {
  return listed.reduce((sum, { others }) => sum + others.length, 0) <= MAX_OTHERS
}

function unique (values: readonly string[]): string[] {
  return [...new Set(values)]
}
