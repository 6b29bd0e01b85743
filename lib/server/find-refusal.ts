import type { RawRequest } from './raw-response.js'

const HOST = 'host'
const CODING = 'transfer-encoding'

/** `Transfer-Encoding` whose last coding is the one that ends a body. */
const ENDS_WITH_CHUNKED = /(?:^|[,\s])chunked\s*$/i

/**
 * The status by which HTTP/1.1 asks to refuse a request that Node lets pass: 400 for one that has not exactly one `Host` (RFC 9112 §3.2), 501
 * for a transfer coding that Node does not decode (§6.1), 400 again where a body would have no end (§6.3). HTTP/2 has neither field, and HTTP/1.0
 * needs no host.
 *
 * @param needsHost `false` where the app takes requests without a host, by Node's `requireHostHeader`
 */
export function findRefusal (request: RawRequest, needsHost = true): 400 | 501 | undefined {
  if (request.httpVersion !== '1.1') return undefined
  // Not `headers`: that getter makes an object of all of them, which most requests never need.
  const { rawHeaders } = request
  // Of several hosts, `headers` show the first alone: two servers in a row may take a different one each.
  let hosts = 0
  let isCoded = false
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length === HOST.length && name.toLowerCase() === HOST) hosts++
    else if (name?.length === CODING.length && name.toLowerCase() === CODING) isCoded = true
  }
  if (hosts > 1 || (needsHost && hosts === 0)) return 400
  const coding = isCoded ? String(request.headers[CODING]).toLowerCase() : 'chunked'
  if (coding === 'chunked') return undefined
  return ENDS_WITH_CHUNKED.test(coding) ? 501 : 400
}
