import type { BuiltInFormat, FormatDefinition } from '../../types/format.js'
import { builtInFormats } from '../format/built-in-formats.js'
import { defineFormat, isFormat } from '../format/define-format.js'
import { toMediaType } from '../format/to-media-type.js'
import type { Must } from '../plugin-errors.js'

/** The option `format`: one or several, the first the default. */
export function parseFormats (format: unknown, must: Must): readonly FormatDefinition[] {
  const given = [format === undefined ? 'nested' : format].flat()
  if (given.length === 0) must('format', 'at least one format', format)
  const formats: FormatDefinition[] = []
  for (const item of given) {
    if (isBuiltIn(item)) formats.push(builtInFormats[item])
    else if (isFormat(item)) formats.push(defineFormat(item))
    else must('format', `one of ${Object.keys(builtInFormats).join(', ')} or made by defineFormat`, item)
  }
  const types = formats.map(({ contentType }) => toMediaType(contentType))
  const twice = types.find((type, index) => types.indexOf(type) !== index)
  if (twice !== undefined) must('format', 'of one format for each content type, since Accept chooses between them', twice)
  return Object.freeze(formats)
}

function isBuiltIn (name: unknown): name is BuiltInFormat {
  return typeof name === 'string' && Object.hasOwn(builtInFormats, name)
}
