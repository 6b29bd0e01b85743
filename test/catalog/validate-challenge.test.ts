import t from 'tap'
import { findChallengeProblem } from '../../lib/catalog/validate-challenge.js'

t.test('challenges', async (t) => {
  for (const challenge of [
    'Bearer realm="api"', 'Negotiate', 'Basic realm="a", charset="UTF-8"',
    { scheme: 'Bearer', realm: 'api' },
    { scheme: 'Bearer', error: 'invalid_token' },
    { scheme: 'DPoP', params: { algs: 'ES256 PS256' } },
    { scheme: 'Bearer', realm: '', error: undefined, params: {} }
  ]) t.equal(findChallengeProblem(challenge), undefined)
})

t.test('what is none', async (t) => {
  const rows: ReadonlyArray<readonly [unknown, string]> = [
    [null, "a challenge, { scheme: 'Bearer', realm: 'api' } say"],
    [[], "a challenge, { scheme: 'Bearer', realm: 'api' } say"],
    [5, "a challenge, { scheme: 'Bearer', realm: 'api' } say"],
    ['', 'visible ASCII (RFC 9110 §11.6.1)'],
    [' Bearer', 'visible ASCII (RFC 9110 §11.6.1)'],
    ['Bearer realm="апи"', 'visible ASCII (RFC 9110 §11.6.1)'],
    ['Bearer\r\nX: y', 'visible ASCII (RFC 9110 §11.6.1)'],
    [{ scheme: 'Bearer', relm: 'api' }, 'of the properties scheme, realm, error, params'],
    [{ realm: 'api' }, 'of a scheme that is a token (RFC 9110 §11.1)'],
    [{ scheme: 'Bear er', realm: 'api' }, 'of a scheme that is a token (RFC 9110 §11.1)'],
    [{ scheme: 'Bearer', params: [] }, 'of params by name'],
    [{ scheme: 'Bearer', params: { 'a b': 'c' } }, 'of params by name'],
    [{ scheme: 'Bearer' }, 'of a realm, an error or another param (RFC 6750 §3)'],
    [{ scheme: 'Bearer', params: { scope: undefined } }, 'of a realm, an error or another param (RFC 6750 §3)'],
    [{ scheme: 'Bearer', realm: 'a"b' }, 'of texts in ASCII without " and \\ (RFC 6750 §3)'],
    [{ scheme: 'Bearer', error: 'Срок истёк' }, 'of texts in ASCII without " and \\ (RFC 6750 §3)'],
    [{ scheme: 'Bearer', params: { scope: 'a\\b' } }, 'of texts in ASCII without " and \\ (RFC 6750 §3)'],
    [{ scheme: 'Bearer', params: { scope: 5 } }, 'of texts in ASCII without " and \\ (RFC 6750 §3)']
  ]
  for (const [challenge, problem] of rows) t.equal(findChallengeProblem(challenge), problem, JSON.stringify(challenge))
})
