import type { RawRequest } from './raw-response.js'

/** `Transfer-Encoding` whose last coding is the one that ends a body. */
const ENDS_WITH_CHUNKED = /(?:^|[,\s])chunked\s*$/i

/**
 * The status by which HTTP/1.1 asks to refuse a request that Node lets pass: 400 for one that has not exactly one `Host` (RFC 9112 §3.2), 501
 * for a transfer coding that Node does not decode (§6.1), 400 again where a body would have no end (§6.3). HTTP/2 has neither field, and HTTP/1.0
 * needs no host.
 *
 * @param needsHost `false` where the app takes requests without a host, by Node's `requireHostHeader`
 */
export function findRefusal ({ httpVersion, headers, rawHeaders }: RawRequest, needsHost = true): 400 | 501 | undefined {
  if (httpVersion !== '1.1') return undefined
  const hosts = countHosts(rawHeaders)
  if (hosts > 1 || (needsHost && hosts === 0)) return 400
  const coding = headers['transfer-encoding']
  if (coding === undefined || coding.toLowerCase() === 'chunked') return undefined
  return ENDS_WITH_CHUNKED.test(coding) ? 501 : 400
}

/** Of several, Node's `headers` show the first alone: two servers in a row may take a different one each. */
function countHosts (rawHeaders: readonly string[]): number {
  let count = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length === 4 && name.toLowerCase() === 'host') count++
  }
  return count
}
