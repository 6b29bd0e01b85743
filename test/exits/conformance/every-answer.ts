import { STATUS_CODES } from 'node:http'
import { readEntry, readText } from '../read-entry.js'
import { SECRET } from '../table/exit-row.js'
import { readBody, type Rules } from './rule.js'

const IMF_FIXDATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const RETRY_AFTER = /^(?:\d+|[A-Z][a-z]{2}, .+ GMT)$/
const LISTS = ['accept', 'accept-encoding', 'accept-patch', 'access-control-expose-headers', 'cache-control', 'connection', 'content-language', 'link', 'vary', 'www-authenticate']
const EMPTY_MEMBER = /^\s*(?:,|$)|,\s*(?:,|$)/
const STALE = ['content-digest', 'content-disposition', 'content-encoding', 'content-location', 'etag', 'expires', 'last-modified']

/** Rules for every error. */
export const EVERY_ANSWER: Rules = {
  A1: {
    says: 'an error has a representation that explains it [9110 §15.5, §15.6]',
    holds: ({ format, answer: { body } }) => readEntry(format, body) !== undefined && String(readText(format, body) ?? '').length > 5
  },
  A3: {
    says: 'one Content-Type names the format that is sent [9110 §8.3, §5.3]',
    holds: ({ answer: { names, headers, body } }) => names.filter((name) => name === 'content-type').length === 1 &&
      /^application\/(?:problem\+)?json; charset=utf-8$/.test(String(headers['content-type'])) && JSON.parse(body) !== null
  },
  A4: {
    says: 'Date, and a right Content-Length [9110 §6.6.1, §8.6]',
    // With trailers of the app the length is told by the framing.
    holds: ({ row, answer: { headers, body } }) => headers['date'] !== undefined &&
      (row.title === 'a trailer' || headers['content-length'] === String(Buffer.byteLength(body)))
  },
  A5: {
    says: 'values are visible ASCII, lists have no empty member, no field comes twice [9110 §5.3, §5.5, §5.6.1.1]',
    holds: ({ answer: { headers, names } }) => Object.values(headers).every((value) => /^[\t\x20-\x7e]*$/.test(value)) &&
      LISTS.every((name) => !EMPTY_MEMBER.test(headers[name] ?? 'none')) && new Set(names).size === names.length
  },
  A6: {
    says: 'a date is an IMF-fixdate [9110 §5.6.7]',
    holds: ({ answer: { headers } }) => IMF_FIXDATE.test(String(headers['date']))
  },
  A7: {
    says: 'a body is UTF-8 without a byte order mark [8259 §8.1]',
    holds: ({ answer: { body } }) => !body.includes('\ufffd') && body.startsWith('{')
  },
  A8: {
    says: 'a status is a registered one',
    holds: ({ answer: { status } }) => status >= 400 && status in STATUS_CODES
  },
  A11: {
    says: 'nothing that the client needs is in trailers [9110 §6.5.1]',
    // An app may have trailers of its own.
    of: ({ row }) => row.title !== 'a trailer',
    holds: ({ answer: { headers } }) => headers['trailer'] === undefined && headers['transfer-encoding'] === undefined
  },
  C1: {
    says: 'Retry-After is seconds or a date [9110 §10.2.3]',
    of: ({ answer }) => 'retry-after' in answer.headers,
    holds: ({ answer: { headers } }) => RETRY_AFTER.test(String(headers['retry-after']))
  },
  D6: {
    says: 'Content-Language is the language of the text [9110 §8.5]',
    holds: ({ answer: { headers } }) => headers['content-language'] === 'en'
  },
  D7: {
    says: 'Vary names what the answer was chosen by, and not Authorization [9110 §12.5.5]',
    holds: ({ answer: { headers } }) => /(?:^|, )Language, Accept-Language(?:,|$)/.test(String(headers['vary'])) && !/authorization/i.test(String(headers['vary']))
  },
  E1: {
    says: 'explicit Cache-Control, since caches may keep a 404, 405, 410, 414 or 501 [9110 §15.1]',
    holds: ({ answer: { headers } }) => headers['cache-control'] === 'no-store'
  },
  E2: {
    says: '428, 429, 431 and 511 are not stored [6585]',
    of: ({ answer: { status } }) => [428, 429, 431, 511].includes(status),
    holds: ({ answer: { headers } }) => headers['cache-control'] === 'no-store' && headers['expires'] === undefined
  },
  E3: {
    says: 'nothing is marked as storable by shared caches [9111 §3.5]',
    holds: ({ answer: { headers } }) => !/public|s-maxage/.test(String(headers['cache-control']))
  },
  E4: {
    says: 'no must-understand without no-store [9111 §5.2.2.3]',
    holds: ({ answer: { headers } }) => !/must-understand/.test(String(headers['cache-control']))
  },
  E5: {
    says: 'nothing said of the success that did not come',
    holds: ({ answer: { headers } }) => STALE.every((name) => !(name in headers))
  },
  B500: {
    says: 'no stack and no detail of the implementation [9457 §5]',
    holds: ({ answer: { received } }) => !received.includes(SECRET) && !/\bat .+:\d+:\d+|node_modules/.test(received)
  }
}

/** Rules for problem details (RFC 9457). */
export const PROBLEM_DETAILS: Rules = {
  F1: {
    says: 'application/problem+json for that format only [9457 §3]',
    holds: ({ format, answer: { headers } }) => String(headers['content-type']).includes('problem') === (format === 'problem')
  },
  F2: {
    says: 'status is that of HTTP [9457 §3.1.2]',
    of: ({ format }) => format === 'problem',
    holds: (trial) => readBody(trial)['status'] === trial.answer.status
  },
  F3: {
    says: 'type is a URI reference [9457 §3.1.1]',
    of: ({ format }) => format === 'problem',
    holds: (trial) => /^(?:about:blank|https?:\/\/\S+|\/\S*)$/.test(String(readBody(trial)['type']))
  },
  F5: {
    says: 'members have the types of the specification [9457 §3.1]',
    of: ({ format }) => format === 'problem',
    holds (trial) {
      const { type, title, status, detail, instance } = readBody(trial)
      return typeof type === 'string' && typeof title === 'string' && typeof status === 'number' &&
        [detail, instance].every((text) => text === undefined || typeof text === 'string')
    }
  },
  F7: {
    says: 'detail helps to correct, not to debug: none of a foreign error [9457 §3.1.4]',
    of: ({ format }) => format === 'problem',
    holds: (trial) => readBody(trial)['detail'] === undefined
  },
  F9: {
    says: 'names of extensions have letters, digits and _, at least 3 [9457 §4]',
    of: ({ format }) => format === 'problem',
    holds: (trial) => Object.keys(readBody(trial)).every((name) => /^[A-Za-z][A-Za-z0-9_]{2,}$/.test(name))
  },
  F11: {
    says: 'several failures are one problem with errors, each with detail and pointer [9457 §3]',
    of: ({ format, answer: { body } }) => format === 'problem' && body.includes('"errors"'),
    holds (trial) {
      const { errors } = readBody(trial)
      return Array.isArray(errors) && errors.every(({ detail, pointer }) => typeof detail === 'string' && /^#(?:\/|$)/.test(pointer ?? '#'))
    }
  }
}
