import type { CompiledEntry } from '../../types/compiled.js'
import type { CatalogEntry, Challenge } from '../../types/entry.js'
import { NEVER_STORED } from '../catalog/never-stored.js'
import { ABOUT_BLANK, TEMPORARY } from '../constants.js'
import { compileMessage } from '../message/compile-message.js'
import { mergeLink } from '../answer/answer-headers.js'
import { compileChallenge } from './compile-challenge.js'

/** What the options say of the headers of every entry. */
export interface EntryPolicy {
  readonly challenge: Challenge | string | false
  readonly cacheControl: string | false
  readonly codeHeader: string | false
  /** URI reference of the folder that has the pages of the entries; without one there are none. */
  readonly pages?: string | undefined
  /** Goes before the slug in the `type` of an entry that names none. */
  readonly typeBase?: string | undefined
}

/** Makes an entry ready for its answers in all its locales. */
export function compileEntry (entry: CatalogEntry, index: number, locales: readonly string[], policy: EntryPolicy): CompiledEntry {
  const messages = locales.map((locale) => {
    const text = entry.message[locale]
    return text === undefined ? undefined : compileMessage(text, locale)
  })
  const { pages, typeBase } = policy
  const page = pages === undefined || entry.internal ? undefined : `${pages}/${entry.code ?? entry.slug}`
  return Object.freeze({
    index,
    entry,
    status: entry.status,
    level: entry.log ?? (entry.status >= 500 ? 'error' : 'info'),
    messages,
    isStatic: entry.data === undefined && messages.every((message) => typeof message !== 'function'),
    headers: compileHeaders(entry, policy, page),
    type: entry.type ?? (typeBase !== undefined && !entry.internal ? `${typeBase}${entry.slug}` : page ?? ABOUT_BLANK),
    retryable: entry.retryable ?? (TEMPORARY.has(entry.status) || entry.retryAfter !== undefined)
  })
}

function compileHeaders (entry: CatalogEntry, policy: EntryPolicy, page: string | undefined): Readonly<Record<string, string>> {
  const { code, slug, status, challenge = policy.challenge, retryAfter, headers } = entry
  const cacheControl = NEVER_STORED.has(status) ? 'no-store' : policy.cacheControl
  return Object.freeze({
    ...(cacheControl !== false && { 'cache-control': cacheControl }),
    ...(policy.codeHeader !== false && { [policy.codeHeader]: String(code ?? slug) }),
    ...(status === 401 && challenge !== false && { 'www-authenticate': compileChallenge(challenge) }),
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    ...headers,
    ...(page !== undefined && { link: mergeLink(headers?.['link'], `<${page}>; rel="help"`) })
  })
}
