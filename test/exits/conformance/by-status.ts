import { readText } from '../read-entry.js'
import type { Trial } from '../try-exits.js'
import { hasStatus, isHttp1, type Rules } from './rule.js'

/** `scheme name="value", …`: one challenge with at least one parameter. */
const CHALLENGE = /^[A-Za-z0-9!#$&^_.+-]+ [a-z_]+="[\x20\x21\x23-\x5b\x5d-\x7e]*"(?:, [a-z_]+="[\x20\x21\x23-\x5b\x5d-\x7e]*")*$/

const challenge = ({ answer }: Trial): string => String(answer.headers['www-authenticate'])
const text = ({ format, answer }: Trial): string => String(readText(format, answer.body))
const closes = (trial: Trial): boolean => !isHttp1(trial) || trial.answer.headers['connection'] === 'close'
const named = (pattern: RegExp) => ({ row }: Trial): boolean => pattern.test(row.title)

/** Rules for the answers of one status. */
export const BY_STATUS: Rules = {
  B400: {
    says: 'what cannot be parsed is 400, and the connection is closed [9110 §15.5.1, 9112 §2.2, §3.2, §6.3]',
    of: named(/^(?:malformed JSON|garbage|a missing Host|two Hosts|a space before|a content length|two content lengths|no slash|a chunk that is none)/),
    holds: (trial) => trial.answer.status === 400 && closes(trial)
  },
  'B401-1': { says: 'WWW-Authenticate with a challenge [9110 §11.6.1]', of: hasStatus(401), holds: (trial) => 'www-authenticate' in trial.answer.headers },
  'B401-2': { says: 'missing or wrong credentials are 401 with a challenge [9110 §11.4]', of: named(/entry (?:no_access_token|invalid_credentials)/), holds: (trial) => trial.answer.status === 401 && CHALLENGE.test(challenge(trial)) },
  'B401-3': {
    says: 'realm is a quoted string, each parameter comes once [9110 §11.2, §11.5]',
    of: hasStatus(401),
    holds (trial) {
      const names = [...challenge(trial).matchAll(/([a-z_]+)=/g)].map(([, name]) => name)
      return /realm="[^"]*"/.test(challenge(trial)) && new Set(names).size === names.length
    }
  },
  'B401-4': { says: 'Bearer has at least one parameter [6750 §3]', of: hasStatus(401), holds: (trial) => CHALLENGE.test(challenge(trial)) },
  'B401-5': { says: 'no error where there were no credentials [6750 §3.1]', of: named(/entry (?:no_access_token|unauthorized)/), holds: (trial) => !challenge(trial).includes('error') },
  'B401-6': { says: 'an expired token is invalid_token [6750 §3.1]', of: named(/entry (?:access|refresh)_token_expired/), holds: (trial) => challenge(trial).includes('error="invalid_token"') },
  'B401-7': { says: 'error has no other characters than those of the grammar [6750 §3]', of: hasStatus(401), holds: (trial) => CHALLENGE.test(challenge(trial)) },
  'B401-8': { says: 'no 401 leaves without a challenge', of: hasStatus(401), holds: (trial) => challenge(trial).startsWith('Bearer realm="api"') },
  B404: { says: 'a 404 does not claim permanence [9110 §15.5.5]', of: hasStatus(404), holds: (trial) => !/permanent|no longer|anymore/i.test(text(trial)) },
  'B405-1': { says: 'a known method that the path does not have is 405 [9110 §9.1]', of: named(/^(?:a known path, another method|(?:PROPFIND|QUERY) of a known path)$/), holds: hasStatus(405) },
  'B405-2': { says: '405 has Allow [9110 §15.5.6]', of: hasStatus(405), holds: ({ answer }) => 'allow' in answer.headers },
  'B405-3': { says: 'methods are tokens in their own case [9110 §9.1]', of: hasStatus(405), holds: ({ answer }) => /^(?:[A-Z-]+(?:, [A-Z-]+)*)?$/.test(String(answer.headers['allow'])) },
  'B405-5': { says: 'a path that no method has is 404', of: named(/unknown path/), holds: hasStatus(404) },
  B406: { says: 'a 406 lists what is available [9110 §15.5.7]', of: named(/nothing that Accept takes/), holds: ({ answer }) => answer.status === 406 && answer.body.includes('"available":["application/json"]') },
  B408: { says: 'a 408 closes the connection [9110 §15.5.9, 9112 §9.6]', of: hasStatus(408), holds: closes },
  B410: { says: 'a 410 says that it is permanent [9110 §15.5.11]', of: hasStatus(410), holds: (trial) => /no longer/.test(text(trial)) },
  B411: { says: 'a body without a length may be refused [9112 §6.3]', of: named(/where a length is asked for/), holds: (trial) => trial.answer.status === 411 && closes(trial) },
  'B413-2': { says: 'a body that is not read to its end ends the connection [9110 §15.5.14]', of: hasStatus(413), holds: closes },
  B414: { says: 'a URL that is too long is 414 [9112 §3]', of: named(/^(?:an over-long parameter(?! with a|,)|an over-long parameter with a pattern|a URL that is too large)/), holds: hasStatus(414) },
  'B415-1': { says: 'a 415 lists the media types that are taken [9110 §15.5.16]', of: hasStatus(415), holds: ({ answer }) => String(answer.headers['accept']).includes('application/json') },
  'B415-3': { says: 'a 415 that is not for the coding has no Accept-Encoding [9110 §12.5.3]', of: hasStatus(415), holds: ({ answer }) => !('accept-encoding' in answer.headers) },
  'B415-4': { says: 'a 415 to PATCH has Accept-Patch [5789 §2.2]', of: named(/media type, PATCH/), holds: ({ answer }) => answer.status === 415 && 'accept-patch' in answer.headers },
  'B415-5': { says: 'an unknown transfer coding is 501 [9112 §6.1]', of: named(/unknown transfer coding/), holds: (trial) => trial.answer.status === 501 && closes(trial) },
  B417: { says: 'an unknown expectation may be 417 [9110 §10.1.1]', of: named(/unknown expectation/), holds: hasStatus(417) },
  B422: { says: 'what is well formed and fails its schema is 422 [9110 §15.5.21]', of: named(/fails its schema/), holds: hasStatus(422) },
  B428: { says: 'a 428 explains what it wants [6585 §3]', of: hasStatus(428), holds: (trial) => /conditional/.test(text(trial)) },
  B429: { says: 'a 429 explains itself and may say when to come back [6585 §4]', of: hasStatus(429), holds: ({ answer }) => Number(answer.headers['retry-after']) > 0 },
  B501: { says: 'a method that nobody knows is 501 [9110 §9.1]', of: named(/unknown method/), holds: (trial) => trial.answer.status === 501 && closes(trial) },
  B503: { says: 'a 503 says that it is temporary [9110 §15.6.4]', of: hasStatus(503), holds: (trial) => /temporarily/.test(text(trial)) && Number(trial.answer.headers['retry-after']) > 0 }
}
