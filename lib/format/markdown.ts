import { Type } from './type.js'
import type { NeutralError } from '../../types/format.js'
import { ABOUT_BLANK } from '../constants.js'
import { defineFormat } from './define-format.js'

/** A text in CommonMark. */
export const MarkdownBody = Type.String({ $id: 'ErrorCatalogMarkdown', title: 'A text that tells of the error' })

/** What CommonMark would read as markup: its punctuation, and what would begin a block. */
const MARKUP = /[\\`*_{}[\]()#+\-.!|<>~&]/g

/** `markdown`: a text for agents and terminals, as `text/markdown`: the code, what it means, what to do, and where to read on. */
export const markdown = defineFormat({
  name: 'markdown',
  contentType: 'text/markdown; charset=utf-8',
  schema: MarkdownBody,
  render: (error) => `${toBlocks(error).filter((block) => block !== undefined).join('\n\n')}\n`
})

function toBlocks (error: NeutralError): ReadonlyArray<string | undefined> {
  const { title, message, issues, action, type } = error
  const detail = error.detail ?? (title === undefined ? undefined : message)
  return [
    `# ${escape(title ?? message)}`,
    toFacts(error),
    detail === undefined ? undefined : escape(detail),
    issues?.map(({ field, code, message }) => `- ${toCode(field)} (${toCode(code)}): ${escape(message)}`).join('\n'),
    action === undefined ? undefined : escape(action),
    type === ABOUT_BLANK ? undefined : `[${escape(type)}](<${type}>)`
  ]
}

/** What programs match. Names of members are English in all formats. */
function toFacts ({ status, code, slug, retryable, retryAfter, requestId, traceId }: NeutralError): string {
  const facts = { status, code: code ?? slug, ...(code !== undefined && { slug }), retryable, retryAfter, requestId, traceId }
  return Object.entries(facts).filter(([, value]) => value !== undefined).map(([name, value]) => `- ${name}: ${toCode(String(value))}`).join('\n')
}

/** A code span (CommonMark §6.1): its fence is longer than any run of backticks in it. */
function toCode (text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const fence = '`'.repeat(1 + Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)))
  const isPadded = line === '' || /^[` ]|[` ]$/.test(line)
  return isPadded ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`
}

/** Text as it stands, on one line. */
function escape (text: string): string {
  return text.replace(/\s+/g, ' ').replace(MARKUP, '\\$&')
}
