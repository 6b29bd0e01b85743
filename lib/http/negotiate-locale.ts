import type { FastifyRequest } from 'fastify'
import type { RequestFacts } from '../../types/compiled.js'
import { isFastifyRequest } from '../guards.js'
import { MAX_LIST_LENGTH } from './parse-quality-list.js'
import { rankLocales, toLocaleKey } from './rank-locales.js'

/** The most preferences that are kept. When it is reached, the cache starts again from nothing. */
const MAX_CACHED = 512

/** The most field lines of one header that are read. */
const MAX_LINES = 16

/** What a locale is negotiated with. */
export interface LocaleNegotiatorOptions {
  /** BCP 47 tags of the locales; the index is the locale. */
  readonly locales: readonly string[]
  /** The index of the locale where nothing matches. */
  readonly default: number
  /** Lower-case name of the header that goes before `Accept-Language`; `undefined` for none. */
  readonly header: string | undefined
  /** Chooses by the request, before any header: a tag or a list like the headers'. */
  readonly select?: ((request: FastifyRequest) => string | undefined) | undefined
}

/** What the sources read so far ask for. */
interface Preference {
  /** Locale indexes asked for, best first; nothing follows the default one. */
  readonly asked: readonly number[]
  /** The same, ending with the default one. */
  readonly order: readonly number[]
  /** `true` where the default one was asked for: its texts always exist, so no further source matters. */
  readonly isFinal: boolean
  /** What comes of it by the value of the next source. */
  readonly next: Map<string, Preference>
}

/**
 * Makes the function that negotiates the language of an answer by the lookup of RFC 4647 §3.4; `rankLocales` has the rules.
 *
 * Sources in their order: `select`, the header, `Accept-Language`, the default. All sources are tried before the default is used. A `select`
 * that throws, or gives anything but a string, a promise say, is ignored. Where a source excludes a language (`q=0`), that holds for the
 * source alone, and never for the default: no answer fails for its language.
 *
 * The result is kept by the values of the sources, 512 at most: a known request costs one look-up for each source that it has, and one
 * without any costs nothing. Of a longer value the first 256 characters are looked at and nothing is kept.
 *
 * @param options the locales, their default and the sources
 * @returns a function from a request to the locale indexes that it can be answered in, best first; the last is the default. It never throws
 */
export function createLocaleNegotiator (options: LocaleNegotiatorOptions): (request: RequestFacts) => readonly number[] {
  const { locales, default: fallback, header, select } = options
  const available = new Map(locales.map((tag, index) => [toLocaleKey(tag), index]))
  const unasked = createPreference([], fallback)
  let cached = 0

  /** Adds what the next source asks for. */
  function prefer (before: Preference, value: string | readonly string[] | undefined): Preference {
    if (value === undefined || before.isFinal) return before
    if (typeof value !== 'string') return prefer(before, joinLines(value))
    if (value.length > MAX_LIST_LENGTH) return extend(before, value)
    return before.next.get(value) ?? remember(before, value)
  }

  function remember (before: Preference, value: string): Preference {
    if (cached === MAX_CACHED) {
      unasked.next.clear()
      cached = 0
    }
    cached++
    const after = extend(before, value)
    before.next.set(value, after)
    return after
  }

  function extend (before: Preference, value: string): Preference {
    const asked = [...new Set([...before.asked, ...rankLocales(value, available)])]
    return asked.length === before.asked.length ? before : createPreference(asked, fallback)
  }

  return function negotiateLocale (request) {
    let preference = unasked
    if (select !== undefined && isFastifyRequest(request)) preference = prefer(preference, callSelect(select, request))
    // Not `request.headers`: that getter may make an object.
    const headers = request.raw.headers
    // Node's object has members that no client sent, e.g. `constructor`.
    if (header !== undefined && Object.hasOwn(headers, header)) preference = prefer(preference, headers[header])
    return prefer(preference, headers['accept-language']).order
  }
}

function createPreference (indexes: readonly number[], fallback: number): Preference {
  const end = indexes.indexOf(fallback)
  const asked = Object.freeze(end === -1 ? indexes : indexes.slice(0, end + 1))
  const isFinal = end !== -1
  return { asked, order: isFinal ? asked : Object.freeze([...asked, fallback]), isFinal, next: new Map() }
}

/** Several lines of one field are one list (RFC 9110 §5.3). */
function joinLines (lines: readonly string[]): string {
  return lines.slice(0, MAX_LINES).join(',')
}

/** What `select` gives, which may break its type: it is the user's, and JavaScript's users have no types. */
function callSelect (select: (request: FastifyRequest) => unknown, request: FastifyRequest): string | undefined {
  try {
    const selected = select(request)
    if (typeof selected === 'string') return selected
    // A promise comes too late to be of use; its rejection must not end the process.
    if (selected !== undefined) Promise.resolve(selected).catch(() => {})
  } catch {}
  return undefined
}
