import type { ApiErrorFacts, ApiErrorIssue } from '../../types/client.js'

type Members = Readonly<Record<string, unknown>>

/** Reads a body in one of the package's formats; `undefined` for any other. The formats are distinguished by their members. */
export function readBody (body: unknown, status: number): ApiErrorFacts | undefined {
  if (!isMembers(body)) return undefined
  const { error, error_message: text, error_type: slug, title, message, statusCode, code, errors } = body
  if (isMembers(error) && isText(error['message'])) {
    // google: its code is the status, not a number of the catalogue
    if (isText(error['status']) && error['code'] === status) return readGoogle(error, error['message'])
    // nested
    return toFacts(error, error['message'], toKey(error['code']), toIssues(error['errors']), ['code', 'message', 'errors'])
  }
  // typed
  if (isText(text) && isText(slug)) return toFacts(body, text, { slug }, toMessages(body['validation_errors']), ['error_message', 'error_type', 'validation_errors'])
  // problem
  if (isText(title)) return toFacts(body, title, toKey(code), toIssues(errors), ['type', 'title', 'status', 'code', 'instance', 'errors'])
  // fastify
  if (isText(message) && statusCode === status) return toFacts(body, message, toKey(code), [], ['statusCode', 'code', 'error', 'message'])
  // flat: its code is the status too
  if (isText(message)) return code === status ? toFacts(body, message, {}, toIssues(errors), ['code', 'message', 'cause', 'errors']) : undefined
  return readJsonApi(body)
}

/** A whole number is a code, a text is a slug. Formats show the slug in place of the number for an error without one. */
export function toKey (value: unknown): ApiErrorFacts {
  return Number.isSafeInteger(value) ? { code: value as number } : isText(value) ? { slug: value } : {}
}

/** A number that is written as a text becomes one: headers and JSON:API have texts alone. */
export function toNumeric (value: unknown): unknown {
  return isText(value) && /^\d+$/.test(value) ? Number(value) : value
}

/** AIP-193: what an error is stands in its details, messages of google.rpc. */
function readGoogle (error: Members, text: string): ApiErrorFacts {
  const find = (name: string): Members => toList(error['details']).find(({ '@type': type }) => String(type).endsWith(`.${name}`)) ?? {}
  const { reason, metadata } = find('ErrorInfo')
  const { message } = find('LocalizedMessage')
  const issues = toList(find('BadRequest')['fieldViolations']).map(({ field, reason, description }) => toIssue({ field, code: toSlug(reason), message: description }))
  const key = { ...toKey(toNumeric(toMembers(metadata)['code'])), ...toKey(toSlug(reason)) }
  return {
    ...toFacts(error, isText(message) ? message : text, key, issues, ['code', 'message', 'status', 'details']),
    // The text for developers is that of this occurrence.
    ...(isText(message) && message !== text && { detail: text }),
    // `90s`. What is no number says nothing.
    retryAfter: parseFloat(String(find('RetryInfo')['retryDelay']))
  }
}

/** A reason is a slug in capitals. */
function toSlug (reason: unknown): unknown {
  return isText(reason) ? reason.toLowerCase() : reason
}

/** JSON:API: an error, or those of a validation, whose own code stands in `meta`. */
function readJsonApi ({ errors, meta }: Members): ApiErrorFacts | undefined {
  const list = toList(errors)
  const { title, status, code, detail, meta: facts } = list[0] ?? {}
  if (!isText(title) || !isText(status)) return undefined
  const top = toMembers(meta)
  if (top['code'] === undefined) return { ...toFacts(toMembers(facts), title, toKey(toNumeric(code)), [], []), ...(isText(detail) && { detail }) }
  const issues = list.map(({ code, detail, source, meta }) => toIssue({ ...toMembers(source), code, detail, params: toMembers(meta)['params'] }))
  return toFacts(top, title, toKey(top['code']), issues, ['code'])
}

/** What has a place of its own in the facts. */
const PLACED: readonly string[] = ['detail', 'params', 'retryable', 'action', 'traceId']

function toFacts (body: Members, message: string, key: ApiErrorFacts, issues: readonly ApiErrorIssue[], contract: readonly string[]): ApiErrorFacts {
  const { detail, params, retryable, action, traceId } = body
  const data = Object.entries(body).filter(([name]) => !contract.includes(name))
  return {
    message,
    issues,
    ...key,
    ...(isText(detail) && { detail }),
    ...(isMembers(params) && { params }),
    ...(typeof retryable === 'boolean' && { retryable }),
    ...(isText(action) && { action }),
    ...(isText(traceId) && { traceId }),
    ...(data.length > 0 && { data: Object.fromEntries(data) }),
    extra: Object.fromEntries(data.filter(([name]) => !PLACED.includes(name)))
  }
}

/** The issues of a list: `field` as `nested` and `flat` name it, `pointer`, `parameter` or `header` as problem details do. */
function toIssues (list: unknown): readonly ApiErrorIssue[] {
  return toList(list).map(toIssue)
}

function toList (list: unknown): readonly Members[] {
  return Array.isArray(list) ? list.filter(isMembers) : []
}

function toIssue ({ field, pointer, parameter, header, code, message, detail, resource, params }: Members): ApiErrorIssue {
  const text = message ?? detail
  return {
    field: isText(pointer) ? toField(pointer) : [field, parameter, header].find(isText) ?? '',
    ...(isText(code) && { code }),
    ...(isText(text) && { message: text }),
    ...(isText(resource) && { resource }),
    ...(isMembers(params) && { params }),
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

function toMembers (value: unknown): Members {
  return isMembers(value) ? value : {}
}

function isMembers (value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText (value: unknown): value is string {
  return typeof value === 'string'
}
