/** What is logged in place of the messages of Fastify and its official plugins that repeat a part of the request, by `error.code`. */
const MESSAGES: ReadonlyMap<unknown, string> = new Map([
  // fastify: the URL
  ['FST_ERR_BAD_URL', 'The URL cannot be routed'],
  ['FST_ERR_MAX_PARAM_LENGTH', 'The URL cannot be routed'],
  // @fastify/compress: `Content-Encoding`
  ['FST_CP_ERR_INVALID_CONTENT_ENCODING', 'The content coding is not supported'],
  // @fastify/multipart: the message has nothing, but a member has the part with its data
  ['FST_REQ_FILE_TOO_LARGE', 'request file too large'],
  // Node: a member has what is no URL
  ['ERR_INVALID_URL', 'Invalid URL']
])

/** Of @fastify/jwt and fast-jwt: messages quote a token's header, and members have its claims or the error of `JSON.parse`, which quotes them. */
const OF_TOKENS = /^(?:FAST_JWT_[A-Z_]{1,40}|FST_JWT_AUTHORIZATION_TOKEN_INVALID)$/

/**
 * What is logged in place of an error of Fastify or an official plugin that repeats a part of the request; `undefined` for any other. Their stacks have the
 * message too, and their other members the data.
 */
export function findRequestMessage (code: unknown, message: unknown): string | undefined {
  if (typeof code !== 'string' || !OF_TOKENS.test(code)) return MESSAGES.get(code)
  return String(message).split('"', 1)[0]?.trimEnd()
}
