import { isRecord } from '../guards.js'

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
/** The characters that RFC 6750 §3 allows in a challenge: no `"`, no `\`, nothing beyond ASCII. */
const CHALLENGE_TEXT = /^[\x20-\x21\x23-\x5B\x5D-\x7E]*$/
const KEYS: readonly string[] = ['scheme', 'realm', 'error', 'params']

/** What is wrong with a challenge, as an expectation; `undefined` where nothing is. */
export function findChallengeProblem (value: unknown): string | undefined {
  if (typeof value === 'string') {
    return /^[\x21-\x7E][\x20-\x7E]*$/.test(value) ? undefined : 'visible ASCII (RFC 9110 §11.6.1)'
  }
  if (!isRecord(value)) return "a challenge, { scheme: 'Bearer', realm: 'api' } say"
  const { scheme, realm, error, params = {} } = value
  if (Object.keys(value).some((name) => !KEYS.includes(name))) return `of the properties ${KEYS.join(', ')}`
  if (typeof scheme !== 'string' || !TOKEN.test(scheme)) return 'of a scheme that is a token (RFC 9110 §11.1)'
  if (!isRecord(params) || Object.keys(params).some((name) => !TOKEN.test(name))) return 'of params by name'
  const texts = [realm, error, ...Object.values(params)].filter((text) => text !== undefined)
  if (texts.length === 0) return 'of a realm, an error or another param (RFC 6750 §3)'
  if (texts.some((text) => typeof text !== 'string' || !CHALLENGE_TEXT.test(text))) {
    return 'of texts in ASCII without " and \\ (RFC 6750 §3)'
  }
  return undefined
}
