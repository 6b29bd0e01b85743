import type { FormatDefinition } from '../../types/format.js'
import { isHeader, isRecord } from '../guards.js'
import { createFormatError, toDisplay } from '../plugin-errors.js'
import { toMediaType } from './to-media-type.js'

const CONTENT_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;.*)?$/
const JSON_TYPE = /[/+]json$/
const CHARSET = /;\s*charset\s*=/i

/**
 * Makes a wire format of your own.
 *
 * `render` gets the error and returns the body: a string is sent as it is, anything else as JSON. The result must depend on the argument alone, because
 * the body of an error without values of the request is rendered once and kept. A JSON `contentType` without a charset gets `charset=utf-8`.
 *
 * @throws `FST_CATALOG_FORMAT_INVALID`
 * @example
 * ```ts
 * const short = defineFormat({
 *   name: 'short',
 *   contentType: 'application/json',
 *   schema: Type.Object({ error: Type.String() }),
 *   render: ({ slug }) => ({ error: slug })
 * })
 * ```
 */
export function defineFormat<Body> (definition: FormatDefinition<Body>): FormatDefinition<Body> {
  const problem = findFormatProblem(definition)
  if (problem !== undefined) throw createFormatError(problem)
  const { name, contentType, schema, render } = definition
  const isBare = JSON_TYPE.test(toMediaType(contentType)) && !CHARSET.test(contentType)
  return Object.freeze({ name, contentType: isBare ? `${contentType}; charset=utf-8` : contentType, schema, render })
}

/** `true` for a format, including one made by another copy of this package. */
export function isFormat (value: unknown): value is FormatDefinition {
  return findFormatProblem(value) === undefined
}

function findFormatProblem (definition: unknown): string | undefined {
  if (!isRecord(definition)) return `format must be an object, received ${toDisplay(definition)}`
  const { name, contentType, schema, render } = definition
  if (typeof name !== 'string' || name === '') return `name must be a non-empty string, received ${toDisplay(name)}`
  if (!isHeader('content-type', contentType) || !CONTENT_TYPE.test(contentType)) {
    return `contentType must be a media type, received ${toDisplay(contentType)}`
  }
  if (!isRecord(schema)) return `schema must be a TypeBox schema, received ${toDisplay(schema)}`
  if (typeof render !== 'function') return `render must be a function, received ${toDisplay(render)}`
  return undefined
}
