import type { ApiErrorFacts, ApiErrorInfo, CatalogKeys, ReadOptions, ResponseLike } from '../../types/client.js'
import type { RegisteredCatalog } from '../../types/register.js'
import { readBody, toKey } from './read-body.js'
import { readText } from './read-text.js'
import { toRetrySeconds, toSeconds } from './retry-seconds.js'

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
 * @param response a response of `fetch`, or anything like it. Of an error the body is consumed, of anything else nothing is read
 * @param options what is known of the API beside its format
 * @returns `null` for a status below 400
 */
export async function readApiError<SomeCatalog = RegisteredCatalog> (
  response: ResponseLike,
  options: ReadOptions = {}
): Promise<ApiErrorInfo<SomeCatalog> | null> {
  const { status, statusText, headers } = response
  if (status < 400) return null
  const body = await readJson(response, options)
  const facts = options.reader?.(body, response) ?? readBody(body, status) ?? {}
  const { code, slug } = complete({ ...readCodeHeader(response, options), ...facts }, options.catalog)
  return {
    status,
    code,
    slug,
    message: facts.message ?? (statusText || `HTTP ${status}`),
    detail: facts.detail,
    issues: facts.issues ?? [],
    retryAfter: toSeconds(facts.retryAfter) ?? toRetrySeconds(headers.get('retry-after'), headers.get('date')),
    params: facts.params,
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
  const value = codeHeader === undefined ? null : headers.get(codeHeader)
  return toKey(value !== null && /^\d+$/.test(value) ? Number(value) : value)
}

function complete ({ code, slug }: ApiErrorFacts, catalog: CatalogKeys | undefined): ApiErrorFacts {
  const entry = catalog?.entries.find((entry) => entry.slug === slug || (code !== undefined && entry.code === code))
  return { code: code ?? entry?.code, slug: slug ?? entry?.slug }
}
