import type { AdviseCaller } from '../../types/compiled.js'
import type { CatalogEntry } from '../../types/entry.js'
import { adviseClient } from '../docs/advise-client.js'
import * as advicesByLanguage from '../docs/advices.js'
import { findSpoken } from '../docs/find-spoken.js'

/** Apart from the other texts of the pages, which a server without pages does not load. */
const { zhHant, ...advices } = advicesByLanguage
const ADVICES = new Map([...Object.entries(advices), ['zh-Hant', zhHant]])

/** Makes the function that says what the caller should do: by the entry's own `action`, else by the advice that the pages give for its status. */
export function createAdviseCaller (locales: readonly string[]): AdviseCaller {
  // One place for each locale and kind of advice: both are few.
  const advices = locales.map(() => new Map<string, string | undefined>())

  return (entry: CatalogEntry, locale: number) => {
    const tag = locales[locale] as string // an index of theirs
    const own = entry.action?.[tag]
    // An action that is not translated is better than none in the wrong words, but never in another language than the rest.
    if (own !== undefined || entry.action !== undefined) return own
    const { kind } = adviseClient(entry)
    const known = advices[locale] as Map<string, string | undefined>
    if (!known.has(kind)) known.set(kind, findSpoken(ADVICES, tag)?.[kind])
    return known.get(kind)
  }
}
