import { findStandIns, toBodyFiles, toFieldName, toHead, type Gateway, type GatewaySource } from './gateway.js'
import { toLanguageExpressions, toLanguageTags } from './language-expressions.js'
import { answerableStatuses } from './statuses.js'

const about = {
  name: 'caddy',
  version: '2.6.2',
  statuses: answerableStatuses,
  covered: [
    'an upstream that is down, closes, resets, breaks off in its head or sends no HTTP (502), or nothing (504, with response_header_timeout)',
    'error directives of your own: 404, 405, 413 and others; request_body max_size for bodies in chunks (413)'
  ],
  uncovered: [
    'malformed requests, headers that are too large, plain HTTP on a TLS port, Expect: Go answers by text or nothing',
    'unknown hosts and paths without a handler: an empty 200; add a site that ends with `error 404`',
    'clients that are too slow; there is no limit of requests'
  ]
}

/** Caddy: one import for each site. */
export const caddy: Gateway = {
  ...about,
  usage: ({ installedAt }) => `In each site that passes requests on to the app:

    import ${installedAt}/Caddyfile

- A limit of bodies, which Caddy answers by 502 where the length is told, needs a matcher before \`reverse_proxy\`:
  \`@large expression {http.request.header.Content-Length} != "" && int({http.request.header.Content-Length}) > 1048576\`, then \`route { error @large 413 … }\`.
- A silent upstream needs \`transport http { response_header_timeout 30s }\`, which is answered by 504.
- A site for all other hosts: \`:80 { error 404; import … }\`.
- The site can have no other \`handle_errors\`.`,
  toFiles: (source) => new Map([['Caddyfile', toSite(source)], ...toBodyFiles(source)])
}

function toSite (source: GatewaySource): string {
  const { answers, contentType, installedAt, locales, header, defaultLocale, allow } = source
  const tags = toLanguageTags(locales, defaultLocale)
  const expressions = toLanguageExpressions(tags.map(([tag]) => tag))
  // One text of both headers: a default of a map may hold no placeholder.
  const own = expressions.map((expression) => expression.replace('(?:.*?,)??', '(?:[^|]*?,)??').replace('(?:,|$)', '(?:,|[|])'))
  const other = expressions.map((expression) => expression.replace('^', '^[^|]*[|]'))
  const first = header === undefined ? '' : `{http.request.header.${toFieldName(header)}}`
  const statuses = answers.map(({ status }) => status).join(', ')
  const lines = [
    `map "${first}|{http.request.header.Accept-Language}" {error_catalog_range} {`,
    ...[...own, ...other].map((expression) => `\t~(?i)${expression} "\${1}"`),
    '\tdefault ""',
    '}',
    'map {error_catalog_range} {error_catalog_locale} {',
    ...tags.map(([tag, locale]) => `\t~(?i)^${tag.replaceAll('-', '[-_]')}$ ${locale}`),
    `\tdefault ${defaultLocale}`,
    '}',
    'map "{http.error.status_code} {error_catalog_locale}" {error_catalog_language} {',
    ...answers.flatMap((answer) => findStandIns(answer).map(([asked, spoken]) => `\t"${answer.status} ${asked}" ${spoken}`)),
    ...locales.map((tag) => `\t"~ ${tag}$" ${tag}`),
    `\tdefault ${defaultLocale}`,
    '}',
    `@error_catalog expression \`{http.error.status_code} in [${statuses}]\``,
    'handle @error_catalog {',
    // What the request asks of a document is no matter of its error.
    ...['If-None-Match', 'If-Modified-Since', 'If-Match', 'If-Unmodified-Since', 'If-Range', 'Range'].map((name) => `\trequest_header -${name}`),
    `\troot * ${installedAt}/errors`,
    '\trewrite * /{error_catalog_locale}/{http.error.status_code}',
    ...answers.flatMap(({ status, headers }) => {
      const all = Object.entries({ ...headers, ...(status === 405 && { allow }) })
      return [
        `\t@error_catalog_${status} expression \`{http.error.status_code} == ${status}\``,
        `\theader @error_catalog_${status} {`,
        ...all.map(([name, value]) => `\t\t${toFieldName(name)} ${quote(value)}`),
        '\t\tdefer',
        '\t}'
      ]
    }),
    '\theader {',
    `\t\tContent-Type ${quote(contentType)}`,
    '\t\tContent-Language {error_catalog_language}',
    '\t\t-Last-Modified',
    '\t\t-ETag',
    '\t\t-Accept-Ranges',
    '\t\tdefer',
    '\t}',
    '\tfile_server',
    '}'
  ]
  return `${toHead(about, 'for a site')}handle_errors {\n${lines.map((line) => `\t${line}`).join('\n')}\n}\n`
}

/** A backslash stands for itself, but before a quote; braces would be a placeholder. */
function quote (text: string): string {
  return `"${text.replaceAll('{', '\\{').replaceAll('"', '\\"')}"`
}
