import { STATUS_CODES } from 'node:http'
import type { CompiledEntry, CompiledFormat, CompiledMessage } from '../../types/compiled.js'
import type { ExtraMembers, NeutralError } from '../../types/format.js'
import type { IssueFacts } from '../../types/issue.js'
import { createNeutralError } from '../answer/neutral-error.js'
import { VALIDATION_SLUG } from '../constants.js'
import type { DocsSource } from './docs-source.js'
import { toSampleValue } from './sample-value.js'

/** An answer as a client gets it. */
export interface ExampleAnswer {
  /** The name of the wire format. */
  readonly format: string
  readonly contentType: string
  readonly locale: string
  readonly isJson: boolean
  /** JSON is indented. */
  readonly body: string
}

/** What a form that was sent all but empty fails with. */
const SAMPLE_ISSUES: readonly IssueFacts[] = [
  { source: 'body', pointer: '/email', field: 'email', code: 'missing_field', group: 'missing_field', keyword: 'required', params: {} },
  { source: 'body', pointer: '/password', field: 'password', code: 'too_short', group: 'invalid', keyword: 'minLength', params: { min: 8 } }
]

/** The answers of an entry in a locale that it has a text in, in each wire format, rendered by the format itself. */
export function toExamples (source: DocsSource, entry: CompiledEntry, locale: string, params: Readonly<Record<string, unknown>>): ExampleAnswer[] {
  const error = toSampleError(source, entry, locale, params)
  return source.formats.map((format) => toExample(format, error))
}

function toExample ({ name, contentType, render }: CompiledFormat, error: NeutralError): ExampleAnswer {
  const body = render(error)
  try {
    return { format: name, contentType, locale: error.locale, isJson: true, body: JSON.stringify(JSON.parse(body), null, 2) }
  } catch {
    return { format: name, contentType, locale: error.locale, isJson: false, body }
  }
}

function toSampleError (source: DocsSource, entry: CompiledEntry, locale: string, params: Readonly<Record<string, unknown>>): NeutralError {
  const index = source.locales.indexOf(locale)
  const message = entry.messages[index] as CompiledMessage // the caller picked a locale of the entry
  const isValidation = entry.entry.slug === VALIDATION_SLUG
  const issues = isValidation ? source.validation.describe(SAMPLE_ISSUES, index) : undefined
  return createNeutralError(source, entry, index, {
    status: isValidation ? source.validation.status : entry.status,
    message: typeof message === 'string' ? message : message(params),
    params: typeof message === 'string' ? undefined : params,
    cause: issues && source.validation.cause[index],
    issues,
    // One path for all: a page knows of no request.
    instance: source.instance === true ? '/path' : undefined,
    retryAfter: entry.entry.retryAfter,
    requestId: source.requestId === true ? 'req-1' : undefined,
    traceId: source.traceId && '4bf92f3577b34da6a3ce929d0e0e4736',
    data: toSampleValue(entry.entry.data) as Readonly<Record<string, unknown>> | undefined, // the schema of an object gives one
    members: toSampleValue(source.membersSchema) as ExtraMembers | undefined
  })
}

/** The first line of an answer (RFC 9112 §4). */
export function toStatusLine (status: number): string {
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`
}
