import type { ReadOptions, ResponseLike } from '../../types/client.js'

const MEGABYTE = 1_048_576

/** What of a stream of `fetch` is used. */
interface Reader {
  read (): Promise<{ done: boolean, value?: Uint8Array }>
  cancel (): Promise<unknown>
}

/**
 * The text of a body, or `undefined` where it is longer than `maxBytes` or the signal has been aborted: nothing more is read then. What is compressed counts
 * as it is unpacked.
 */
export async function readText (response: ResponseLike, { maxBytes = MEGABYTE, signal }: ReadOptions): Promise<string | undefined> {
  // A response that is like that of `fetch` may have another body, or none.
  const reader = (response.body as { getReader?: () => Reader } | null | undefined)?.getReader?.()
  if (!reader) {
    const text = await response.text()
    return text.length <= maxBytes ? text : undefined
  }
  const cancel = (): void => { reader.cancel().catch(() => {}) }
  signal?.addEventListener('abort', cancel)
  const decoder = new TextDecoder()
  let [text, length] = ['', 0]
  try {
    // Where `maxBytes` is no number, nothing is read.
    while (length <= maxBytes && !signal?.aborted) {
      const { value } = await reader.read()
      // A stream that is cancelled ends as well.
      if (!value) return signal?.aborted ? undefined : text + decoder.decode()
      length += value.length
      text += decoder.decode(value, { stream: true })
    }
    return undefined
  } finally {
    cancel()
    signal?.removeEventListener('abort', cancel)
  }
}
