import type { ExpectedError } from './contract.js'
import type { Call, Example, Person } from './start-example.js'

/** What the causes start from: Ann, who confirmed her phone, and Bob, who did not. */
export interface World {
  readonly example: Example
  readonly ann: Person
  readonly bob: Person
}

/** A real cause of an error, and the answer that the contracts ask for. */
export interface Cause extends ExpectedError {
  readonly name: string
  /** Brings it about, once. */
  readonly prepare?: (world: World) => Promise<unknown>
  readonly call: (world: World) => Call
  /** Headers that only this answer has. */
  readonly headers?: Readonly<Record<string, string | RegExp>>
}

const uuid = '4b2a0ad4-4d3a-4d4f-9c4e-6d0a4a6f2d11'
const bearer = { 'www-authenticate': 'Bearer realm="api"' }
const invalidToken = { 'www-authenticate': 'Bearer realm="api", error="invalid_token"' }

const entries = {
  badRequest: { status: 400, code: 1000, slug: 'bad_request', en: 'The request could not be understood', ru: 'Не удалось понять запрос' },
  incorrectData: { status: 400, code: 1001, slug: 'incorrect_data', en: 'Incorrect data', ru: 'Некорректные данные' },
  invalidEmail: { status: 400, code: 1002, slug: 'invalid_email', en: 'Invalid email format', ru: 'Неверный формат электронной почты' },
  emailTaken: {
    status: 400,
    code: 1003,
    slug: 'email_taken',
    en: 'User with this email already exists',
    ru: 'Пользователь с такой электронной почтой уже существует'
  },
  resourceExists: {
    status: 400, code: 1004, slug: 'resource_exists', en: 'Resource with this id already exists', ru: 'Ресурс с таким id уже существует'
  },
  resourceMissing: {
    status: 400, code: 1005, slug: 'resource_missing', en: 'Resource with this id does not exist', ru: 'Ресурса с таким id не существует'
  },
  databaseAccess: { status: 400, code: 1006, slug: 'database_access', en: 'Error access to database', ru: 'Ошибка доступа к базе данных' },
  unauthorized: { status: 401, code: 2000, slug: 'unauthorized', en: 'Authentication is required', ru: 'Требуется авторизация' },
  invalidCredentials: {
    status: 401, code: 2001, slug: 'invalid_credentials', en: 'Invalid login or password', ru: 'Неправильный логин или пароль'
  },
  accessTokenExpired: {
    status: 401, code: 2002, slug: 'access_token_expired', en: 'Access token expired', ru: 'Срок действия access токена истёк'
  },
  refreshTokenExpired: {
    status: 401, code: 2003, slug: 'refresh_token_expired', en: 'Refresh token expired', ru: 'Срок действия refresh токена истёк'
  },
  noAccessToken: { status: 401, code: 2004, slug: 'no_access_token', en: 'No access token', ru: 'Не был предоставлен access токен' },
  accessDenied: {
    status: 403, code: 3001, slug: 'access_denied', en: 'Access to this resource is denied', ru: 'Доступ к этому ресурсу запрещён'
  },
  issueQuota: {
    status: 403,
    code: 3002,
    slug: 'issue_quota',
    en: 'You can have at most 2 open issues',
    ru: 'У вас может быть не больше 2 открытых задач'
  },
  phoneConfirmation: {
    status: 400,
    slug: 'phone_confirmation',
    en: 'The current user has to confirm the phone number',
    ru: 'Текущему пользователю необходимо подтвердить номер телефона'
  },
  emailSending: { status: 502, slug: 'email_sending', en: 'The e-mail could not be sent', ru: 'Произошла ошибка при отправке E-Mail' },
  smsSending: { status: 502, slug: 'sms_sending', en: 'The text message could not be sent', ru: 'Произошла ошибка при отправке SMS' },
  notFound: { status: 404, code: 4001, slug: 'not_found', en: 'Resource not found', ru: 'Ресурс не был найден' },
  methodNotAllowed: {
    status: 405,
    code: 5001,
    slug: 'method_not_allowed',
    en: 'Request method not supported by this resource',
    ru: 'Метод запроса не поддерживается данным ресурсом'
  },
  tooManyRequests: {
    status: 429,
    code: 6001,
    slug: 'too_many_requests',
    en: 'Too many requests. Try again later',
    ru: 'Слишком много запросов. Попробуйте позже'
  },
  validation: { status: 422, code: 7001, slug: 'validation', en: 'The given data is invalid', ru: 'Указанные данные недействительны' },
  payloadTooLarge: { status: 413, code: 8005, slug: 'payload_too_large', en: 'The request body is too large', ru: 'Тело запроса слишком велико' },
  unsupportedMediaType: {
    status: 415,
    code: 8006,
    slug: 'unsupported_media_type',
    en: 'The media type of the request is not supported',
    ru: 'Тип содержимого запроса не поддерживается'
  },
  internal: { status: 500, code: 9001, slug: 'internal', en: 'Internal server error', ru: 'Внутренняя ошибка сервера' }
} satisfies Record<string, ExpectedError>

const cy = { email: 'cy@example.com', password: 'correct horse', passwordConfirmation: 'correct horse' }
const signUp = (body: unknown): Call => ({ method: 'POST', path: '/users', body })
const signIn = (body: unknown): Call => ({ method: 'POST', path: '/sessions', body })
const refresh = (refreshToken: string): Call => ({ method: 'POST', path: '/sessions/refresh', body: { refreshToken } })
const newIssue = ({ accessToken }: Person, body: unknown): Call => ({ method: 'POST', path: '/issues', token: accessToken, body })

/** A token that was good until an hour ago, signed by the app itself. */
function expiredToken ({ example }: World, aud: string): string {
  const hour = 3600
  const iat = Math.floor(Date.now() / 1000) - 2 * hour
  return example.app.jwt.sign({ userId: 1, sessionId: uuid, iat }, { aud, expiresIn: hour })
}

/** Every cause, in an order in which none spoils the next. */
export const causes: readonly Cause[] = [
  // Codes 1xxx: the data
  { name: 'malformed JSON', ...entries.badRequest, call: () => signUp('{"email":') },
  {
    name: 'a wrong phone code',
    ...entries.incorrectData,
    call: ({ ann }) => ({ method: 'POST', path: '/users/me/phone/confirmation', token: ann.accessToken, body: { code: 'abcdef' } })
  },
  { name: 'a number that the column cannot hold', ...entries.incorrectData, call: ({ bob }) => newIssue(bob, { title: 'T', assigneeId: 9999999999 }) },
  { name: 'a text that the database cannot hold', ...entries.incorrectData, call: ({ bob }) => newIssue(bob, { title: 'a\u0000b' }) },
  { name: 'an e-mail without a domain', ...entries.invalidEmail, call: () => signUp({ ...cy, email: 'cy@' }) },
  { name: 'an e-mail that is taken', ...entries.emailTaken, call: () => signUp({ ...cy, email: 'Ann@example.com' }) },
  { name: 'an id that is taken', ...entries.resourceExists, call: ({ ann, bob }) => newIssue(bob, { id: ann.issueId, title: 'T' }) },
  { name: 'an assignee who does not exist', ...entries.resourceMissing, call: ({ bob }) => newIssue(bob, { title: 'T', assigneeId: 999 }) },
  {
    name: 'a phone that is not confirmed',
    ...entries.phoneConfirmation,
    call: ({ bob }) => ({ method: 'POST', path: `/issues/${bob.issueId}/invitations`, token: bob.accessToken, body: { email: 'dee@example.com' } })
  },

  // Codes 2xxx: who it is
  { name: 'a refresh token that is none', ...entries.unauthorized, headers: bearer, call: () => refresh('a.b.c') },
  {
    name: 'an access token in place of a refresh token', ...entries.unauthorized, headers: bearer, call: ({ ann }) => refresh(ann.accessToken)
  },
  { name: 'a wrong password', ...entries.invalidCredentials, headers: bearer, call: ({ ann }) => signIn({ email: ann.email, password: 'wrong' }) },
  { name: 'an unknown account', ...entries.invalidCredentials, headers: bearer, call: () => signIn({ email: 'eve@example.com', password: 'wrong' }) },
  {
    name: 'an expired access token',
    ...entries.accessTokenExpired,
    headers: invalidToken,
    call: (world) => ({ path: '/issues', token: expiredToken(world, 'access') })
  },
  {
    name: 'an expired refresh token', ...entries.refreshTokenExpired, headers: invalidToken, call: (world) => refresh(expiredToken(world, 'refresh'))
  },
  {
    name: 'the refresh token of a session that was closed',
    ...entries.refreshTokenExpired,
    headers: invalidToken,
    prepare: ({ example, bob }) => example.send({ method: 'DELETE', path: '/sessions/current', token: bob.accessToken }),
    call: ({ bob }) => refresh(bob.refreshToken)
  },
  { name: 'no access token', ...entries.noAccessToken, headers: bearer, call: () => ({ path: '/issues' }) },

  // Codes 3xxx to 5xxx: what may be done with what is there
  {
    name: "someone else's issue",
    ...entries.accessDenied,
    call: ({ ann, bob }) => ({ method: 'PATCH', path: `/issues/${ann.issueId}`, token: bob.accessToken, body: { title: 'Mine' } })
  },
  {
    name: 'one open issue too many',
    ...entries.issueQuota,
    prepare: ({ example, ann }) => example.send(newIssue(ann, { title: 'The second one' })),
    call: ({ ann }) => newIssue(ann, { title: 'The third one' })
  },
  { name: 'an unknown issue', ...entries.notFound, call: ({ ann }) => ({ path: `/issues/${uuid}`, token: ann.accessToken }) },
  {
    name: 'an unknown issue to delete',
    ...entries.notFound,
    call: ({ ann }) => ({ method: 'DELETE', path: `/issues/${uuid}`, token: ann.accessToken })
  },
  { name: 'an unknown address', ...entries.notFound, call: () => ({ path: '/nowhere?token=secret' }) },
  { name: 'a wrong method on a list', ...entries.methodNotAllowed, headers: { allow: 'GET, HEAD, POST' }, call: () => ({ method: 'PUT', path: '/issues' }) },
  {
    name: 'a wrong method on one resource',
    ...entries.methodNotAllowed,
    headers: { allow: 'DELETE, GET, HEAD, PATCH' },
    call: () => ({ method: 'PUT', path: `/issues/${uuid}`, body: '{"broken":' })
  },

  // Code 7001 and the body that cannot be read
  {
    name: 'a password that is too short',
    ...entries.validation,
    issues: [{
      resource: 'User',
      field: 'password',
      code: 'too_short',
      group: 'invalid',
      en: 'Password must be at least 8 characters',
      ru: 'Пароль должен содержать не менее 8 символов'
    }],
    call: () => signUp({ ...cy, password: 'short' })
  },
  {
    name: 'a password that is not confirmed',
    ...entries.validation,
    issues: [{
      resource: 'User',
      field: 'password',
      code: 'mismatch',
      group: 'unprocessable',
      en: 'Password must be confirmed',
      ru: 'Пароль должен быть подтвержден'
    }],
    call: () => signUp({ ...cy, passwordConfirmation: 'another one' })
  },
  {
    name: 'a title that is missing',
    ...entries.validation,
    issues: [{
      resource: 'Issue', field: 'title', code: 'missing_field', group: 'missing_field', en: 'Title is required', ru: 'Название обязательно'
    }],
    call: ({ bob }) => newIssue(bob, {})
  },
  { name: 'a body that is too large', ...entries.payloadTooLarge, call: () => signUp({ ...cy, password: 'x'.repeat(64 * 1024) }) },
  {
    name: 'a body of another media type',
    ...entries.unsupportedMediaType,
    call: () => ({ ...signUp('<user/>'), headers: { 'content-type': 'application/xml' } })
  },

  // Code 6001 and what breaks from here on
  {
    name: 'too many requests',
    ...entries.tooManyRequests,
    headers: { 'retry-after': /^([1-9]|[1-5][0-9]|60)$/ },
    prepare: async ({ example }) => { for (let sent = 0; sent < 10; sent++) await example.send(signIn({})) },
    call: ({ ann }) => signIn({ email: ann.email, password: ann.password })
  },
  {
    name: 'a table that is gone',
    ...entries.internal,
    prepare: ({ example }) => example.database.query('DROP TABLE sessions'),
    call: ({ ann }) => refresh(ann.refreshToken)
  },
  {
    name: 'a gateway that refuses e-mails',
    ...entries.emailSending,
    prepare: async ({ example }) => { example.gateway.status = 500 },
    call: ({ ann }) => ({ method: 'POST', path: `/issues/${ann.issueId}/invitations`, token: ann.accessToken, body: { email: 'dee@example.com' } })
  },
  {
    name: 'a gateway that is down',
    ...entries.smsSending,
    prepare: ({ example }) => example.gateway.close(),
    call: ({ bob }) => ({ method: 'PUT', path: '/users/me/phone', token: bob.accessToken, body: { phone: '+4930901821' } })
  },
  {
    name: 'a database that is down',
    ...entries.databaseAccess,
    prepare: ({ example }) => example.database.close(),
    call: ({ ann }) => ({ path: '/issues', token: ann.accessToken })
  }
]
