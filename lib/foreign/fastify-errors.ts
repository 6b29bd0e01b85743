import { type KnownError, toKnownError as to } from './known-error.js'

/** `@fastify/reply-from` raises Node's and undici's codes as errors of its own, which `@fastify/error` names so. */
const ofPlugin = (slug: string): KnownError => Object.freeze({ ...to(slug), name: 'FastifyError' })

/**
 * The entries of the errors that Fastify and its official plugins raise because of a request, by `error.code`. The status of the answer is the
 * entry's, which for some of them is not the error's own: those carry the reason here.
 *
 * Errors that only a mistake in the server's code causes are 500 by themselves and have no row. No row either:
 * - `FST_ERR_VALIDATION`, which may be the client's fault (400) or a validator's that threw (500);
 * - `FST_BASIC_AUTH_MISSING_OR_BAD_AUTHORIZATION_HEADER`, which is 401 or, before a proxy, 407;
 * - `@fastify/auth`, `cors`, `formbody`, `rate-limit`, `sensible` and `websocket`, whose errors have no code: their status or their body tells.
 *
 * The table is for set-up, which goes over its own entries. Do not look a foreign code up in it: it has a prototype.
 */
export const fastifyErrors: Readonly<Record<string, KnownError>> = Object.freeze({
  // fastify: routing and URL
  FST_ERR_NOT_FOUND: to('not_found'),
  FST_ERR_BAD_URL: to('bad_request'),
  FST_ERR_MAX_PARAM_LENGTH: to('uri_too_long'),
  FST_ERR_HANDLER_TIMEOUT: to('service_unavailable'),
  // fastify: body
  FST_ERR_CTP_BODY_TOO_LARGE: to('payload_too_large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: to('unsupported_media_type'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: to('bad_request'),
  FST_ERR_CTP_EMPTY_JSON_BODY: to('bad_request'),
  FST_ERR_CTP_INVALID_JSON_BODY: to('bad_request'),
  FST_ERR_ROUTE_MISSING_CONTENT_TYPE: to('bad_request'),
  FST_ERR_ROUTE_MISSING_CONTENT: to('bad_request'),
  // fastify: 400 by themselves, though only the server's code can cause them: a parser added, or a route declared, while requests are served
  FST_ERR_CTP_INSTANCE_ALREADY_STARTED: to('internal'),
  FST_ERR_INVALID_URL: to('internal'),

  // @fastify/jwt
  FST_JWT_NO_AUTHORIZATION_IN_HEADER: to('no_access_token', 'unauthorized'),
  FST_JWT_NO_AUTHORIZATION_IN_COOKIE: to('no_access_token', 'unauthorized'),
  FST_JWT_AUTHORIZATION_TOKEN_EXPIRED: to('access_token_expired', 'unauthorized'),
  FST_JWT_AUTHORIZATION_TOKEN_INVALID: to('unauthorized'),
  FST_JWT_AUTHORIZATION_TOKEN_UNTRUSTED: to('unauthorized'),
  // A malformed request, not a wrong token (RFC 6750 §3.1)
  FST_JWT_BAD_REQUEST: to('bad_request'),
  FST_JWT_BAD_COOKIE_REQUEST: to('bad_request'),
  // @fastify/jwt: errors of fast-jwt that it passes on, or that `fastify.jwt.verify` throws. They have no status, but a token caused them.
  // Those of the server's keys and options (`FAST_JWT_INVALID_KEY`, `_MISSING_KEY`, `_SIGN_ERROR`, …) have no row. An expired token may be any
  // token here, a refresh token say.
  FAST_JWT_EXPIRED: to('unauthorized'),
  FAST_JWT_INACTIVE: to('unauthorized'),
  FAST_JWT_INVALID_ALGORITHM: to('unauthorized'),
  FAST_JWT_INVALID_CLAIM_TYPE: to('unauthorized'),
  FAST_JWT_INVALID_CLAIM_VALUE: to('unauthorized'),
  FAST_JWT_INVALID_CRIT_HEADER: to('unauthorized'),
  FAST_JWT_INVALID_PAYLOAD: to('unauthorized'),
  FAST_JWT_INVALID_SIGNATURE: to('unauthorized'),
  FAST_JWT_INVALID_TYPE: to('unauthorized'),
  FAST_JWT_MALFORMED: to('unauthorized'),
  FAST_JWT_MISSING_REQUIRED_CLAIM: to('unauthorized'),
  FAST_JWT_MISSING_SIGNATURE: to('unauthorized'),
  FAST_JWT_VERIFY_ERROR: to('unauthorized'),

  // @fastify/bearer-auth
  FST_BEARER_AUTH_MISSING_AUTHORIZATION_HEADER: to('no_access_token', 'unauthorized'),
  FST_BEARER_AUTH_INVALID_AUTHORIZATION_HEADER: to('unauthorized'),

  // @fastify/csrf-protection
  FST_CSRF_MISSING_SECRET: to('access_denied'),
  FST_CSRF_INVALID_TOKEN: to('access_denied'),

  // @fastify/multipart
  FST_REQ_FILE_TOO_LARGE: to('payload_too_large'),
  FST_FILES_LIMIT: to('payload_too_large'),
  FST_FIELDS_LIMIT: to('payload_too_large'),
  FST_PARTS_LIMIT: to('payload_too_large'),
  FST_PROTO_VIOLATION: to('bad_request'),
  FST_MP_PREMATURE_CLOSE: to('bad_request'),
  // 406 by themselves, which is about `Accept` (RFC 9110 §15.5.7): here the request has the wrong type, or one of its parts is malformed
  FST_INVALID_MULTIPART_CONTENT_TYPE: to('unsupported_media_type'),
  FST_INVALID_JSON_FIELD_ERROR: to('bad_request'),

  // @fastify/under-pressure
  FST_UNDER_PRESSURE: to('service_unavailable'),

  // @fastify/compress
  FST_CP_ERR_INVALID_CONTENT_ENCODING: to('unsupported_media_type'),
  FST_CP_ERR_INVALID_CONTENT: to('bad_request'),

  // @fastify/static
  FST_STATIC_FORBIDDEN_PATH: to('access_denied'),
  FST_STATIC_INVALID_REDIRECT_URL: to('bad_request'),

  // @fastify/response-validation: the server's fault, whatever `error.validation` holds
  FST_RESPONSE_VALIDATION_FAILED_VALIDATION: to('internal'),
  FST_RESPONSE_VALIDATION_SCHEMA_NOT_DEFINED: to('internal'),

  // @fastify/reply-from, @fastify/http-proxy
  FST_REPLY_FROM_BAD_GATEWAY: to('bad_gateway'),
  FST_REPLY_FROM_SERVICE_UNAVAILABLE: to('service_unavailable'),
  FST_REPLY_FROM_TIMEOUT: to('gateway_timeout'),
  FST_REPLY_FROM_HTTP_REQUEST_TIMEOUT: to('gateway_timeout'),
  FST_REPLY_FROM_HTTP2_REQUEST_TIMEOUT: to('gateway_timeout'),
  FST_REPLY_FROM_HTTP2_SESSION_TIMEOUT: to('gateway_timeout'),
  FST_REPLY_FROM_GATEWAY_TIMEOUT: to('gateway_timeout'),
  UND_ERR_CONNECT_TIMEOUT: ofPlugin('gateway_timeout'),
  // 500 by themselves: the upstream refused or broke the connection (RFC 9110 §15.6.3)
  FST_REPLY_FROM_INTERNAL_SERVER_ERROR: to('bad_gateway'),
  ECONNRESET: ofPlugin('bad_gateway'),
  UND_ERR_SOCKET: ofPlugin('bad_gateway')
})
