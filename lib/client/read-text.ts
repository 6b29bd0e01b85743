import type { ReadOptions, ResponseLike } from '../../types/client.js'

const MEGABYTE = 1_048_576

/** The members of a `fetch` stream that are used. */
interface Reader {
  read (): Promise<{ done: boolean, value?: Uint8Array }>
  cancel (): Promise<unknown>
}

/**
 * The text of a body, or `undefined` if it is longer than `maxBytes` or the signal is aborted. Nothing more is read then. Bytes count after decompression.
 */
export async function readText (response: ResponseLike, { maxBytes = MEGABYTE, signal }: ReadOptions): Promise<string | undefined> {
  // A response that only resembles that of `fetch` may have another body, or none.
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
    // If `maxBytes` is not a number, nothing is read.
    while (length <= maxBytes && !signal?.aborted) {
      const { value } = await reader.read()
      // A cancelled stream ends as well.
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
