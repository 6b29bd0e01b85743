import { Type } from './type.js'
import type { NeutralError } from '../../types/format.js'
import type { Issue } from '../../types/issue.js'
import { ABOUT_BLANK } from '../constants.js'
import { defineFormat } from './define-format.js'

const ErrorObject = Type.Object({
  status: Type.String({ description: 'The HTTP status' }),
  code: Type.String({ description: 'The code of the error, or its slug where it has no number; of a validation, the code of the issue' }),
  title: Type.String({ description: 'The title of the error, or its text, in the language of the answer' }),
  detail: Type.Optional(Type.String({ description: 'What helps to correct this occurrence' })),
  source: Type.Optional(Type.Object({
    pointer: Type.Optional(Type.String({ description: 'JSON Pointer into the body' })),
    parameter: Type.Optional(Type.String({ description: 'The name of the path or query parameter' })),
    header: Type.Optional(Type.String({ description: 'The name of the header' }))
  })),
  links: Type.Optional(Type.Object({ type: Type.String({ description: 'The URI that identifies the type of the error' }) })),
  meta: Type.Optional(Type.Object({}))
})

/** The body of JSON:API 1.1: `{"errors":[{"status":"401","code":"2002","title":"…"}]}`; a validation has an error for each issue. */
export const JsonApiBody = Type.Object({
  errors: Type.Array(ErrorObject, { minItems: 1 }),
  meta: Type.Optional(Type.Object({
    code: Type.Union([Type.Integer(), Type.String()], { description: 'The code of the entry, where the errors have those of issues' })
  }))
}, { $id: 'ErrorCatalogJsonApi', title: 'Error document' })

/** `jsonapi`: the errors of JSON:API 1.1, as `application/vnd.api+json`. */
export const jsonapi = defineFormat({
  name: 'jsonapi',
  // JSON:API §5.1: the media type has no parameters but `ext` and `profile`.
  contentType: 'application/vnd.api+json',
  schema: JsonApiBody,
  render: (error) => {
    const { status, code, slug, title, message, type, issues } = error
    const meta = toMeta(error)
    const common = { status: String(status), title: title ?? message }
    const links = type === ABOUT_BLANK ? {} : { links: { type } }
    if (issues === undefined || issues.length === 0) {
      const detail = error.detail ?? (title === undefined ? undefined : message)
      return {
        errors: [{ ...common, code: String(code ?? slug), ...(detail !== undefined && { detail }), ...links, ...(meta && { meta }) }]
      }
    }
    return {
      errors: issues.map((issue) => ({
        status: common.status,
        code: issue.code,
        title: common.title,
        detail: issue.message,
        source: toSource(issue),
        ...links,
        ...(error.shows.params && Object.keys(issue.params).length > 0 && { meta: { params: issue.params } })
      })),
      meta: { code: code ?? slug, ...(error.truncated && { truncated: true }), ...meta }
    }
  }
})

function toSource ({ source, pointer, field }: Issue): object {
  if (source === 'body') return { pointer }
  return source === 'headers' ? { header: field } : { parameter: field }
}

/** What JSON:API has no member for. */
function toMeta ({ data, requestId, traceId, params, retryable, action, shows, members, extra }: NeutralError): object | undefined {
  const meta = {
    ...extra,
    ...members,
    ...(shows.advice && { retryable, action }),
    ...(shows.params && params && { params }),
    ...(traceId !== undefined && { traceId }),
    ...(requestId !== undefined && { requestId }),
    ...data
  }
  const told = Object.entries(meta).filter(([, value]) => value !== undefined && typeof value !== 'function')
  return told.length === 0 ? undefined : Object.fromEntries(told)
}
