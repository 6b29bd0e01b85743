import type { CompiledEntry } from '../../types/compiled.js'
import type { CatalogEntry, Challenge } from '../../types/entry.js'
import { NEVER_STORED } from '../catalog/never-stored.js'
import { ABOUT_BLANK } from '../constants.js'
import { compileMessage } from '../message/compile-message.js'
import { compileChallenge } from './compile-challenge.js'

/** What the options say of the headers of every entry. */
export interface EntryPolicy {
  readonly challenge: Challenge | string | false
  readonly cacheControl: string | false
  readonly codeHeader: string | false
}

/** Makes an entry ready for its answers in all its locales. */
export function compileEntry (entry: CatalogEntry, index: number, locales: readonly string[], policy: EntryPolicy): CompiledEntry {
  const messages = locales.map((locale) => {
    const text = entry.message[locale]
    return text === undefined ? undefined : compileMessage(text, locale)
  })
  return Object.freeze({
    index,
    entry,
    status: entry.status,
    level: entry.log ?? (entry.status >= 500 ? 'error' : 'info'),
    messages,
    isStatic: messages.every((message) => typeof message !== 'function'),
    headers: compileHeaders(entry, policy),
    type: ABOUT_BLANK
  })
}

function compileHeaders (entry: CatalogEntry, policy: EntryPolicy): Readonly<Record<string, string>> {
  const { code, slug, status, challenge = policy.challenge, retryAfter, headers } = entry
  const cacheControl = NEVER_STORED.has(status) ? 'no-store' : policy.cacheControl
  return Object.freeze({
    ...(cacheControl !== false && { 'cache-control': cacheControl }),
    ...(policy.codeHeader !== false && { [policy.codeHeader]: String(code ?? slug) }),
    ...(status === 401 && challenge !== false && { 'www-authenticate': compileChallenge(challenge) }),
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    ...headers
  })
}
