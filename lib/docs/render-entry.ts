import type { CatalogEntry } from '../../types/entry.js'
import { toEntryId, type DocsSource } from './docs-source.js'
import type { DocsTexts } from './docs-texts.js'
import { pickText, type EntryFacts } from './entry-facts.js'
import { toStatusLine, type ExampleAnswer } from './example-answer.js'
import { highlightJson } from './highlight-json.js'
import { html, type Html } from '../html.js'
import { toDuration, toLanguageName, toLinkLocale, type PageView } from './page-language.js'
import { renderRoutes, renderUsage } from './render-usage.js'
import { renderCopyButton, renderHeading, renderPage, renderStatus, toLanguageAttributes } from './render-page.js'
import { PARAM_KINDS } from './sample-params.js'

/** The entries before and after one in the order of the index. */
export interface Neighbours {
  readonly previous?: CatalogEntry | undefined
  readonly next?: CatalogEntry | undefined
}

/** Renders the page of an entry. */
export function renderEntry (source: DocsSource, facts: EntryFacts, view: PageView, around: Neighbours = {}): string {
  const { links } = source
  const { entry, id, title, description, examples } = facts
  const { language, texts } = view
  return renderPage({
    title: `${title.text} · ${id} · ${source.site?.title ?? texts.title}`,
    view,
    source,
    self: (locale) => links.entry(entry, locale),
    content: html`<main id="main" class="entry" tabindex="-1">
<div class="head">
<p><a class="back" href="${links.index(toLinkLocale(view))}">${texts.all}</a></p>
<h1${toLanguageAttributes(title.locale, language)}>${title.text}</h1>
${renderIdentity(facts, view)}
${entry.retired && html`<p class="note"><strong>${texts.retired}.</strong> ${texts.retiredNote}${renderReplacement(source, facts, view)}</p>`}
</div>
<div class="prose">
${description && description.text.trim().split(/\n\s*\n/).map((paragraph) => html`<p${toLanguageAttributes(description.locale, language)}>${paragraph}</p>
`)}
${renderAdvice(facts, view)}
${renderRoutes(facts, view)}
${renderLinks(source, facts, view)}
</div>
<div class="examples">
${renderHeading('example', texts.examples)}
${examples.map((example) => renderExample(facts, example, view))}${renderUsage(source, facts, view)}</div>
<div class="more">
${renderMessages(facts, view)}
${renderParams(facts, view)}
${renderHeaders(facts, view)}
</div>
${renderNeighbours(source, around, view)}
</main>`
  })
}

function renderReplacement ({ catalog, links }: DocsSource, { entry: { replacedBy } }: EntryFacts, view: PageView): Html | false {
  const other = replacedBy !== undefined && catalog.get(replacedBy as string) // any key may be asked for
  return typeof other === 'object' && !other.internal && html` ${view.texts.replacedBy} <a href="${links.entry(other, toLinkLocale(view))}"><code>${toEntryId(other)}</code></a>`
}

function renderLinks ({ catalog: { defaultLocale } }: DocsSource, { entry: { links } }: EntryFacts, { locale, language, texts }: PageView): Html | false {
  return links !== undefined && links.length > 0 && html`<section>
${renderHeading('links', texts.links)}
<ul class="links">${links.map(({ url, title }) => {
    const text = pickText(title, locale, defaultLocale)
    return html`
<li><a href="${url}"${toLanguageAttributes(text.locale, language)}>${text.text}</a></li>`
  })}
</ul>
</section>`
}

function renderNeighbours ({ links }: DocsSource, { previous, next }: Neighbours, view: PageView): Html | false {
  const { texts } = view
  const linked = [{ rel: 'prev', entry: previous, label: texts.previous }, { rel: 'next', entry: next, label: texts.next }]
  return (previous ?? next) !== undefined && html`<nav class="around" aria-label="${texts.all}">${linked.map(({ rel, entry, label }) => entry !== undefined && html`
<a rel="${rel}" href="${links.entry(entry, toLinkLocale(view))}">${label} <code>${entry.slug}</code></a>`)}
</nav>`
}

function renderIdentity ({ entry: { code, slug, status, tags = [], since }, phrase }: EntryFacts, { texts }: PageView): Html {
  return html`<dl class="identity">
<div><dt>${texts.status}</dt><dd><span class="status s${Math.floor(status / 100)}">${renderStatus(status, phrase)}</span></dd></div>
${code !== undefined && html`<div data-box><dt>${texts.code}</dt><dd><code data-copy>${code}</code> ${renderCopyButton(texts, texts.code)}</dd></div>
`}<div data-box><dt>${texts.name}</dt><dd><code data-copy>${slug}</code> ${renderCopyButton(texts, texts.name)}</dd></div>
${tags.length > 0 && html`<div><dt>${texts.tags}</dt><dd>${tags.join(' · ')}</dd></div>
`}${since !== undefined && html`<div><dt>${texts.since}</dt><dd>${since}</dd></div>
`}</dl>`
}

function renderAdvice ({ entry: { retryAfter }, advice: { kind, retry }, action }: EntryFacts, { language, texts }: PageView): Html {
  return html`<section>
${renderHeading('advice', texts.advice)}
<div class="advice ${retry}">
<p><strong>${texts.retry[retry]}</strong></p>
${action === undefined ? html`<p>${texts.advices[kind]}</p>` : html`<p${toLanguageAttributes(action.locale, language)}>${action.text}</p>`}
${retryAfter !== undefined && html`<p>${texts.wait.replace('{time}', toDuration(retryAfter, language))}</p>`}
</div>
</section>`
}

function renderMessages ({ texts: messages }: EntryFacts, { language, texts }: PageView): Html {
  return html`<section>
${renderHeading('messages', texts.messages)}
<dl class="messages">
${messages.map(({ locale, text, template }) => html`<div><dt><span${toLanguageAttributes(locale, language)}>${toLanguageName(locale)}</span> <code>${locale}</code></dt><dd${toLanguageAttributes(locale, language)}>${text}${template !== undefined && html`
<code class="template" dir="ltr" translate="no">${template}</code>`}</dd></div>
`)}</dl>
</section>`
}

function renderParams ({ params }: EntryFacts, { texts }: PageView): Html | false {
  return params.size > 0 && html`<details class="fold">
<summary id="params">${texts.params}</summary>
<dl class="pairs">
${[...params].map(([name, kind]) => html`<div><dt><code dir="ltr">${name}</code></dt><dd>${texts.kinds[PARAM_KINDS[kind]]}</dd></div>
`)}</dl>
</details>`
}

function renderHeaders ({ headers }: EntryFacts, { texts }: PageView): Html | false {
  return headers.length > 0 && html`<section>
${renderHeading('headers', texts.headers)}
<dl class="pairs">
${headers.map(([name, value]) => html`<div><dt><code dir="ltr">${name}</code></dt><dd><code dir="ltr">${value}</code>${renderMeaning(texts, name.toLowerCase())}</dd></div>
`)}</dl>
</section>`
}

/** A header of the catalogue may have any name, `constructor` too. */
function renderMeaning ({ meanings }: DocsTexts, name: string): Html | false {
  return Object.hasOwn(meanings, name) && html`<span>${meanings[name]}</span>`
}

function renderExample (facts: EntryFacts, example: ExampleAnswer, { texts }: PageView): Html {
  const { format, contentType, locale, isJson, body } = example
  const headers = [['Content-Type', contentType], ['Content-Language', locale], ...facts.headers] as const
  return html`<figure data-box>
<figcaption><b>${format}</b> ${renderCopyButton(texts, format)}</figcaption>
<pre dir="ltr" translate="no"><code><span class="line">${toStatusLine(facts.entry.status)}</span>
${headers.map(([name, value]) => html`<span class="h">${name}:</span> ${value}
`)}
<span data-copy>${isJson ? highlightJson(body) : body}</span></code></pre>
</figure>
`
}
