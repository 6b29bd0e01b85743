import type { DocsTexts } from '../docs/docs-texts.js'
import type { EntryFacts, LocalText } from '../docs/entry-facts.js'
import { PARAM_KINDS } from '../docs/sample-params.js'

/** The entries as one Markdown page: a table, then a section for each. */
export function toMarkdown (facts: readonly EntryFacts[], texts: DocsTexts): string {
  const rows = facts.map(({ entry, id, title }) => {
    return `| ${id} | [\`${entry.slug}\`](#${toAnchor(entry.slug)}) | ${entry.status} | ${toCell(title.text)}${entry.retired ? ` (${texts.retired})` : ''} |`
  })
  const head = [`# ${texts.heading}`, '', texts.intro, '', `| ${texts.code} | ${texts.name} | ${texts.status} | |`, '|---|---|---|---|']
  return [...head, ...rows, '', ...facts.flatMap((entry) => toSection(entry, texts))].join('\n')
}

function toSection ({ entry, id, phrase, description, texts: messages, params, headers, advice, examples }: EntryFacts, texts: DocsTexts): string[] {
  const paragraphs = [
    `**${id}** · ${entry.status} ${phrase}`,
    ...(entry.retired ? [`**${texts.retired}.** ${texts.retiredNote}`] : []),
    ...(description === undefined ? [] : [description.text.trim()]),
    `**${texts.retry[advice.retry]}.** ${texts.advices[advice.kind]}`,
    messages.map(toText).join('\n'),
    ...(params.size === 0 ? [] : [`${texts.params}:`, [...params].map(([name, kind]) => `- \`${name}\`: ${texts.kinds[PARAM_KINDS[kind]]}`).join('\n')]),
    ...(headers.length === 0 ? [] : [`${texts.headers}:`, headers.map(([name, value]) => `- \`${name}: ${value}\``).join('\n')]),
    ...examples.map(({ format, contentType, isJson, body }) => `\`${format}\` (\`${contentType}\`):\n\n\`\`\`${isJson ? 'json' : 'text'}\n${body}\n\`\`\``)
  ]
  return [`## ${entry.slug}`, '', ...paragraphs.flatMap((paragraph) => [paragraph, ''])]
}

function toText ({ locale, text }: LocalText): string {
  return `- \`${locale}\`: ${toCell(text)}`
}

/** Text in one line, in which nothing is taken for markup. */
function toCell (text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#]/g, '\\$&')
}

/** What GitHub and others make of a heading. */
function toAnchor (heading: string): string {
  return heading.toLowerCase().replace(/[^\w-]/g, '')
}
