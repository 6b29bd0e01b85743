import { basename } from 'node:path'
import { pages, type Page } from './pages.js'

/** A fenced block. */
export interface Block {
  readonly language: string
  readonly text: string
}

/** An example: a file of TypeScript or JavaScript, and the blocks after it that show its results. */
export interface Example {
  /** The name on its first line, e.g. `catalog.ts`, else one made of its page and line. */
  readonly name: string
  /** The page that shows it. */
  readonly page: string
  readonly code: string
  readonly results: readonly Block[]
}

/** A request and its answer, as an `http` block shows them. */
export interface Exchange {
  readonly request: Message
  readonly response: Message
}

export interface Message {
  /** E.g. `GET /me HTTP/1.1` or `HTTP/1.1 404 Not Found`. */
  readonly start: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The examples of all pages, in their order. A block whose info string has a second word, e.g. `ts fragment`, is none. */
export function readExamples (): Example[] {
  return pages.flatMap(readExamplesOf)
}

function readExamplesOf ({ path, text: page }: Page): Example[] {
  const examples: Array<Example & { results: Block[] }> = []
  for (const { 1: language = '', 2: text = '', index } of page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)) {
    if (/^[jt]s$/.test(language)) {
      const [, name] = /^\/\/ (\S+\.[jt]s)\n/.exec(text) ?? []
      const line = page.slice(0, index).split('\n').length
      examples.push({ name: name ?? `${basename(path, '.md')}-${line}.${language}`, page: path, code: text, results: [] })
    } else {
      examples.at(-1)?.results.push({ language, text })
    }
  }
  return examples
}

/** The requests and answers of an example that is a whole program. */
export function toExchanges ({ results }: Example): Exchange[] {
  return results.filter(({ language }) => language === 'http').map(({ text }) => {
    const start = text.search(/^HTTP\/1\.1 \d{3}/m)
    return { request: toMessage(text.slice(0, start)), response: toMessage(text.slice(start)) }
  })
}

/** JSON over several lines stands for the same JSON on one line, as servers send it. Other texts stay as they are. */
export function unfold (body: string): string {
  if (!/^[{[]/.test(body) || !body.includes('\n')) return body
  try {
    return JSON.stringify(JSON.parse(body))
  } catch {
    return body
  }
}

function toMessage (text: string): Message {
  const [head = '', ...body] = text.trim().split('\n\n')
  const [start = '', ...lines] = head.split('\n')
  const headers = Object.fromEntries(lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  }))
  return { start, headers, body: unfold(body.join('\n\n')) }
}
