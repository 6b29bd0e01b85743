import { findStandIns, toBodyFiles, toFieldName, toHead, type Gateway, type GatewaySource } from './gateway.js'
import { toLanguageExpressions, toLanguageTags } from './language-expressions.js'
import { answerableStatuses } from './statuses.js'

/** Codes of nginx's own, and statuses without an entry, by the status that they are answered by. */
const OTHER_CODES: ReadonlyMap<number, readonly number[]> = new Map([
  [400, [495, 496, 497, 505]],
  [404, [421]],
  [431, [494]]
])

/** Where the bodies are, for nginx alone: the location is internal. */
const FOLDER = '/.error-catalog'

const DOLLAR = 'error_catalog_dollar'

const about = {
  name: 'nginx',
  version: '1.22.1',
  statuses: answerableStatuses,
  covered: [
    'an upstream that is down, closes, resets, breaks off in its head, sends too large a head (502) or nothing (504)',
    'bodies that are too large (413), headers that are too large (431), URLs that are too long (414)',
    'malformed requests, a missing or wrong Host, plain HTTP on a TLS port, client certificates (400)',
    'limit_req and limit_conn (their status should be 429), auth_basic (401), deny (403), TRACE (405), unknown paths (404)'
  ],
  uncovered: [
    'an upstream that sends no HTTP: nginx passes its bytes on as HTTP/0.9',
    'an upstream that breaks off in its body: the answer is under way',
    'clients that are too slow: nginx closes the connection without an answer',
    'HTTP/2 with headers or a URL that are too large: nginx ends the stream'
  ]
}

/** nginx: an include for `http` and one for each `server`. */
export const nginx: Gateway = {
  ...about,
  usage: ({ installedAt }) => `In \`http\`, once:

    include ${installedAt}/http.conf;

In each \`server\` that passes requests on to the app, the default server too:

    include ${installedAt}/server.conf;

- A location with an \`error_page\` of its own loses all those of \`server.conf\`: include the file there once more.
- Leave \`proxy_intercept_errors\` off: it replaces the errors of the app, and \`Retry-After\` is lost.
- \`add_header\` of a server does not hold for these answers: put further headers (CORS) into \`${installedAt}/local.conf\`.
- \`return\` in a \`server\` itself runs again for the error page: write it in \`location / { … }\`.
- Set \`limit_req_status 429\` and \`limit_conn_status 429\`.`,
  toFiles: (source) => new Map([
    ['http.conf', toHttp(source)],
    ['server.conf', toServer(source)],
    ...toBodyFiles(source)
  ])
}

function toHttp (source: GatewaySource): string {
  const { answers, locales, defaultLocale, header } = source
  const tags = toLanguageTags(locales, defaultLocale)
  const expressions = toLanguageExpressions(tags.map(([tag]) => tag))
  // Each map falls back to the one before it.
  const headers = ['accept-language', ...(header === undefined ? [] : [header])]
  return [
    toHead(about, 'for http { }'),
    // The only way to write a dollar sign.
    `geo $${DOLLAR} { default "$"; }\n`,
    ...headers.map((name, index) => toMap(`$http_${toVariable(name)}`, `$error_catalog_tag${index}`, [
      ['default', index === 0 ? '""' : `$error_catalog_tag${index - 1}`],
      ...expressions.map((expression) => [quote(`~*${nameGroup(expression)}`), '$error_catalog_range'] as const)
    ])),
    // Keys are compared without regard to case.
    toMap(`$error_catalog_tag${headers.length - 1}`, '$error_catalog_locale', [
      ['default', quote(defaultLocale)],
      ...tags.flatMap(([tag, locale]) => [...new Set([tag, tag.replaceAll('-', '_')])].map((key) => [quote(key), quote(locale)] as const))
    ]),
    toMap('"$status $error_catalog_locale"', '$error_catalog_language', [
      ['default', '$error_catalog_locale'],
      ...answers.flatMap((answer) => findStandIns(answer).map(([asked, spoken]) => [quote(`${answer.status} ${asked}`), quote(spoken)] as const))
    ]),
    ...toHeaderNames(source).map((name) => toHeaderMap(name, source))
  ].join('\n')
}

function toServer (source: GatewaySource): string {
  const { answers, contentType, installedAt } = source
  const pages = answers.flatMap(({ status }) => [status, ...OTHER_CODES.get(status) ?? []].map((code) => {
    // The query has the challenge read while it is there: `satisfy any` below takes it away.
    return `error_page ${code} =${status} ${FOLDER}/$error_catalog_locale/${status}${status === 401 ? '?$error_catalog_challenge' : ''};`
  }))
  return `${toHead(about, 'for server { }')}
${pages.join('\n')}

location ^~ ${FOLDER}/ {
  internal;
  alias ${quote(`${installedAt}/errors/`)};
  types { }
  default_type ${quote(contentType)};
  # What refused the request must not refuse its answer too.
  satisfy any;
  allow all;
  auth_basic off;
  client_max_body_size 0;
  # The answer is no document with a state and ranges.
  etag off;
  if_modified_since off;
  max_ranges 0;
  add_header Last-Modified "" always;
  add_header Content-Language $error_catalog_language always;
${toHeaderNames(source).map((name) => `  add_header ${toFieldName(name)} ${toHeaderVariable(name)} always;`).join('\n')}
  # Headers of your own, CORS for example.
  include ${quote(`${installedAt}/local*.conf`)};
}
`
}

function toHeaderNames ({ answers }: GatewaySource): string[] {
  return [...new Set([...answers.flatMap(({ headers }) => Object.keys(headers)), 'allow', 'www-authenticate'])].sort()
}

function toHeaderMap (name: string, { answers, allow }: GatewaySource): string {
  const rows = answers.flatMap(({ status, headers }) => {
    const value = name === 'allow' && status === 405 ? allow : headers[name]
    return value === undefined ? [] : [[String(status), quoteValue(value)] as const]
  })
  if (name !== 'www-authenticate') return toMap('$status', toHeaderVariable(name), [['default', '""'], ...rows])
  // Somebody else's challenge stays. What nginx reads of a map once, it keeps for the request.
  const own = rows.filter(([status]) => status === '401').map(([, value]) => ['""', value] as const)
  return `${toMap('$sent_http_www_authenticate', '$error_catalog_challenge', [['default', '$sent_http_www_authenticate'], ...own])}
${toMap('$status', toHeaderVariable(name), [['default', '""'], ['401', '$error_catalog_challenge']])}`
}

function toHeaderVariable (name: string): string {
  return `$error_catalog_header_${toVariable(name)}`
}

function toVariable (name: string): string {
  return name.replace(/[^a-z0-9]/g, '_')
}

function toMap (from: string, to: string, rows: ReadonlyArray<readonly [key: string, value: string]>): string {
  return `map ${from} ${to} {\n${rows.map(([key, value]) => `  ${key} ${value};`).join('\n')}\n}\n`
}

/** Groups by number are overwritten by other expressions of the same request. */
function nameGroup (expression: string): string {
  return expression.replace(/\((?!\?)/, '(?<error_catalog_range>')
}

function quoteValue (text: string): string {
  return quote(text.replaceAll('$', `\${${DOLLAR}}`))
}

function quote (text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
