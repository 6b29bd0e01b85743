import jwt from '@fastify/jwt'
import Fastify, { errorCodes, type FastifyInstance } from 'fastify'
import t from 'tap'
import { compileKnownErrors } from '../../lib/foreign/compile-known-errors.js'
import { fastifyErrors } from '../../lib/foreign/fastify-errors.js'
import { statusSlugs } from '../../lib/foreign/status-slugs.js'
import { readProperty } from '../../lib/foreign/read-property.js'

const resolveKnown = compileKnownErrors((slug) => slug, readProperty)

/** The slug that answers an error: by its code, else by its status. */
function resolve (error: unknown): string | undefined {
  return resolveKnown(error) ?? statusSlugs[Number(readProperty(error, 'statusCode') ?? 500)]
}

/** The errors of Fastify that a client causes, or the time it takes to answer one. All others are the server's fault. */
const clientErrors: Readonly<Record<string, string>> = {
  FST_ERR_NOT_FOUND: 'not_found',
  FST_ERR_VALIDATION: 'bad_request', // without issues; with them, it never gets so far
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad_request',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad_request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'bad_request',
  FST_ERR_BAD_URL: 'bad_request',
  FST_ERR_MAX_PARAM_LENGTH: 'uri_too_long',
  FST_ERR_HANDLER_TIMEOUT: 'service_unavailable',
  FST_ERR_ROUTE_MISSING_CONTENT_TYPE: 'bad_request',
  FST_ERR_ROUTE_MISSING_CONTENT: 'bad_request'
}

t.test('every error of Fastify leads to the right entry', async (t) => {
  const errors = Object.entries(errorCodes).filter(([code]) => code.startsWith('FST_'))
  t.ok(errors.length > 80)
  for (const [code, FastifyError] of errors) {
    const error = new FastifyError()
    t.equal(error.code, code)
    t.equal(resolve(error), clientErrors[code] ?? 'internal', `${code}, ${error.statusCode} by itself`)
  }
})

t.test('every row of Fastify is an error of Fastify', async (t) => {
  const rows = Object.keys(fastifyErrors).filter((code) => code.startsWith('FST_ERR_'))
  t.ok(rows.length > 10)
  for (const code of rows) t.ok(code in errorCodes, code)
})

const key = 'a secret of 32 characters or more'

/** The slug that answers what `jwtVerify` throws for a token. */
async function verify (app: FastifyInstance, headers: Record<string, string> = {}): Promise<string> {
  return (await app.inject({ url: '/', headers })).body
}

async function buildJwtApp (options: Partial<Parameters<typeof jwt>[1]> = {}): Promise<FastifyInstance> {
  const app = Fastify()
  await app.register(jwt, { secret: key, ...options })
  app.setErrorHandler((error, _request, reply) => reply.code(200).send(resolve(error)))
  app.get('/', async (request) => {
    await request.jwtVerify()
    return 'verified'
  })
  return app
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')

t.test('@fastify/jwt', async (t) => {
  const app = await buildJwtApp()
  const bearer = async (token: string): Promise<string> => await verify(app, { authorization: `Bearer ${token}` })
  const now = Math.floor(Date.now() / 1000)

  t.equal(await bearer(app.jwt.sign({ user: 1 })), 'verified')
  t.equal(await verify(app), 'no_access_token')
  t.equal(await verify(app, { authorization: 'Bearer a b' }), 'bad_request')
  t.equal(await bearer(app.jwt.sign({ iat: now - 60, exp: now - 30 })), 'access_token_expired')
  t.equal(await bearer(app.jwt.sign({ nbf: now + 60 })), 'unauthorized', 'not valid yet')
  t.equal(await bearer(app.jwt.sign({ user: 1 }).slice(0, -4)), 'unauthorized', 'a broken signature')
  t.equal(await bearer(`${encode({ alg: 'RS256' })}.${encode({ user: 1 })}.eA`), 'unauthorized', 'another algorithm')
  t.equal(await bearer('nonsense'), 'unauthorized')
  t.equal(await bearer('a.b.c'), 'unauthorized')
  t.equal(await bearer(`${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ user: 1 })}.`), 'unauthorized', 'no signature')
  t.equal(await bearer(`${encode({ alg: 'none' })}.${encode({ user: 1 })}.`), 'unauthorized', 'algorithm none')
  t.equal(await bearer(`${encode({ alg: 'HS256', crit: ['x'] })}.${encode({})}.eA`), 'unauthorized', 'an unknown extension')
})

t.test('@fastify/jwt, other options', async (t) => {
  const untrusted = await buildJwtApp({ trusted: () => false })
  t.equal(await verify(untrusted, { authorization: `Bearer ${untrusted.jwt.sign({})}` }), 'unauthorized')

  const strict = await buildJwtApp({ verify: { requiredClaims: ['sub'], allowedIss: 'us' } })
  t.equal(await verify(strict, { authorization: `Bearer ${strict.jwt.sign({})}` }), 'unauthorized', 'a claim is missing')
  t.equal(await verify(strict, { authorization: `Bearer ${strict.jwt.sign({ sub: '1', iss: 'they' })}` }), 'unauthorized', 'a claim is wrong')

  const cookie = await buildJwtApp({ cookie: { cookieName: 'token', signed: false } })
  t.equal(await verify(cookie), 'bad_request', 'no cookies were parsed')
  const withCookies = await buildJwtApp({ cookie: { cookieName: 'token', signed: false } })
  withCookies.addHook('onRequest', async (request) => { Object.assign(request, { cookies: {} }) })
  t.equal(await verify(withCookies), 'no_access_token')
})

t.test('fast-jwt\'s own errors, as fastify.jwt.verify throws them', async (t) => {
  const app = await buildJwtApp()
  const now = Math.floor(Date.now() / 1000)
  const thrown = (action: () => unknown): unknown => {
    try {
      return action()
    } catch (error) {
      return error
    }
  }
  t.equal(resolve(thrown(() => app.jwt.verify(app.jwt.sign({ iat: now - 60, exp: now - 30 })))), 'unauthorized', 'it may be any token')
  t.equal(resolve(thrown(() => app.jwt.verify('nonsense'))), 'unauthorized')
  t.equal(resolve(thrown(() => app.jwt.verify(app.jwt.sign({}), { key: '' }))), 'internal', 'the server has no key')
  t.equal(resolve(thrown(() => app.jwt.sign({}, { algorithm: 'RS256' }))), 'internal', 'the server cannot sign')
})
