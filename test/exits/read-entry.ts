import { defaultCatalog } from '../../lib/index.js'
import type { ContractFormat } from './try-exits.js'

/** The members of the four formats that the suite reads. */
interface Members {
  readonly error?: Members
  readonly code?: unknown
  readonly message?: unknown
  readonly error_type?: unknown
  readonly error_message?: unknown
  readonly title?: unknown
}

/** What of a body shows which entry it is of. */
export function readEntry (format: ContractFormat, body: string): unknown {
  const parsed = parse(body)
  return { nested: parsed.error?.code, flat: parsed.code, typed: parsed.error_type, problem: parsed.code }[format]
}

/** What it must be for an entry of the default catalogue. */
export function toExpectedEntry (format: ContractFormat, status: number, slug: string): unknown {
  const code = defaultCatalog.get(slug)?.code
  return { nested: code, flat: status, typed: slug, problem: code }[format]
}

/** The text of a body for the user. */
export function readText (format: ContractFormat, body: string): unknown {
  const parsed = parse(body)
  return { nested: parsed.error?.message, flat: parsed.message, typed: parsed.error_message, problem: parsed.title }[format]
}

/** The members of a body; a body that is no JSON has none. */
function parse (body: string): Members {
  try {
    return JSON.parse(body)
  } catch {
    return {}
  }
}
