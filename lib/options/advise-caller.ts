import type { AdviseCaller } from '../../types/compiled.js'
import type { CatalogEntry } from '../../types/entry.js'
import type { FormatDefinition } from '../../types/format.js'
import { adviseClient } from '../docs/advise-client.js'
import type { Advices } from '../docs/advices.js'
import { findSpoken } from '../docs/find-spoken.js'
import { builtInFormats } from '../format/built-in-formats.js'

/** The texts by language, once something has asked for them: most servers show none of them. */
let advices: ReadonlyMap<string, Advices> | undefined

/** The formats that show no advice unless the option `advice` asks for it. */
const { nested, flat, typed, problem, fastify, google, jsonapi } = builtInFormats
const SILENT: ReadonlySet<FormatDefinition> = new Set([nested, flat, typed, problem, fastify, google, jsonapi])

/** `true` where bodies may show what the caller should do. */
export function showsAdvice (formats: readonly FormatDefinition[], isAsked: boolean): boolean {
  return isAsked || formats.some((format) => !SILENT.has(format))
}

/** Loads the texts of the package. Until then entries without an `action` of their own have none. */
export async function loadAdvices (): Promise<void> {
  const { zhHant, ...others } = await import('../docs/advices.js')
  advices ??= new Map([...Object.entries(others), ['zh-Hant', zhHant]])
}

/** Makes the function that says what the caller should do: by the entry's own `action`, else by the advice that the pages give for its status. */
export function createAdviseCaller (locales: readonly string[]): AdviseCaller {
  // One place for each locale and kind of advice: both are few.
  const known = locales.map(() => new Map<string, string | undefined>())

  return (entry: CatalogEntry, locale: number) => {
    const tag = locales[locale] as string // an index of theirs
    const own = entry.action?.[tag]
    // An action that is not translated is better than none in the wrong words, but never in another language than the rest.
    if (own !== undefined || entry.action !== undefined || advices === undefined) return own
    const { kind } = adviseClient(entry)
    const ofLocale = known[locale] as Map<string, string | undefined>
    if (!ofLocale.has(kind)) ofLocale.set(kind, findSpoken(advices, tag)?.[kind])
    return ofLocale.get(kind)
  }
}
