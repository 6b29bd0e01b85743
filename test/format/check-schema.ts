import { FormatRegistry } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import type { FormatDefinition, NeutralError } from '../../types/format.js'

FormatRegistry.Set('uri-reference', (value) => URL.canParse(value, 'http://localhost'))

/** The body of an error as the client reads it, in a format; throws if it is not what the format's schema says. */
export function renderChecked (format: FormatDefinition, error: NeutralError): string {
  const text = JSON.stringify(format.render(error))
  const [fault] = [...Value.Errors(format.schema, JSON.parse(text))]
  if (fault !== undefined) throw new Error(`${format.name}: ${fault.path} ${fault.message} in ${text}`)
  return text
}
