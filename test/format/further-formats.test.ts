import { Value } from '@sinclair/typebox/value'
import t from 'tap'
import { google, googleFormat, GoogleBody } from '../../lib/format/google.js'
import { html } from '../../lib/format/html.js'
import { jsonapi, JsonApiBody } from '../../lib/format/jsonapi.js'
import { markdown } from '../../lib/format/markdown.js'
import type { NeutralError } from '../../types/format.js'
import { createIssue, createNeutralError, createValidationError } from './neutral-error.js'

const full: Partial<NeutralError> = {
  title: 'Expired',
  detail: 'Log in',
  requestId: 'req-1',
  traceId: 't',
  data: { used: 3 },
  members: { help: 'h' },
  extra: { hint: 'x', f: () => 1 } as never,
  params: { limit: 3, 'not ok': 1, list: [1] },
  retryable: true,
  action: 'Log in again',
  retryAfter: 60,
  type: 'https://x.example/errors/2002',
  shows: { params: true, advice: true }
}

t.test('google: AIP-193', async (t) => {
  t.strictSame(google.render(createNeutralError()), {
    error: {
      code: 401,
      message: 'Access token expired',
      status: 'UNAUTHENTICATED',
      details: [
        { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'ACCESS_TOKEN_EXPIRED', metadata: { code: '2002' } },
        { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en', message: 'Access token expired' }
      ]
    }
  })
  const body = googleFormat({ domain: 'files.example.com' }).render(createNeutralError({ ...full, code: undefined }))
  t.ok(Value.Check(GoogleBody, body))
  t.match(body, {
    error: {
      message: 'Log in',
      details: [{ reason: 'ACCESS_TOKEN_EXPIRED', domain: 'files.example.com', metadata: { limit: '3' } }, {}, { retryDelay: '60s' }, { links: [{ url: full.type }] }],
      used: 3,
      requestId: 'req-1',
      traceId: 't',
      retryable: true,
      action: 'Log in again',
      help: 'h',
      hint: 'x'
    }
  })
  t.match(google.render(createValidationError()), {
    error: {
      code: 422,
      status: 'INVALID_ARGUMENT',
      details: [{}, {}, {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{ field: 'password', reason: 'TOO_SHORT', description: 'Password must be at least 8 characters', localizedMessage: { locale: 'en' } }]
      }]
    }
  })
})

t.test('google: the codes of statuses', async (t) => {
  const codeOf = (status: number): unknown => (google.render(createNeutralError({ status, code: undefined, slug: `x.${'y'.repeat(80)}` })) as { error: { status: string } }).error.status
  for (const [status, code] of [
    [400, 'INVALID_ARGUMENT'], [403, 'PERMISSION_DENIED'], [404, 'NOT_FOUND'], [405, 'FAILED_PRECONDITION'], [409, 'ABORTED'], [422, 'INVALID_ARGUMENT'],
    [429, 'RESOURCE_EXHAUSTED'], [500, 'INTERNAL'], [501, 'UNIMPLEMENTED'], [503, 'UNAVAILABLE'], [504, 'DEADLINE_EXCEEDED'], [507, 'INTERNAL']
  ] as const) t.equal(codeOf(status), code)
})

t.test('jsonapi: errors', async (t) => {
  t.strictSame(jsonapi.render(createNeutralError()), { errors: [{ status: '401', title: 'Access token expired', code: '2002' }] })
  const body = jsonapi.render(createNeutralError({ ...full, code: undefined }))
  t.ok(Value.Check(JsonApiBody, body))
  t.match(body, { errors: [{ code: 'access_token_expired', title: 'Expired', detail: 'Log in', links: { type: full.type }, meta: { used: 3, help: 'h', hint: 'x', retryable: true } }] })
  t.match(jsonapi.render(createNeutralError({ title: 'Expired' })), { errors: [{ title: 'Expired', detail: 'Access token expired' }] })
  t.match(jsonapi.render(createNeutralError({ issues: [] })), { errors: [{ code: '2002' }] })
})

t.test('jsonapi: an error for each issue', async (t) => {
  const issues = [createIssue(), createIssue({ source: 'querystring', pointer: '/page', field: 'page', params: {} }), createIssue({ source: 'headers', field: 'x-id' })]
  t.match(jsonapi.render(createValidationError({ issues, truncated: true })), {
    errors: [
      { status: '422', code: 'too_short', title: 'The given data is invalid', detail: 'Password must be at least 8 characters', source: { pointer: '/password' } },
      { source: { parameter: 'page' } },
      { source: { header: 'x-id' } }
    ],
    meta: { code: 7001, truncated: true }
  })
  t.match(jsonapi.render(createValidationError({ issues, code: undefined, shows: { params: true, advice: false } })), {
    errors: [{ meta: { params: { min: 8 } } }], meta: { code: 'validation' }
  })
})

t.test('html: a page in the language and direction of the answer', async (t) => {
  const page = String(html.render(createNeutralError()))
  t.match(page, /^<!doctype html>\n<html lang="en" dir="ltr">/)
  t.match(page, '<h1>Access token expired</h1>')
  t.match(page, '401 <code>2002</code>')
  t.notMatch(page, '<script')
  const hostile = String(html.render(createNeutralError({ ...full, locale: 'ar', message: '<b>&', title: undefined, detail: '"><script>', issues: [createIssue({ message: '<i>' })] })))
  t.match(hostile, 'dir="rtl"')
  t.notMatch(hostile, /<b>|<i>|<script/)
  t.match(hostile, 'req-1 · t')
  t.match(hostile, `href="${full.type}"`)
  t.match(String(html.render(createNeutralError({ title: 'Expired' }))), '<p>Access token expired</p>')
})

t.test('html: the slug where there is no number', async (t) => {
  t.match(String(html.render(createNeutralError({ code: undefined }))), '401 <code>access_token_expired</code>')
})

t.test('markdown: code, meaning, what to do, where to read on', async (t) => {
  t.equal(markdown.render(createNeutralError({ ...full, locale: 'en' })), [
    '# Expired', '',
    '- status: `401`', '- code: `2002`', '- slug: `access_token_expired`', '- retryable: `true`', '- retryAfter: `60`', '- requestId: `req-1`', '- traceId: `t`', '',
    'Log in', '', 'Log in again', '', '[https://x\\.example/errors/2002](<https://x.example/errors/2002>)', ''
  ].join('\n'))
  t.equal(markdown.render(createNeutralError({ code: undefined, message: 'A *b*\n# c' })), '# A \\*b\\* \\# c\n\n- status: `401`\n- code: `access_token_expired`\n- retryable: `false`\n')
  const issues = [createIssue({ field: 'a``b', message: '<b>' }), createIssue({ field: '' })]
  t.match(String(markdown.render(createValidationError({ issues, title: 'Invalid' }))), /^- ```a``b``` \(`too_short`\): \\<b\\>\n- ` {2}` \(/m)
})
