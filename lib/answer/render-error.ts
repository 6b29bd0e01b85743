import type { CompiledCatalog, RequestFacts } from '../../types/compiled.js'
import type { NeutralError } from '../../types/format.js'
import type { RenderedError } from '../../types/render.js'
import { giveAnswer } from './give-answer.js'
import { HeaderSink } from './sink.js'

/** Keeps an answer for who asked for it. */
class KeepingSink extends HeaderSink {
  body = ''
  #error: NeutralError | undefined
  #value: unknown

  readonly keep = (error: NeutralError | undefined, value: unknown): void => {
    this.#error = error
    this.#value = value
  }

  write (body: string): void {
    this.body = body
  }

  toRendered ({ byStatus }: CompiledCatalog): RenderedError {
    const headers = Object.fromEntries(Object.entries(this.getHeaders()).map(([name, value]) => [name, String(value)]))
    // Of the last answer nothing is known but that it is that of `internal`.
    const { entry } = byStatus(500)
    const known = this.#error ?? { code: entry.code, slug: entry.slug, message: 'Internal Server Error', detail: undefined, issues: undefined, retryAfter: undefined }
    const { code, slug, message, detail, issues, retryAfter } = known
    return Object.freeze({
      status: this.statusCode,
      code,
      slug,
      locale: String(headers['content-language']),
      message,
      detail,
      issues,
      retryAfter,
      contentType: String(headers['content-type']),
      headers: Object.freeze(headers),
      body: this.body,
      value: this.#value
    })
  }
}

/**
 * Renders the answer to anything that was thrown, by the way of every answer, and sends nothing.
 *
 * @param isReported `true` logs and reports it, as an error in a stream
 */
export function renderError (compiled: CompiledCatalog, error: unknown, request: RequestFacts, isReported: boolean): RenderedError {
  const sink = new KeepingSink()
  giveAnswer(compiled, { error, isQuiet: !isReported, inStream: true }, request, sink)
  return sink.toRendered(compiled)
}
