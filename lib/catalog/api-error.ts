import type { ApiErrorShape, ErrorOptions, ThrowableOptions } from '../../types/api-error.js'
import type { CatalogEntry } from '../../types/entry.js'
import type { AnyIssue } from '../../types/issue.js'
import { limitStack } from '../limit-stack.js'
import { kApiError } from '../symbols.js'

type Params = Readonly<Record<string, unknown>>
type Issues = readonly AnyIssue[]

class ThrownApiError extends Error implements ApiErrorShape {
  declare readonly name: 'ApiError'
  readonly code: number | string
  readonly statusCode: number
  // Loggers copy the enumerable properties of an error; what follows may hold data of the request.
  readonly #entry: CatalogEntry
  readonly #params: Params | undefined
  readonly #options: ErrorOptions
  readonly #issues: Issues | undefined

  static {
    Object.defineProperty(ThrownApiError.prototype, 'name', { value: 'ApiError', configurable: true, writable: true })
    Object.defineProperty(ThrownApiError.prototype, kApiError, { value: true })
  }

  constructor (
    entry: CatalogEntry,
    message: string,
    params: Params | undefined,
    options: ErrorOptions,
    issues: Issues | undefined
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = entry.code ?? entry.slug
    this.statusCode = entry.status
    this.#entry = entry
    this.#params = params
    this.#options = options
    this.#issues = issues
  }

  /** The entry of the catalogue that it stands for. */
  get entry (): CatalogEntry {
    return this.#entry
  }

  get slug (): string {
    return this.#entry.slug
  }

  get params (): Params | undefined {
    return this.#params
  }

  /** What this occurrence adds to its entry. */
  get options (): ErrorOptions {
    return this.#options
  }

  /** The failures of a validation as they were given; absent for any other error. */
  get issues (): Issues | undefined {
    return this.#issues
  }
}

/** A throwable error of a catalogue, as its methods give it. */
export type ApiError = ApiErrorShape

/**
 * The class of throwable errors, for `instanceof`. They are made by `catalog.error()` and `catalog.validationError()` alone, and answered by
 * their entry wherever they are thrown. `message` is the text in the catalogue's default locale.
 */
export const ApiError: abstract new (...args: never[]) => ApiErrorShape = ThrownApiError

const NO_OPTIONS: ErrorOptions = Object.freeze({})

/** Makes an `ApiError`: with a stack from 500 or where one is asked for, else without, since its capture is most of a throw's cost. */
export function createApiError (
  entry: CatalogEntry,
  message: string,
  params: Params | undefined,
  options: ThrowableOptions = NO_OPTIONS,
  issues?: Issues
): ApiError {
  if (entry.status >= 500 || options.stack === true) return new ThrownApiError(entry, message, params, options, issues)
  const limit = limitStack(0)
  try {
    return new ThrownApiError(entry, message, params, options, issues)
  } finally {
    limitStack(limit)
  }
}
