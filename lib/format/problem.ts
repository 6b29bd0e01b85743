import { Type } from './type.js'
import type { Issue } from '../../types/issue.js'
import { addFurtherMembers, toIssueParams } from './add-further-members.js'
import { defineFormat } from './define-format.js'

/** The body of RFC 9457: `{"type":"…","title":"…","status":401,"code":2002}`; a validation failure adds `errors` as in its §3. */
export const ProblemBody = Type.Object({
  type: Type.String({ format: 'uri-reference', description: 'The problem type: the URI of the entry or its page, else about:blank' }),
  title: Type.String({ description: 'The title of the error, or its text, in the language of the answer' }),
  status: Type.Integer({ minimum: 400, maximum: 599 }),
  code: Type.Union([Type.Integer(), Type.String()], { description: 'The code of the error; its slug where it has no number' }),
  detail: Type.Optional(Type.String({ description: 'What helps to correct this occurrence' })),
  instance: Type.Optional(Type.String({ format: 'uri-reference', description: 'The path of the request' })),
  errors: Type.Optional(Type.Array(Type.Object({
    detail: Type.String(),
    pointer: Type.Optional(Type.String({ description: 'JSON Pointer into the body, as a URI fragment' })),
    parameter: Type.Optional(Type.String({ description: 'The name of the path or query parameter' })),
    header: Type.Optional(Type.String({ description: 'The name of the header' })),
    code: Type.String()
  }), { description: 'The failures of a validation' }))
}, { $id: 'ErrorCatalogProblem', title: 'Problem details' })

/** `problem`: problem details for HTTP APIs (RFC 9457), as `application/problem+json`. */
export const problem = defineFormat({
  name: 'problem',
  contentType: 'application/problem+json',
  schema: ProblemBody,
  render: (error) => {
    const { type, title, message, status, code, slug, instance, issues } = error
    const detail = error.detail ?? (title === undefined ? undefined : message)
    return addFurtherMembers(ProblemBody, {
      type,
      title: title ?? message,
      status,
      code: code ?? slug,
      ...(detail !== undefined && { detail }),
      ...(instance !== undefined && { instance }),
      ...(issues && { errors: issues.map((issue) => ({ ...toProblemIssue(issue), ...toIssueParams(issue, error) })) })
      // What reads `retryAfter` cannot be kept: so no copy of the error.
    }, error)
  }
})

function toProblemIssue ({ source, pointer, field, code, message }: Issue): object {
  if (source === 'body') return { detail: message, pointer: `#${pointer}`, code }
  if (source === 'headers') return { detail: message, header: field, code }
  return { detail: message, parameter: field, code }
}
