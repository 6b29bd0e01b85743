import { deepStrictEqual } from 'node:assert'
import type { AnyKey, ApiErrorInfo, ApiErrorKey, ApiErrorOf, ReadOptions, ResponseLike } from '../../types/client.js'
import type { RegisteredCatalog } from '../../types/register.js'
import { readApiError } from '../client/read-api-error.js'

/** The response that `app.inject()` resolves to. */
export interface InjectedResponse {
  readonly statusCode: number
  readonly statusMessage: string
  readonly headers: Readonly<Record<string, number | string | readonly string[] | undefined>>
  readonly payload: string
}

/** Expectations of an error besides its code or slug. A member that is left out may have any value. */
export interface ExpectedError extends ReadOptions {
  /** The HTTP status. */
  readonly status?: number
  readonly message?: string
  readonly detail?: string
  /** `Retry-After` in seconds. */
  readonly retryAfter?: number
  /** All issues, in any order. Each needs only the members that matter, e.g. `{ field: 'email' }`. */
  readonly issues?: ReadonlyArray<Partial<ApiErrorInfo['issues'][number]>>
  /** Further members of the body. Only the given ones are compared. */
  readonly extra?: Readonly<Record<string, unknown>>
  /** Headers by lower-case name; `undefined` for a header that must be absent. */
  readonly headers?: Readonly<Record<string, string | undefined>>
}

type Facts = Record<string, unknown>

/**
 * Asserts that a response of `app.inject()` or `fetch` is an error of the catalogue, in any of the package's formats.
 *
 * @param response - The response. The body of a `fetch` response is consumed.
 * @param codeOrSlug - A code or slug of the catalogue. An answer carries one of the two; `expected.catalog` (`catalog.toJSON()`) lets you name the other.
 * The format `flat` carries neither, so it needs `expected.codeHeader`, set to the plugin's option of this name.
 * @param expected - Further expectations.
 * @returns the error, with its type narrowed by the code or slug
 * @throws an `AssertionError` whose `actual` and `expected` hold the differences, for the test runner to show
 * @example
 * ```ts
 * await assertApiError(await app.inject('/me'), 2002, { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } })
 * ```
 */
export async function assertApiError<SomeCatalog = RegisteredCatalog, Key extends ApiErrorKey<SomeCatalog> = ApiErrorKey<SomeCatalog>> (
  response: InjectedResponse | ResponseLike,
  codeOrSlug: Key,
  expected: ExpectedError = {}
): Promise<ApiErrorOf<SomeCatalog, Key, AnyKey, unknown>> {
  const { catalog, codeHeader, reader, maxBytes, signal, headers = {}, issues, extra, ...others } = expected
  const like = toResponseLike(response)
  const info = await readApiError<SomeCatalog, AnyKey, unknown>(like, { catalog, codeHeader, reader, maxBytes, signal })
  const key = typeof codeOrSlug === 'number' ? 'code' : 'slug'
  const wanted: Facts = { [key]: codeOrSlug, ...others }
  const found: Facts = info === null ? { status: like.status } : pick(info, Object.keys(wanted))
  if (issues !== undefined) compareIssues(info?.issues ?? [], issues, found, wanted)
  if (extra !== undefined) {
    wanted['extra'] = extra
    found['extra'] = pick(info?.extra ?? {}, Object.keys(extra))
  }
  for (const [name, value] of Object.entries(headers)) {
    wanted[`header ${name}`] = value
    found[`header ${name}`] = like.headers.get(name) ?? undefined
  }
  deepStrictEqual(found, wanted)
  // The code or slug was compared above, so the type is right.
  return info as ApiErrorOf<SomeCatalog, Key, AnyKey, unknown>
}

function compareIssues (
  present: ApiErrorInfo['issues'], expected: NonNullable<ExpectedError['issues']>, found: Facts, wanted: Facts
): void {
  const names = [...new Set(expected.flatMap((issue) => Object.keys(issue)))]
  wanted['issues'] = sort(expected.map((issue) => pick(issue, names)))
  found['issues'] = sort(present.map((issue) => pick(issue, names)))
}

function sort (list: readonly Facts[]): readonly Facts[] {
  return list.toSorted((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
}

function pick (from: object, names: readonly string[]): Facts {
  return Object.fromEntries(names.map((name) => [name, Reflect.get(from, name)]))
}

function toResponseLike (response: InjectedResponse | ResponseLike): ResponseLike {
  if (!('statusCode' in response)) return response
  const { statusCode, statusMessage, headers, payload } = response
  return {
    status: statusCode,
    statusText: statusMessage,
    headers: {
      get (name) {
        const value = headers[name.toLowerCase()]
        return value === undefined ? null : [value].flat().join(', ')
      }
    },
    text: async () => payload
  }
}
