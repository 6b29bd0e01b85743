import type { ErrorOptionsWithData } from '../../types/api-error.js'
import type { CompiledEntry, FoundIssues } from '../../types/compiled.js'

type Params = Readonly<Record<string, unknown>>

/** One answer to be given: an entry and what this occurrence adds to it. */
export interface ErrorAnswer {
  readonly entry: CompiledEntry
  /** The status of the answer, where it is not the entry's own. */
  readonly status: number
  readonly params: Params | undefined
  readonly options: ErrorOptionsWithData
  readonly found: FoundIssues | undefined
  /** What was thrown, if no catalogue has made it: formats of the app may look at it. */
  readonly foreign?: unknown
}

export const NO_OPTIONS: ErrorOptionsWithData = Object.freeze({})

/** The answer that an entry gives without params. */
export function toPlainAnswer (entry: CompiledEntry, status = entry.status, options = NO_OPTIONS): ErrorAnswer {
  return { entry, status, params: undefined, options, found: undefined }
}
