import { defaultCatalog } from '../lib/index.js'

/** An answer as a client has it. */
export interface SoakAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
  readonly isHead: boolean
}

/** The time of a fault of Redis: from its death until both instances have it again. */
export interface FaultWindow {
  readonly start: number
  end: number
  /** The 503 that it caused. */
  refused: number
}

/** What every error of a status has, besides what all have. */
const HEADERS: Readonly<Record<number, string>> = { 401: 'www-authenticate', 405: 'allow', 429: 'retry-after', 503: 'retry-after' }

/** Says what is not in the contract of an answer, or nothing. */
export function findFault ({ status, headers, body, isHead }: SoakAnswer): string | undefined {
  if (status < 400) return undefined
  const needed = HEADERS[status]
  if (needed !== undefined && (headers[needed] === undefined || headers[needed] === '0')) return `no ${needed}`
  if (headers['cache-control'] !== 'no-store') return 'no cache-control'
  if (headers['content-type'] !== 'application/json; charset=utf-8') return 'another content-type'
  if (headers['content-language'] === undefined) return 'no content-language'
  if (isHead) return body === '' ? undefined : 'a body for HEAD'
  return findBodyFault(status, body)
}

function findBodyFault (status: number, body: string): string | undefined {
  let error: { code?: unknown, message?: unknown } | undefined
  try {
    ({ error } = JSON.parse(body) as { error?: { code?: unknown, message?: unknown } }) // checked below
  } catch {
    return 'no JSON'
  }
  const entry = typeof error?.code === 'number' ? defaultCatalog.entries().find(({ code }) => code === error?.code) : undefined
  if (entry === undefined || entry.status !== status) return 'a code that is not of this status'
  return Object.values(entry.message).includes(String(error?.message)) ? undefined : 'a text that is not of this entry'
}
