import type { AnyKey, ApiErrorFacts, ApiErrorInfo, CatalogKeys, ReadOptions, ResponseLike } from '../../types/client.js'
import type { RegisteredCatalog, RegisteredFormat } from '../../types/register.js'
import { readBody, toKey, toNumeric } from './read-body.js'
import { readText } from './read-text.js'
import { toRetrySeconds, toSeconds } from './retry-seconds.js'

/** Statuses after which the same request may succeed (RFC 9110 §15.5.9, §15.6; RFC 8470 §5.2; RFC 6585 §4). */
const TEMPORARY: readonly number[] = [408, 425, 429, 502, 503, 504]

/** Options that give both the code and the slug of an error, whatever its format sends. */
type NamingOptions = ReadOptions & ({ readonly catalog: CatalogKeys } | { readonly codeHeader: string })

/**
 * Reads the error of a response in any of the package's formats, or in a format of your own with the option `reader`. It never throws because of what a
 * server sends. The result has only the status and its reason phrase if the body has no known format, breaks off, is longer than `maxBytes`, or is still
 * arriving when `signal` is aborted. The rest of such a body is cancelled.
 *
 * @typeParam SomeCatalog - The catalogue of the API, e.g. `typeof catalog`: its codes and params. Without it, the registered one.
 * @typeParam Among - The codes and slugs that the route answers: `Routes['POST /files']`, as the command `routes` writes them. Default: the whole catalogue.
 * @typeParam Format - The wire format, e.g. `'nested'`, or several; it decides whether code or slug can be compared. Default: the registered one, else any.
 * @param response - The response of `fetch`, or anything like it. The body of an error is consumed; any other body is left unread.
 * @param options - See `ReadOptions`.
 * @returns the error, or `null` for a status below 400
 * @example
 * ```ts
 * const info = await readApiError(await fetch('/me'))
 * if (isApiError(info, 2002)) await refresh()
 * ```
 */
export async function readApiError<SomeCatalog = RegisteredCatalog, Among = AnyKey> (
  response: ResponseLike,
  options: NamingOptions
): Promise<ApiErrorInfo<SomeCatalog, Among, unknown> | null>
export async function readApiError<SomeCatalog = RegisteredCatalog, Among = AnyKey, Format = RegisteredFormat> (
  response: ResponseLike,
  options?: ReadOptions
): Promise<ApiErrorInfo<SomeCatalog, Among, Format> | null>
export async function readApiError (response: ResponseLike, options: ReadOptions = {}): Promise<ApiErrorInfo<unknown, AnyKey, unknown> | null> {
  const { status, statusText, headers } = response
  if (status < 400) return null
  const body = await readJson(response, options)
  const facts = options.reader?.(body, response) ?? readBody(body, status) ?? {}
  const { code, slug, retryable } = complete({ ...readCodeHeader(response, options), ...facts }, options.catalog)
  const retryAfter = toSeconds(facts.retryAfter) ?? toRetrySeconds(headers.get('retry-after'), headers.get('date'))
  return {
    status,
    code,
    slug,
    message: facts.message ?? (statusText || `HTTP ${status}`),
    detail: facts.detail,
    issues: facts.issues ?? [],
    retryAfter,
    retryable: retryable ?? (retryAfter !== undefined || TEMPORARY.includes(status)),
    action: facts.action,
    traceId: facts.traceId,
    params: facts.params,
    data: facts.data,
    extra: facts.extra ?? {}
  }
}

async function readJson (response: ResponseLike, options: ReadOptions): Promise<unknown> {
  let text: string | undefined
  try {
    text = await readText(response, options)
    return JSON.parse(text as string) // `undefined` is not JSON, so it throws too
  } catch {
    // The body broke off, was read before, is too long, or is not JSON.
    return text
  }
}

function readCodeHeader ({ headers }: ResponseLike, { codeHeader }: ReadOptions): ApiErrorFacts {
  return toKey(codeHeader === undefined ? null : toNumeric(headers.get(codeHeader)))
}

/** What body, header and catalogue say together. */
type Completed = Pick<ApiErrorInfo<unknown, AnyKey, unknown>, 'code' | 'slug'> & { readonly retryable: boolean | undefined }

function complete ({ code, slug, retryable }: ApiErrorFacts, catalog: CatalogKeys | undefined): Completed {
  const entry = catalog?.entries.find((entry) => entry.slug === slug || (code !== undefined && entry.code === code))
  return { code: code ?? entry?.code, slug: slug ?? entry?.slug, retryable: retryable ?? entry?.retryable }
}
