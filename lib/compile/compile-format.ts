import type { CompiledEntry, CompiledFormat, ReadyAnswer } from '../../types/compiled.js'
import type { FormatDefinition, NeutralError } from '../../types/format.js'
import { createFormatError, toDisplay } from '../plugin-errors.js'

/** Makes a format ready to render for a catalogue of these locales. `vary` is the header of its answers. */
export function compileFormat (definition: FormatDefinition, locales: readonly string[], vary: string): CompiledFormat {
  const { name, contentType, render } = definition
  let readsRetryAfter = false
  // One place for each entry and locale: bounded by the catalogue, and filled only as far as it is used.
  const answers: Array<ReadyAnswer | undefined> = []

  function serialize (error: NeutralError): string {
    const body = render(error)
    // Of what JSON has no word for, a body that was forgotten say, `stringify` makes nothing, whatever its type says.
    const text = typeof body === 'string' ? body : JSON.stringify(body) as string | undefined
    if (text === undefined) throw createFormatError(`render of ${name} must return a body, received ${toDisplay(body)}`)
    return text
  }

  function renderReady (entry: CompiledEntry, locale: number): ReadyAnswer | undefined {
    const message = entry.messages[locale]
    const tag = locales[locale]
    if (typeof message !== 'string' || tag === undefined) return undefined
    const error = toStaticError(entry, message, tag)
    const body = serialize({
      ...error,
      get retryAfter () {
        readsRetryAfter = true
        return error.retryAfter
      }
    })
    return Object.freeze({
      body,
      headers: Object.freeze({
        'content-type': contentType,
        'content-language': tag,
        ...(vary !== '' && { vary }),
        ...entry.headers
      })
    })
  }

  return Object.freeze({
    name,
    contentType,
    render: serialize,
    ready (entry: CompiledEntry, locale: number) {
      const place = entry.index * locales.length + locale
      const answer = answers[place] ??= renderReady(entry, locale)
      // When to retry may stand on the reply, where a limiter put it: what shows that is rendered for each answer.
      return readsRetryAfter ? undefined : answer
    }
  })
}

/** The neutral error of an entry of which nothing depends on the request. */
function toStaticError ({ entry, status, type }: CompiledEntry, message: string, locale: string): NeutralError {
  return {
    status,
    code: entry.code,
    slug: entry.slug,
    message,
    detail: undefined,
    params: undefined,
    locale,
    cause: undefined,
    issues: undefined,
    truncated: false,
    extra: undefined,
    type,
    instance: undefined,
    retryAfter: entry.retryAfter,
    requestId: undefined
  }
}
