import type { CatalogEntry } from '../../types/entry.js'
import { TEMPORARY } from '../constants.js'
import type { AdviceKind, DocsTexts } from './docs-texts.js'

/** What a client should do about an error. */
export interface Advice {
  readonly kind: AdviceKind
  /** Whether the same request can succeed: by itself, once something has changed, or never. */
  readonly retry: keyof DocsTexts['retry']
}

/** Statuses that tell of a state which the client does not know (RFC 9110 §15.5.10, §15.5.13). */
const STALE: ReadonlySet<number> = new Set([409, 412])

/** Statuses of which HTTP says that they stay (RFC 9110 §15.5.11, §15.6.2, §15.6.6). */
const PERMANENT: ReadonlySet<number> = new Set([410, 501, 505])

/** Tells what a client should do, by the status of an entry and by its `retryAfter`. */
export function adviseClient ({ status, retryAfter }: Pick<CatalogEntry, 'status' | 'retryAfter'>): Advice {
  if (retryAfter !== undefined) return { kind: 'wait', retry: 'yes' }
  if (TEMPORARY.has(status)) return { kind: 'backoff', retry: 'yes' }
  if (PERMANENT.has(status)) return { kind: 'never', retry: 'no' }
  if (status >= 500) return { kind: 'report', retry: 'yes' }
  if (status === 401) return { kind: 'authenticate', retry: 'changed' }
  if (STALE.has(status)) return { kind: 'refresh', retry: 'changed' }
  return { kind: 'correct', retry: 'changed' }
}
