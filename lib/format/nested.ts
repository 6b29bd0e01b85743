import { Type } from './type.js'
import { addFurtherMembers, toIssueParams } from './add-further-members.js'
import { defineFormat } from './define-format.js'

/** The body of the format `nested`: `{"error":{"code":5001,"message":"…"}}`; a validation failure adds `errors`. */
export const NestedBody = Type.Object({
  error: Type.Object({
    code: Type.Union([Type.Integer(), Type.String()], { description: 'The code of the error; its slug where it has no number' }),
    message: Type.String({ description: 'The text of the error in the language of the answer' }),
    errors: Type.Optional(Type.Array(Type.Object({
      field: Type.String(),
      code: Type.String(),
      message: Type.String()
    }), { description: 'The failures of a validation' }))
  })
}, { $id: 'ErrorCatalogNested', title: 'Error' })

/** `nested`: one member `error` with the code, the text and, of a validation, the issues. */
export const nested = defineFormat({
  name: 'nested',
  contentType: 'application/json',
  schema: NestedBody,
  render: (error) => {
    const { code, slug, message, issues } = error
    return {
      error: addFurtherMembers(NestedBody.properties.error, {
        code: code ?? slug,
        message,
        ...(issues && { errors: issues.map((issue) => ({ field: issue.field, code: issue.code, message: issue.message, ...toIssueParams(issue, error) })) })
      }, error)
    }
  }
})
