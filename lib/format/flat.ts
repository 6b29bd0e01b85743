import { Type } from './type.js'
import { addFurtherMembers, toIssueParams } from './add-further-members.js'
import { defineFormat } from './define-format.js'

/** The body of the format `flat`: `{"code":429,"message":"…"}`, where `code` is the HTTP status. */
export const FlatBody = Type.Object({
  code: Type.Integer({ minimum: 400, maximum: 599, description: 'The HTTP status' }),
  message: Type.String({ description: 'The text of the error in the language of the answer' }),
  cause: Type.Optional(Type.String({ description: 'What failed' })),
  errors: Type.Optional(Type.Array(Type.Object({
    resource: Type.Optional(Type.String()),
    field: Type.String(),
    code: Type.Union([
      Type.Literal('missing'), Type.Literal('missing_field'), Type.Literal('invalid'),
      Type.Literal('already_exists'), Type.Literal('unprocessable'), Type.Literal('custom')
    ])
  }), { description: 'The failures of a validation' }))
}, { $id: 'ErrorCatalogFlat', title: 'Error' })

/** `flat`: status and text; of a validation also the cause and the issues with GitHub's coarse codes. */
export const flat = defineFormat({
  name: 'flat',
  contentType: 'application/json',
  schema: FlatBody,
  render: (error) => {
    const { status, message, cause, issues } = error
    return addFurtherMembers(FlatBody, {
      code: status,
      message,
      ...(cause !== undefined && { cause }),
      ...(issues && {
        errors: issues.map((issue) => {
          const { resource, field, group } = issue
          return { ...(resource !== undefined && { resource }), field, code: group, ...toIssueParams(issue, error) }
        })
      })
    }, error)
  }
})
