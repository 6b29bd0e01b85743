import type { CatalogEntry } from '../../types/entry.js'
import { parseMessage } from '../message/parse-message.js'

/** `true` for an entry whose text has arguments. What answers foreign errors has no params to fill them in. */
export function takesParams ({ message }: Pick<CatalogEntry, 'message'>): boolean {
  return Object.values(message).some((text) => parseMessage(text).arguments.size > 0)
}
