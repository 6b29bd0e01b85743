import type { AnyCatalog } from '../../types/catalog.js'
import { isRecord } from '../guards.js'

/** `true` for a catalogue, also one of another copy of this package. */
export function isCatalog (value: unknown): value is AnyCatalog {
  return isRecord(value) && typeof value['entries'] === 'function' && typeof value['get'] === 'function' &&
    typeof value['error'] === 'function' && typeof value['validationError'] === 'function' &&
    Array.isArray(value['locales']) && typeof value['defaultLocale'] === 'string'
}
