import { STATUS_CODES } from 'node:http'
import { FormatRegistry, Type } from '@sinclair/typebox'
import { defineFormat, type FormatDefinition } from '../../../lib/index.js'
import { builtInFormats } from '../../../lib/format/built-in-formats.js'

FormatRegistry.Set('uri-reference', (value) => URL.canParse(value, 'http://api.test'))

/** What an answer says, whatever its format. What a format does not show is absent. */
export interface Said {
  readonly status?: number
  readonly code?: number | string
  readonly message: string
  /** `true` where it lists the failures of a validation. */
  readonly isValidation: boolean
}

/** What a format must show of an entry. */
export interface Shown {
  readonly status: number
  readonly code: number | undefined
  readonly slug: string
  readonly message: string
  readonly detail: string | undefined
}

/** One format, and how a test reads it: written again here, from the contracts. */
export interface FormatCase {
  readonly format: FormatDefinition
  readonly contentType: string
  /** Where the members stand, as the contract names them. */
  readonly members: (body: Body) => Body
  readonly read: (members: Body) => Said
  readonly expect: (shown: Shown) => Body
  readonly names: readonly string[]
}

export type Body = Readonly<Record<string, unknown>>

const JSON_TYPE = 'application/json; charset=utf-8'
const itself = (body: Body): Body => body

const own = defineFormat({
  name: 'own',
  contentType: 'application/vnd.own+json',
  schema: Type.Object({
    fault: Type.String(),
    http: Type.Integer({ minimum: 400, maximum: 599 }),
    says: Type.String(),
    lang: Type.String(),
    issues: Type.Array(Type.String())
  }, { additionalProperties: false }),
  render: ({ slug, status, message, locale, issues = [] }) => ({
    fault: slug, http: status, says: message, lang: locale, issues: issues.map((issue) => `${issue.field}: ${issue.message}`)
  })
})

// The members are of the types that the schema, checked before, says.
export const formatCases: readonly FormatCase[] = [
  {
    format: builtInFormats.nested,
    contentType: JSON_TYPE,
    members: (body) => body['error'] as Body,
    read: ({ code, message, errors }) => ({ code: code as number | string, message: message as string, isValidation: errors !== undefined }),
    expect: ({ code, slug, message }) => ({ code: code ?? slug, message }),
    names: ['code', 'message', 'errors']
  },
  {
    format: builtInFormats.flat,
    contentType: JSON_TYPE,
    members: itself,
    read: ({ code, message, errors }) => ({ status: code as number, message: message as string, isValidation: errors !== undefined }),
    expect: ({ status, message }) => ({ code: status, message }),
    names: ['code', 'message', 'cause', 'errors']
  },
  {
    format: builtInFormats.typed,
    contentType: JSON_TYPE,
    members: itself,
    read: (body) => ({ code: body['error_type'] as string, message: body['error_message'] as string, isValidation: 'validation_errors' in body }),
    expect: ({ slug, message }) => ({ error_message: message, error_type: slug }),
    names: ['error_message', 'error_type', 'validation_errors']
  },
  {
    format: builtInFormats.problem,
    contentType: 'application/problem+json; charset=utf-8',
    members: itself,
    read: ({ status, code, title, errors }) => {
      return { status: status as number, code: code as number | string, message: title as string, isValidation: errors !== undefined }
    },
    expect: ({ status, code, slug, message, detail }) => {
      return { type: 'about:blank', title: message, status, code: code ?? slug, ...(detail !== undefined && { detail }) }
    },
    names: ['type', 'title', 'status', 'code', 'detail', 'instance', 'errors']
  },
  {
    format: builtInFormats.fastify,
    contentType: JSON_TYPE,
    members: itself,
    // A validation shows its sentences as the message.
    read: ({ statusCode, code, message }) => {
      return { status: statusCode as number, code: code as string, message: message as string, isValidation: code === 'validation' }
    },
    expect: ({ status, slug, message, detail }) => ({ statusCode: status, code: slug, error: STATUS_CODES[status] ?? 'Error', message: detail ?? message }),
    names: ['statusCode', 'code', 'error', 'message']
  },
  {
    format: own,
    contentType: 'application/vnd.own+json; charset=utf-8',
    members: itself,
    read: (body) => ({ status: body['http'] as number, code: body['fault'] as string, message: body['says'] as string, isValidation: false }),
    expect: ({ status, slug, message }) => ({ http: status, fault: slug, says: message, issues: [] }),
    names: ['http', 'fault', 'says', 'issues']
  }
]
