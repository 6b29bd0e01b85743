import type { FormatDefinition } from '../../types/format.js'
import { isHeader, isRecord } from '../guards.js'
import { createFormatError, toDisplay } from '../plugin-errors.js'

const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;.*)?$/
const JSON_TYPE = /^[^;]*[/+]json\s*(?:;|$)/i

/**
 * Makes a wire format of your own.
 *
 * `render` gets the neutral error and returns the body: a string is sent as it is, anything else as JSON. It must be a function of its
 * argument alone, since a body that holds nothing of the request is rendered once and kept. A JSON `contentType` without a charset gets
 * `charset=utf-8`.
 *
 * @throws `FST_CATALOG_FORMAT_INVALID`
 */
export function defineFormat<Body> (definition: FormatDefinition<Body>): FormatDefinition<Body> {
  if (!isRecord(definition)) throw createFormatError(`format must be an object, received ${toDisplay(definition)}`)
  const { name, contentType, schema, render } = definition
  if (typeof name !== 'string' || name === '') {
    throw createFormatError(`name must be a non-empty string, received ${toDisplay(name)}`)
  }
  if (!isHeader('content-type', contentType) || !MEDIA_TYPE.test(contentType)) {
    throw createFormatError(`contentType must be a media type, received ${toDisplay(contentType)}`)
  }
  if (!isRecord(schema)) throw createFormatError(`schema must be a TypeBox schema, received ${toDisplay(schema)}`)
  if (typeof render !== 'function') throw createFormatError(`render must be a function, received ${toDisplay(render)}`)
  const isBare = JSON_TYPE.test(contentType) && !/;\s*charset\s*=/i.test(contentType)
  return Object.freeze({ name, contentType: isBare ? `${contentType}; charset=utf-8` : contentType, schema, render })
}

/** `true` for what `defineFormat` returns, also one of another copy of this package. */
export function isFormat (value: unknown): value is FormatDefinition {
  return isRecord(value) && typeof value['name'] === 'string' && typeof value['contentType'] === 'string' &&
    typeof value['render'] === 'function'
}
