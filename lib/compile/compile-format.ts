import type { CompiledCatalog, CompiledEntry, CompiledFormat, FoundIssues, ReadyAnswer, ReadyHeaders } from '../../types/compiled.js'
import type { FormatDefinition, NeutralError } from '../../types/format.js'
import { createNeutralError } from '../answer/neutral-error.js'
import { createFormatError, toDisplay } from '../plugin-errors.js'

/** What is known of all answers of a catalogue. `vary` is their header. */
export type AnswerFacts = Pick<CompiledCatalog, 'locales' | 'advise' | 'shows' | 'vary'>

/** Makes a format ready to render for a catalogue. */
export function compileFormat (definition: FormatDefinition, facts: AnswerFacts): CompiledFormat {
  const { locales, vary } = facts
  const { name, contentType, schema, render } = definition
  let readsRetryAfter = false
  let readsForeign = false
  // One place for each entry and locale: bounded by the catalogue, and filled only as far as it is used.
  const answers: Array<ReadyAnswer | undefined> = []
  const headers: Array<ReadyHeaders | undefined> = []
  // By what was found and locale, for as long as what was found is remembered.
  const bodies = new WeakMap<FoundIssues, string[]>()

  function serialize (error: NeutralError): string {
    return toText(render(error))
  }

  function toText (body: unknown): string {
    // `stringify` returns undefined for what JSON cannot express, e.g. a forgotten body, whatever its type says.
    const text = typeof body === 'string' ? body : JSON.stringify(body) as string | undefined
    if (text === undefined) throw createFormatError(`render of ${name} must return a body, received ${toDisplay(body)}`)
    return text
  }

  /** Serialises what shall be kept, and notices what it depends on. */
  function serializeOnce (error: NeutralError): string {
    return serialize({
      ...error,
      get retryAfter () {
        readsRetryAfter = true
        return error.retryAfter
      },
      get foreign () {
        readsForeign = true
        return error.foreign
      }
    })
  }

  function cacheBody (found: FoundIssues, locale: number, toError: () => NeutralError): string {
    if (readsRetryAfter || readsForeign || !Object.isFrozen(found)) return serialize(toError())
    const known = bodies.get(found) ?? []
    const body = known[locale] ??= serializeOnce(toError())
    bodies.set(found, known)
    return body
  }

  function getCachedBody (found: FoundIssues, locale: number): string | undefined {
    return readsRetryAfter || readsForeign ? undefined : bodies.get(found)?.[locale]
  }

  function toHeaders (entry: CompiledEntry, locale: number): ReadyHeaders {
    const place = toPlace(entry, locale)
    const made = headers[place] ??= Object.freeze({
      'content-type': contentType,
      'content-language': locales[locale] as string, // an index of theirs
      ...(vary !== '' && { vary }),
      ...entry.headers
    })
    return made
  }

  function toPlace (entry: CompiledEntry, locale: number): number {
    return entry.index * locales.length + locale
  }

  function renderReady (entry: CompiledEntry, locale: number): ReadyAnswer | undefined {
    const message = entry.messages[locale]
    if (typeof message !== 'string') return undefined
    const body = serializeOnce(createNeutralError(facts, entry, locale, { message, retryAfter: entry.entry.retryAfter }))
    return Object.freeze({ body, headers: toHeaders(entry, locale) })
  }

  return Object.freeze({
    name,
    contentType,
    schema,
    headers: toHeaders,
    render: serialize,
    renderBoth (error: NeutralError) {
      const value = render(error)
      return { value, body: toText(value) }
    },
    getCachedBody,
    cacheBody,
    readsForeign: () => readsForeign,
    ready (entry: CompiledEntry, locale: number) {
      const place = toPlace(entry, locale)
      const answer = answers[place] ??= renderReady(entry, locale)
      // When to retry may stand on the reply, where a limiter put it: what shows that is rendered for each answer.
      return readsRetryAfter ? undefined : answer
    }
  })
}
