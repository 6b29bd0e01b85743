import type { ApiErrorFacts, ApiErrorIssue } from '../../types/client.js'

type Members = Readonly<Record<string, unknown>>

/** What a body of one of the package's formats says; `undefined` for any other. They are told apart by their members. */
export function readBody (body: unknown, status: number): ApiErrorFacts | undefined {
  if (!isMembers(body)) return undefined
  const { error, error_message: text, error_type: slug, title, message, statusCode, code } = body
  // nested
  if (isMembers(error) && isText(error['message'])) return toFacts(error, error['message'], toKey(error['code']), toIssues(error['errors']), ['code', 'message', 'errors'])
  // typed
  if (isText(text) && isText(slug)) return toFacts(body, text, { slug }, toMessages(body['validation_errors']), ['error_message', 'error_type', 'validation_errors'])
  // problem
  if (isText(title)) return toFacts(body, title, toKey(code), toIssues(body['errors']), ['type', 'title', 'status', 'code', 'instance', 'errors'])
  if (!isText(message)) return undefined
  // fastify
  if (statusCode === status) return toFacts(body, message, toKey(code), [], ['statusCode', 'code', 'error', 'message'])
  // flat: its code is the status, not a number of the catalogue
  return code === status ? toFacts(body, message, {}, toIssues(body['errors']), ['code', 'message', 'cause', 'errors']) : undefined
}

/** A whole number is a code, a text a slug: formats show the slug of an error without a number in its place. */
export function toKey (value: unknown): ApiErrorFacts {
  return Number.isSafeInteger(value) ? { code: value as number } : isText(value) ? { slug: value } : {}
}

function toFacts (body: Members, message: string, key: ApiErrorFacts, issues: readonly ApiErrorIssue[], contract: readonly string[]): ApiErrorFacts {
  const { detail, params } = body
  return {
    message,
    issues,
    ...key,
    ...(isText(detail) && { detail }),
    ...(isMembers(params) && { params }),
    extra: Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'detail' && name !== 'params' && !contract.includes(name)))
  }
}

/** The issues of a list: `field` as `nested` and `flat` name it, `pointer`, `parameter` or `header` as problem details do. */
function toIssues (list: unknown): readonly ApiErrorIssue[] {
  return Array.isArray(list) ? list.filter(isMembers).map(toIssue) : []
}

function toIssue ({ field, pointer, parameter, header, code, message, detail, resource }: Members): ApiErrorIssue {
  const text = message ?? detail
  return {
    field: isText(pointer) ? toField(pointer) : [field, parameter, header].find(isText) ?? '',
    ...(isText(code) && { code }),
    ...(isText(text) && { message: text }),
    ...(isText(resource) && { resource }),
    ...(isText(pointer) ? { source: 'body' } : isText(header) && { source: 'headers' })
  }
}

function toMessages (byField: unknown): readonly ApiErrorIssue[] {
  if (!isMembers(byField)) return []
  return Object.entries(byField).flatMap(([field, messages]) => Array.isArray(messages) ? messages.filter(isText).map((message) => ({ field, message })) : [])
}

/** `#/items/0/a~1b` → `items.0.a/b` (RFC 6901 §6). */
function toField (pointer: string): string {
  return pointer.replace(/^#?\/?/, '').replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~')
}

function isMembers (value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText (value: unknown): value is string {
  return typeof value === 'string'
}
