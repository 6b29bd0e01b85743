import { isOwnEntry, toEntryId, type DocsSource } from './docs-source.js'
import { toLinkLocale, type PageView } from './page-language.js'
import type { ListedEntry } from './search-entries.js'

/** Renders the index as Markdown of the form that https://llmstxt.org asks for: a heading, a summary, and lists of links. */
export function renderGuide ({ links, site }: DocsSource, listed: readonly ListedEntry[], view: PageView): string {
  const { texts } = view
  const groups = [
    { heading: texts.own, entries: listed.filter(({ entry }) => isOwnEntry(entry)) },
    { heading: texts.general, entries: listed.filter(({ entry }) => !isOwnEntry(entry)) }
  ].filter(({ entries }) => entries.length > 0)
  const sections = groups.map(({ heading, entries }) => {
    const lines = entries.map(({ entry, title }) => {
      const name = entry.code === undefined ? entry.slug : `${toEntryId(entry)} ${entry.slug}`
      return `- [${name}](${links.entry(entry, toLinkLocale(view))}): ${entry.status}. ${toLine(title.text)}${entry.retired ? ` (${texts.retired})` : ''}`
    })
    return `## ${heading}\n\n${lines.join('\n')}\n`
  })
  return [`# ${toLine(site?.title ?? texts.heading)}\n`, `> ${texts.intro}\n`, ...sections].join('\n')
}

/** Text in one line, in which nothing is taken for markup. */
function toLine (text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#&~]/g, '\\$&')
}
