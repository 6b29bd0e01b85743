import t from 'tap'
import { defaultCatalog, httpCatalog } from '../../lib/catalog/default-catalog.js'
import { statusSlugs } from '../../lib/foreign/status-slugs.js'
import type { DefaultEntries, HttpEntries } from '../../types/built-in-entries.js'
import type { AnyCatalog } from '../../types/catalog.js'

/** The tables of the contracts: code, status, slug, English, Russian. */
const rows: ReadonlyArray<readonly [code: number, status: number, slug: string, en: string, ru: string]> = [
  [1001, 400, 'incorrect_data', 'Incorrect data', 'Некорректные данные'],
  [1002, 400, 'invalid_email', 'Invalid email format', 'Неверный формат электронной почты'],
  [1003, 400, 'email_taken', 'User with this email already exists', 'Пользователь с такой электронной почтой уже существует'],
  [1004, 400, 'resource_exists', 'Resource with this id already exists', 'Ресурс с таким id уже существует'],
  [1005, 400, 'resource_missing', 'Resource with this id does not exist', 'Ресурса с таким id не существует'],
  [1006, 400, 'database_access', 'Error access to database', 'Ошибка доступа к базе данных'],
  [2001, 401, 'invalid_credentials', 'Invalid login or password', 'Неправильный логин или пароль'],
  [2002, 401, 'access_token_expired', 'Access token expired', 'Срок действия access токена истёк'],
  [2003, 401, 'refresh_token_expired', 'Refresh token expired', 'Срок действия refresh токена истёк'],
  [2004, 401, 'no_access_token', 'No access token', 'Не был предоставлен access токен'],
  [3001, 403, 'access_denied', 'Access to this resource is denied', 'Доступ к этому ресурсу запрещён'],
  [4001, 404, 'not_found', 'Resource not found', 'Ресурс не был найден'],
  [5001, 405, 'method_not_allowed', 'Request method not supported by this resource', 'Метод запроса не поддерживается данным ресурсом'],
  [6001, 429, 'too_many_requests', 'Too many requests. Try again later', 'Слишком много запросов. Попробуйте позже'],
  [1000, 400, 'bad_request', 'The request could not be understood', 'Не удалось понять запрос'],
  [2000, 401, 'unauthorized', 'Authentication is required', 'Требуется авторизация'],
  [7001, 422, 'validation', 'The given data is invalid', 'Указанные данные недействительны'],
  [8001, 406, 'not_acceptable', 'None of the available representations is acceptable', 'Ни одно из доступных представлений не подходит'],
  [8002, 409, 'conflict', 'The request conflicts with the current state of the resource', 'Запрос противоречит текущему состоянию ресурса'],
  [8003, 410, 'gone', 'The resource is no longer available', 'Ресурс больше не доступен'],
  [8004, 411, 'length_required', 'The length of the content is required', 'Необходимо указать длину содержимого'],
  [8005, 413, 'payload_too_large', 'The request body is too large', 'Тело запроса слишком велико'],
  [8006, 415, 'unsupported_media_type', 'The media type of the request is not supported', 'Тип содержимого запроса не поддерживается'],
  [8007, 408, 'request_timeout', 'The request took too long to arrive', 'Время ожидания запроса истекло'],
  [8008, 412, 'precondition_failed', 'A precondition of the request failed', 'Предварительное условие запроса не выполнено'],
  [8009, 414, 'uri_too_long', 'The request URL is too long', 'Адрес запроса слишком длинный'],
  [8010, 417, 'expectation_failed', 'The expectation of the request cannot be met', 'Ожидание из заголовка запроса не может быть выполнено'],
  [8011, 428, 'precondition_required', 'The request must be conditional', 'Запрос должен содержать условие'],
  [8012, 431, 'headers_too_large', 'The request header fields are too large', 'Заголовки запроса слишком велики'],
  [8013, 416, 'range_not_satisfiable', 'The requested range cannot be satisfied', 'Запрошенный диапазон недоступен'],
  [9001, 500, 'internal', 'Internal server error', 'Внутренняя ошибка сервера'],
  [9002, 501, 'not_implemented', 'The requested functionality is not implemented', 'Запрошенная возможность не реализована'],
  [9003, 503, 'service_unavailable', 'The service is temporarily unavailable', 'Сервис временно недоступен'],
  [9004, 502, 'bad_gateway', 'An upstream service answered incorrectly', 'Вышестоящий сервис ответил неверно'],
  [9005, 504, 'gateway_timeout', 'An upstream service did not answer in time', 'Вышестоящий сервис не ответил вовремя']
]

/** The types hold this: a code or slug that the list lacks, has too many of or has wrong does not compile. */
const typedCodes: { [Slug in keyof DefaultEntries]: DefaultEntries[Slug][0] } = {
  incorrect_data: 1001,
  invalid_email: 1002,
  email_taken: 1003,
  resource_exists: 1004,
  resource_missing: 1005,
  database_access: 1006,
  invalid_credentials: 2001,
  access_token_expired: 2002,
  refresh_token_expired: 2003,
  no_access_token: 2004,
  access_denied: 3001,
  not_found: 4001,
  method_not_allowed: 5001,
  too_many_requests: 6001,
  bad_request: 1000,
  unauthorized: 2000,
  validation: 7001,
  not_acceptable: 8001,
  conflict: 8002,
  gone: 8003,
  length_required: 8004,
  payload_too_large: 8005,
  unsupported_media_type: 8006,
  request_timeout: 8007,
  precondition_failed: 8008,
  uri_too_long: 8009,
  expectation_failed: 8010,
  precondition_required: 8011,
  headers_too_large: 8012,
  range_not_satisfiable: 8013,
  internal: 9001,
  not_implemented: 9002,
  service_unavailable: 9003,
  bad_gateway: 9004,
  gateway_timeout: 9005
}
const typedSlugs: Readonly<Record<keyof HttpEntries, true>> = {
  access_denied: true,
  not_found: true,
  method_not_allowed: true,
  too_many_requests: true,
  bad_request: true,
  unauthorized: true,
  validation: true,
  not_acceptable: true,
  conflict: true,
  gone: true,
  length_required: true,
  payload_too_large: true,
  unsupported_media_type: true,
  request_timeout: true,
  precondition_failed: true,
  uri_too_long: true,
  expectation_failed: true,
  precondition_required: true,
  headers_too_large: true,
  range_not_satisfiable: true,
  internal: true,
  not_implemented: true,
  service_unavailable: true,
  bad_gateway: true,
  gateway_timeout: true
}

/** What the entries of both catalogues say beyond the tables. */
const retryAfter: Readonly<Record<string, number>> = { too_many_requests: 60, service_unavailable: 10 }

t.test('every row of the contracts is an entry, letter for letter', async (t) => {
  t.equal(rows.length, 35)
  for (const [code, status, slug, en, ru] of rows) {
    const entry = (defaultCatalog as AnyCatalog).get(code)
    t.ok(entry, String(code))
    t.equal((defaultCatalog as AnyCatalog).get(slug), entry, slug)
    t.equal(entry?.code, code)
    t.equal(entry?.status, status, slug)
    t.equal(entry?.slug, slug)
    t.match(entry?.message, { en, ru }, slug)
    t.equal(entry?.message['ru'], ru, slug)
  }
})

t.test('every entry is a row of the contracts', async (t) => {
  const bySlug = new Map(rows.map((row) => [row[2], row]))
  t.equal(defaultCatalog.entries().length, rows.length)
  for (const { code, status, slug, message } of defaultCatalog.entries()) {
    t.strictSame([code, status, slug, message['en'], message['ru']], bySlug.get(slug))
  }
})

t.test('httpCatalog has the one entry of each status, without its number', async (t) => {
  const slugs = new Set(Object.values(statusSlugs))
  const expected = rows.filter(([, , slug]) => slugs.has(slug)).map(([, ...row]) => row)
  const entries = httpCatalog.entries().map(({ status, slug, message }) => [status, slug, message['en'], message['ru']])
  t.strictSame(new Map(entries.map((row) => [row[1], row])), new Map(expected.map((row) => [row[1], row])))
  t.strictSame(httpCatalog.entries().filter(({ code }) => code !== undefined), [])
  t.equal(new Set(httpCatalog.entries().map(({ status }) => status)).size, httpCatalog.entries().length)
  for (const [status, slug] of Object.entries(statusSlugs)) t.equal((httpCatalog as AnyCatalog).get(slug)?.status, Number(status), slug)
})

t.test('the types list the entries and their codes', async (t) => {
  const codes = defaultCatalog.entries().map(({ slug, code }) => [slug, code])
  t.same(Object.fromEntries(codes), typedCodes)
  t.same(Object.fromEntries(httpCatalog.entries().map(({ slug }) => [slug, true])), typedSlugs)
})

t.test('the rest of the entries', async (t) => {
  const challenge = { scheme: 'Bearer', realm: 'api', error: 'invalid_token' }
  const withChallenge = ['access_token_expired', 'refresh_token_expired']
  for (const entry of [...defaultCatalog.entries(), ...httpCatalog.entries()]) {
    t.equal(entry.retryAfter, retryAfter[entry.slug], entry.slug)
    t.same(entry.challenge, withChallenge.includes(entry.slug) ? challenge : undefined, entry.slug)
    t.match(entry, { description: undefined, headers: undefined, log: undefined, internal: false, retired: false })
    t.strictSame(entry.match, [])
  }
})

t.test('both speak the languages of the package, English by default', async (t) => {
  for (const catalog of [defaultCatalog, httpCatalog]) {
    t.equal(catalog.defaultLocale, 'en')
    t.strictSame(catalog.locales, ['en', 'ru', 'uk', 'de', 'fr', 'zh', 'ar', 'es', 'pt', 'it', 'pl', 'tr', 'ja', 'ko', 'zh-Hant'])
  }
})
