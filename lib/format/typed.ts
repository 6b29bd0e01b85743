import { Type } from './type.js'
import type { Issue } from '../../types/issue.js'
import { addFurtherMembers } from './add-further-members.js'
import { defineFormat } from './define-format.js'

/** The body of the format `typed`: `{"error_message":"…","error_type":"validation","validation_errors":{…}}`. */
export const TypedBody = Type.Object({
  error_message: Type.String({ description: 'The text of the error in the language of the answer' }),
  error_type: Type.String({ description: 'The slug of the error' }),
  validation_errors: Type.Optional(Type.Texts(Type.Array(Type.String()), {
    description: 'The messages of each field that failed'
  }))
}, { $id: 'ErrorCatalogTyped', title: 'Error' })

/** `typed`: the text and the slug; of a validation also all messages of each field. */
export const typed = defineFormat({
  name: 'typed',
  contentType: 'application/json',
  schema: TypedBody,
  render: (error) => addFurtherMembers(TypedBody, {
    error_message: error.message,
    error_type: error.slug,
    ...(error.issues && { validation_errors: toMessagesByField(error.issues) })
  }, error)
})

function toMessagesByField (issues: readonly Issue[]): Record<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const { field, message } of issues) {
    const messages = fields.get(field)
    if (messages === undefined) fields.set(field, [message])
    else messages.push(message)
  }
  return Object.fromEntries(fields)
}
