import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout: tests run from `build/test`. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** A fenced block. */
export interface Block {
  readonly language: string
  readonly text: string
}

/** An example: a file of TypeScript or JavaScript, and the blocks that show what comes of it. */
export interface Example {
  /** The name on its first line, `catalog.ts` say, else one by its line in README. */
  readonly name: string
  readonly code: string
  readonly results: readonly Block[]
}

/** A request and its answer, as an `http` block shows them. */
export interface Exchange {
  readonly request: Message
  readonly response: Message
}

export interface Message {
  /** `GET /me HTTP/1.1`, `HTTP/1.1 404 Not Found`. */
  readonly start: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export const readme = readFileSync(`${root}README.md`, 'utf8')

/** The examples of README in their order. */
export function readExamples (): Example[] {
  const examples: Array<Example & { results: Block[] }> = []
  for (const { 1: language = '', 2: text = '', index } of readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)) {
    if (/^[jt]s$/.test(language)) {
      const [, name] = /^\/\/ (\S+\.[jt]s)\n/.exec(text) ?? []
      const line = readme.slice(0, index).split('\n').length
      examples.push({ name: name ?? `line-${line}.${language}`, code: text, results: [] })
    } else {
      examples.at(-1)?.results.push({ language, text })
    }
  }
  return examples
}

/** The examples that are whole programs: they make an app, and blocks of `http` tell what it answers. */
export function toExchanges ({ results }: Example): Exchange[] {
  return results.filter(({ language }) => language === 'http').map(({ text }) => {
    const start = text.search(/^HTTP\/1\.1 \d{3}/m)
    return { request: toMessage(text.slice(0, start)), response: toMessage(text.slice(start)) }
  })
}

function toMessage (text: string): Message {
  const [head = '', ...body] = text.trim().split('\n\n')
  const [start = '', ...lines] = head.split('\n')
  const headers = Object.fromEntries(lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  }))
  return { start, headers, body: body.join('\n\n') }
}
