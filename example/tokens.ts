import type { FastifyInstance, FastifyRequest } from 'fastify'
import type {} from '@fastify/jwt'

/** Who sends a request, and in which session: what the tokens carry. */
export interface Identity {
  readonly userId: number
  readonly sessionId: string
}

/** How long the tokens are good, in seconds. */
export interface TokenLifetimes {
  readonly access: number
  readonly refresh: number
}

declare module '@fastify/jwt' {
  interface FastifyJWT { user: Identity }
}

/** An `onRequest` hook: without a good access token the request ends here, with 2004 or 2002. */
export async function authenticate (request: FastifyRequest): Promise<void> {
  await request.jwtVerify()
}

/** What `authenticate` answers. */
export const tokenErrors = ['unauthorized', 'no_access_token', 'access_token_expired'] as const

/** Signs an access token. */
export function signAccessToken (app: FastifyInstance, identity: Identity, lifetimes: TokenLifetimes): string {
  return app.jwt.sign({ ...identity }, { aud: 'access', expiresIn: lifetimes.access })
}

/** Signs a refresh token. The audience keeps it from passing for an access token. */
export function signRefreshToken (app: FastifyInstance, identity: Identity, lifetimes: TokenLifetimes): string {
  return app.jwt.sign({ ...identity }, { aud: 'refresh', expiresIn: lifetimes.refresh })
}

/** Reads a refresh token; the errors that it throws are mapped in catalog.ts. */
export function verifyRefreshToken (app: FastifyInstance, token: string): Identity {
  const { userId, sessionId } = app.jwt.verify<Identity>(token, { allowedAud: 'refresh' })
  return { userId, sessionId }
}
