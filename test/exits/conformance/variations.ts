import type { Test } from 'tap'
import { EXIT_GROUPS } from '../exit-table.js'
import { readText } from '../read-entry.js'
import type { ExitRow, Protocol } from '../table/exit-row.js'
import { tryExits, type ContractFormat, type Trial, type Variation } from '../try-exits.js'
import type { Checks } from './check.js'
import { toTitle } from './rule.js'

/** Headers whose values change by the second. */
const VOLATILE = /^(?:date|retry-after|x-ratelimit-reset)$/

/** HEAD does not read a stream, so that nothing fails; trailers belong to a body; an app may call any method not allowed. */
const OWN_TO_GET = /at once|a file|a trailer|method_not_allowed/

const isRequest = (row: ExitRow): boolean => row.bytes === undefined && row.ask === undefined && row.method !== 'CONNECT'
const isGet = (row: ExitRow): boolean => isRequest(row) && (row.method ?? 'GET') === 'GET' && !OWN_TO_GET.test(row.title)

function toHeaders ({ answer: { headers } }: Trial): object {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, VOLATILE.test(name) ? '' : value]))
}

/** Tries the same exits twice, and gives those whose answers do not go together. */
async function compare (t: Test, protocol: Protocol, format: ContractFormat, variation: Variation, isRight: (varied: Trial, plain: Trial) => boolean): Promise<void> {
  const { of } = variation
  const plain = await tryExits(EXIT_GROUPS, protocol, format, { ...(of && { of }) })
  const varied = await tryExits(EXIT_GROUPS, protocol, format, variation)
  t.ok(plain.length > 100)
  t.strictSame(varied.filter((trial, index) => !isRight(trial, plain[index] as Trial)).map(toTitle), [])
}

const isSame = (varied: Trial, plain: Trial): boolean => varied.answer.status === plain.answer.status && varied.answer.body === plain.answer.body

/** Rules about what does and does not change an answer: each is held at all exits. */
export const VARIATIONS: Checks = {
  A2: {
    says: 'HEAD has the headers of GET and no content [9110 §9.3.2, §8.6]',
    async check (t) {
      for (const [protocol, format] of [['h1', 'nested'], ['h2', 'problem']] as const) {
        await compare(t, protocol, format, { of: isGet, method: 'HEAD' }, (head, get) => head.answer.status === get.answer.status &&
          head.answer.body === '' && JSON.stringify(toHeaders(head)) === JSON.stringify(toHeaders(get)))
      }
    }
  },
  A10: {
    says: 'preconditions do not count where a request fails before [9110 §13.2.1]',
    async check (t) {
      await compare(t, 'h1', 'flat', { of: isRequest, headers: { 'if-match': '"none"', 'if-none-match': '*', 'if-modified-since': new Date().toUTCString() } }, isSame)
    }
  },
  'B406-accept': {
    says: 'Accept never makes a 406 or an empty body of an error [9110 §12.4.1, §15.5.7]',
    async check (t) {
      await compare(t, 'h1', 'typed', { of: (row) => isRequest(row) && row.slug !== 'not_acceptable', headers: { accept: 'image/png, application/json;q=0' } },
        (varied, plain) => isSame(varied, plain) || varied.row.path === '/produces')
    }
  },
  'D6-asked': {
    says: 'the language that is asked for is that of the text, and is told [9110 §8.5]',
    async check (t) {
      await compare(t, 'h1', 'problem', { of: isRequest, headers: { 'accept-language': 'ru' } },
        ({ format, answer }) => answer.headers['content-language'] === 'ru' && /[а-я]/.test(String(readText(format, answer.body))))
    }
  }
}
