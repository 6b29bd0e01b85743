import { type KnownError, toKnownError as to } from './known-error.js'

/**
 * The entries of errors that official plugins pass on without a code and without a status, by the whole `error.message`. Only for errors that
 * have neither, and for set-up alone: like `fastifyErrors` it has a prototype.
 */
export const codelessErrors: Readonly<Record<string, KnownError>> = Object.freeze({
  // @fastify/oauth2: a `state` that is missing or not the one that was given. Others may say the same of faults of their own.
  'Invalid state': Object.freeze({ ...to('bad_request'), url: /[?&](?:code|state|error)=/, stack: /\bcheckStateFunction\b|@fastify[\\/]oauth2\b/i }),
  // @fastify/multipart, from @fastify/busboy: the boundary is missing or too long, or the data end before it
  'Multipart: Boundary not found': to('bad_request'),
  'The needle cannot have a length bigger than 256.': to('bad_request'),
  'Unexpected end of multipart data': to('bad_request'),
  'Part terminated early due to unexpected end of multipart data': to('bad_request'),
  'Preamble terminated early due to unexpected end of multipart data': to('bad_request')
})
