import type { ServerResponse } from 'node:http'
import { constants, type Http2ServerResponse } from 'node:http2'

/**
 * Cuts off an answer under way: the client must see that it is not whole. Over HTTP/2 `destroy` resets the stream without an error, which a client
 * may take for its end.
 */
export function abortAnswer (raw: ServerResponse | Http2ServerResponse): void {
  if ('stream' in raw) raw.stream.close(constants.NGHTTP2_INTERNAL_ERROR)
  else raw.destroy()
}
