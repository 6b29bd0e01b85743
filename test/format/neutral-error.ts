import type { NeutralError } from '../../types/format.js'
import type { Issue } from '../../types/issue.js'

/** A neutral error: that of an expired token, but for what is given. */
export function createNeutralError (given: Partial<NeutralError> = {}): NeutralError {
  return {
    status: 401,
    code: 2002,
    slug: 'access_token_expired',
    message: 'Access token expired',
    detail: undefined,
    params: undefined,
    locale: 'en',
    issues: undefined,
    cause: undefined,
    truncated: false,
    extra: undefined,
    type: 'about:blank',
    instance: undefined,
    retryAfter: undefined,
    requestId: undefined,
    traceId: undefined,
    title: undefined,
    data: undefined,
    members: undefined,
    retryable: false,
    action: undefined,
    shows: { params: false, advice: false },
    foreign: undefined,
    ...given
  }
}

/** An issue of a password that is too short, but for what is given. */
export function createIssue (given: Partial<Issue> = {}): Issue {
  return {
    source: 'body',
    pointer: '/password',
    field: 'password',
    code: 'too_short',
    group: 'invalid',
    keyword: 'minLength',
    params: { min: 8 },
    label: 'Password',
    message: 'Password must be at least 8 characters',
    ...given
  }
}

/** The neutral error of a failed validation. */
export function createValidationError (given: Partial<NeutralError> = {}): NeutralError {
  return createNeutralError({
    status: 422,
    code: 7001,
    slug: 'validation',
    message: 'The given data is invalid',
    cause: 'Validation failed',
    issues: [createIssue()],
    ...given
  })
}

/** What every contract allows beyond its own members, and nothing that is theirs. */
export const further: Partial<NeutralError> = { detail: 'Log in again', truncated: true, requestId: 'req-1', extra: { hint: 'refresh', zero: 0, none: null } }
