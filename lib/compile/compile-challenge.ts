import type { Challenge } from '../../types/entry.js'

/** The value of `WWW-Authenticate` (RFC 9110 §11.6.1): realm first, each parameter as a quoted-string. */
export function compileChallenge (challenge: Challenge | string): string {
  if (typeof challenge === 'string') return challenge
  const { scheme, realm, error, params } = challenge
  const pairs = Object.entries({ realm, error, ...params }).filter(([, value]) => value !== undefined)
  return `${scheme} ${pairs.map(([name, value]) => `${name}="${value}"`).join(', ')}`
}
