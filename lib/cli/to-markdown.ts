import type { DocsTexts } from '../docs/docs-texts.js'
import type { EntryFacts, LocalText } from '../docs/entry-facts.js'
import { PARAM_KINDS } from '../docs/sample-params.js'
import { escapeControls } from './escape-controls.js'

/** The entries as one Markdown page: a table, then a section for each. */
export function toMarkdown (facts: readonly EntryFacts[], texts: DocsTexts): string {
  const rows = facts.map(({ entry, id, title }) => {
    return `| ${id} | [\`${entry.slug}\`](#${toAnchor(entry.slug)}) | ${entry.status} | ${toCell(title.text)}${entry.retired ? ` (${texts.retired})` : ''} |`
  })
  const head = [`# ${texts.heading}`, '', texts.intro, '', `| ${texts.code} | ${texts.name} | ${texts.status} | |`, '|---|---|---|---|']
  return [...head, ...rows, '', ...facts.flatMap((entry) => toSection(entry, texts))].join('\n')
}

function toSection ({ entry, id, phrase, description, texts: messages, params, headers, advice, action, examples }: EntryFacts, texts: DocsTexts): string[] {
  const paragraphs = [
    `**${id}** · ${entry.status} ${phrase}`,
    ...(entry.retired ? [`**${texts.retired}.** ${texts.retiredNote}`] : []),
    ...(description === undefined ? [] : description.text.trim().split(/\n\s*\n/).map(toParagraph)),
    `**${texts.retry[advice.retry]}.** ${action === undefined ? texts.advices[advice.kind] : toCell(action.text)}`,
    messages.map(toText).join('\n'),
    ...(params.size === 0 ? [] : [`${texts.params}:`, [...params].map(([name, kind]) => `- ${toCode(name)}: ${texts.kinds[PARAM_KINDS[kind]]}`).join('\n')]),
    ...(headers.length === 0 ? [] : [`${texts.headers}:`, headers.map(([name, value]) => `- ${toCode(`${name}: ${value}`)}`).join('\n')]),
    ...examples.map(({ format, contentType, isJson, body }) => `${toCode(format)} (${toCode(contentType)}):\n\n${toBlock(body, isJson ? 'json' : 'text')}`)
  ]
  return [`## ${entry.slug}`, '', ...paragraphs.flatMap((paragraph) => [paragraph, ''])]
}

function toText ({ locale, text }: LocalText): string {
  return `- \`${locale}\`: ${toCell(text)}`
}

/** Text in one line, in which nothing is taken for markup. */
function toCell (text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, escapeControls).replace(/[\\`*_{}[\]<>|#&~]/g, '\\$&')
}

/** Text that begins a line, where more is markup: lists, and what underlines a heading. */
function toParagraph (text: string): string {
  return toCell(text).replace(/^(?:[-+=]|\d{1,9}(?=[.)]))/, (start) => /\d/.test(start) ? `${start}\\` : `\\${start}`)
}

/** Text as code: between more backticks than it has in a row. */
function toCode (text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, escapeControls)
  const fence = toFence(line, 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

function toBlock (text: string, language: string): string {
  const fence = toFence(text, 3)
  return `${fence}${language}\n${text.replace(/[^\P{Cc}\n\t]/gu, escapeControls)}\n${fence}`
}

/** Backticks that a text has not in a row. */
function toFence (text: string, least: number): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  return '`'.repeat(Math.max(least, longest + 1))
}

/** What GitHub and others make of a heading. */
function toAnchor (heading: string): string {
  return heading.toLowerCase().replace(/[^\w-]/g, '')
}
