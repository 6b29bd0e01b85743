import { findStandIns, toFieldName, toHead, type Gateway, type GatewaySource } from './gateway.js'
import { toLanguageExpressions, toLanguageTags } from './language-expressions.js'
import type { StatusAnswer } from './render-answers.js'
import { answerableStatuses } from './statuses.js'

/** The statuses that `http-error` takes; the parser of the configuration refuses any other. */
const TAKEN: readonly number[] = [400, 401, 403, 404, 405, 407, 408, 410, 413, 421, 422, 425, 429, 500, 501, 502, 503, 504]

const LOCALE = 'txn.error_catalog_locale'

const about = {
  name: 'haproxy',
  version: '2.6.12',
  statuses: answerableStatuses.filter((status) => TAKEN.includes(status)),
  covered: [
    'an upstream that is down (503), closes, resets, breaks off in its head, sends no HTTP or too large a head (502), or nothing (504)',
    'rules of your own: http-request deny deny_status 400, 401, 403, 404, 405, 413, 429 and others'
  ],
  uncovered: [
    'malformed requests and headers that do not fit into the buffer: HAProxy sends a built-in 400, also after HEAD, and asks no errorfile',
    'a client that is slow in its head: a built-in 408',
    'bodies that are too large in chunks: there is no limit; by Content-Length a rule can refuse them',
    '411, 414, 417, 431 and 505 by deny: http-request return can send them',
    'plain HTTP on a TLS port: the connection is closed without an answer',
    'languages of bodies that have several lines and are no JSON (HTML): they are in the default language; JSON is sent in one line'
  ]
}

/** HAProxy: lines for `defaults` and for each `frontend`, with map files. */
export const haproxy: Gateway = {
  ...about,
  usage: ({ installedAt }) => `HAProxy has no include. Put a mark into each section, in a template of your configuration:

    defaults
      mode http
      # error-catalog defaults
    frontend main
      # error-catalog frontend

and let \`sed\` fill it in whenever the files change:

    sed -e '/# error-catalog defaults/r ${installedAt}/defaults.cfg' -e '/# error-catalog frontend/r ${installedAt}/frontend.cfg' haproxy.cfg.in > haproxy.cfg

- The lines of the frontend go before its other \`http-request\` rules: what is refused before them is answered in the default language.
- HAProxy accepts requests without Host, with two, and of any version: \`http-request deny deny_status 400 unless { req.hdr_cnt(host) eq 1 }\`,
  \`http-request deny deny_status 400 unless { req.ver -m str 1.0 1.1 2.0 }\`.
- A limit of bodies: \`http-request deny deny_status 413 if { req.hdr_val(content-length) gt 1048576 }\`.
- \`tune.bufsize 32768\` in \`global\` leaves headers that are too large to the app, which answers 431.
- \`retries\` delays the answer of an upstream that is down by up to 3 s.`,
  toFiles: (source) => new Map([
    ['defaults.cfg', `${toHead(about, 'for a section defaults, or a frontend and its backends')}${source.answers.map((answer) => toRule(answer, source)).join('\n')}\n`],
    ['frontend.cfg', toFrontend(source)],
    ...toLanguageMaps(source),
    ...source.answers.flatMap((answer) => toBodies(answer, source))
  ])
}

/** The tags of languages, in lower case, like what is looked up. */
function toLanguageMaps ({ locales, defaultLocale }: GatewaySource): Array<readonly [path: string, text: string]> {
  const tags = toLanguageTags(locales, defaultLocale).map(([tag, locale]) => [tag.toLowerCase(), locale] as const)
  const spellings = tags.flatMap(([tag, locale]) => [...new Set([tag, tag.replaceAll('-', '_')])].map((key) => [key, locale] as const))
  return [
    ['maps/ranges.map', toText(toLanguageExpressions(tags.map(([tag]) => tag)).map((expression) => [expression, '\\1'] as const))],
    ['maps/locales.map', toText(spellings)]
  ]
}

function toRule (answer: StatusAnswer, { contentType, defaultLocale, installedAt, allow }: GatewaySource): string {
  const { status, headers } = answer
  const locale = `var(${LOCALE},${defaultLocale})`
  const lines = toLines(answer)
  const all = {
    date: '%[date,http_date]',
    'content-language': lines === undefined ? defaultLocale : findStandIns(answer).length > 0 ? `%[${locale},map(${installedAt}/maps/${status}-languages.map)]` : `%[${locale}]`,
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll('%', '%%')])),
    ...(status === 405 && { allow })
  }
  const fields = Object.entries(all).map(([name, value]) => `hdr ${toFieldName(name)} ${quote(value)}`)
  const body = lines === undefined ? `file ${installedAt}/errors/${status}` : `lf-string ${quote(`%[${locale},map(${installedAt}/maps/${status}.map)]`)}`
  return `http-error status ${status} content-type ${quote(contentType)} ${body} ${fields.join(' ')}`
}

function toFrontend ({ header, installedAt }: GatewaySource): string {
  // The later rule wins, if its header names a language at all.
  const headers = ['accept-language', ...(header === undefined ? [] : [header])]
  const rules = headers.map((name) => `http-request set-var(${LOCALE}) req.fhdr(${name}),lower,map_regm(${installedAt}/maps/ranges.map),map(${installedAt}/maps/locales.map)`)
  return `${toHead(about, 'for each section frontend')}${rules.join('\n')}\n`
}

function toBodies (answer: StatusAnswer, { defaultLocale }: GatewaySource): Array<readonly [path: string, text: string]> {
  const { status, bodies } = answer
  const lines = toLines(answer)
  if (lines === undefined) return [[`errors/${status}`, String(bodies.get(defaultLocale)?.body)]]
  const languages = [...bodies].map(([asked, { locale }]) => [asked, locale] as const)
  return [
    [`maps/${status}.map`, toText(lines)],
    ...(findStandIns(answer).length === 0 ? [] : [[`maps/${status}-languages.map`, toText(languages)] as const])
  ]
}

/** The bodies by language, each in one line: HAProxy writes any other control as `%0A`. None where one of them cannot be. */
function toLines ({ bodies }: StatusAnswer): ReadonlyArray<readonly [locale: string, body: string]> | undefined {
  const lines = [...bodies].map(([locale, { body }]) => [locale, toLine(body)] as const)
  return lines.every((line): line is readonly [string, string] => line[1] !== undefined) ? lines : undefined
}

function toLine (body: string): string | undefined {
  if (/^[^\p{Cc}]+$/u.test(body) && body === body.trim()) return body
  try {
    return JSON.stringify(JSON.parse(body))
  } catch {
    return undefined
  }
}

function toText (rows: ReadonlyArray<readonly [key: string, value: string]>): string {
  return rows.map(([key, value]) => `${key} ${value}\n`).join('')
}

function quote (text: string): string {
  return `"${text.replace(/["\\$]/g, '\\$&')}"`
}
