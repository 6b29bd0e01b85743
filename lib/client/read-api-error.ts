import type { AnyKey, ApiErrorFacts, ApiErrorInfo, CatalogKeys, ReadOptions, ResponseLike } from '../../types/client.js'
import type { RegisteredCatalog, RegisteredFormat } from '../../types/register.js'
import { readBody, toKey, toNumeric } from './read-body.js'
import { readText } from './read-text.js'
import { toRetrySeconds, toSeconds } from './retry-seconds.js'

/** Statuses after which the same request may succeed (RFC 9110 §15.5.9, §15.6; RFC 8470 §5.2; RFC 6585 §4). */
const TEMPORARY: readonly number[] = [408, 425, 429, 502, 503, 504]

/** Options that tell both code and slug of an error, whatever its format sends. */
type NamingOptions = ReadOptions & ({ readonly catalog: CatalogKeys } | { readonly codeHeader: string })

/**
 * Reads the error of a response of any of the package's formats, or of one of your own by a `reader`. It never throws for what a server sends:
 * a body that is of no known format, that breaks off, that is longer than `maxBytes` or that is still on its way when `signal` is aborted gives the status and
 * its reason phrase. The rest of such a body is cancelled.
 *
 * ```ts
 * const info = await readApiError(await fetch('/me'))
 * if (isApiError(info, 2002)) await refresh()
 * ```
 *
 * @typeParam SomeCatalog - Whose codes and params are meant: `typeof catalog`. Default: the registered one.
 * @typeParam Among - The codes and slugs that the route answers: `Routes['POST /files']`, as the command `routes` writes them. Default: all of the catalogue.
 * @typeParam Format - The wire format, e.g. `'nested'`, or several: what it never sends cannot be compared with. Default: the registered one, else any.
 * @param response a response of `fetch`, or anything like it. Of an error the body is consumed, of anything else nothing is read
 * @param options what is known of the API beside its format
 * @returns `null` for a status below 400
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
    return JSON.parse(text as string) // `undefined` is no JSON
  } catch {
    // It broke off, was read before, is too long, or is no JSON.
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
