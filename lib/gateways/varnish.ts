import { findStandIns, toFieldName, toHead, type Gateway, type GatewaySource } from './gateway.js'
import { toLanguageExpressions, toLanguageTags } from './language-expressions.js'
import type { StatusAnswer } from './render-answers.js'
import { answerableStatuses } from './statuses.js'

const about = {
  name: 'varnish',
  version: '7.1.1',
  statuses: answerableStatuses,
  covered: [
    'every failed fetch: an upstream that is down, closes, resets, is silent or sends no HTTP (503: VCL cannot tell which)',
    'synth() of your own: 400, 404, 405, 413, 429 and others; a missing Host (400)'
  ],
  uncovered: [
    'malformed requests, headers and URLs that are too large, Expect: a bare status line, or a reset',
    '502 and 504: a failed fetch is always 503',
    'a slow client: the connection is closed; plain HTTP only, TLS ends before it'
  ]
}

/** Varnish: one include. */
export const varnish: Gateway = {
  ...about,
  usage: ({ installedAt }) => `At the end of your VCL (4.1):

    include "${installedAt}/errors.vcl";

- Subroutines of one name are joined in their order: what yours return first holds.
- Varnish turns a HEAD that it may cache into GET: \`Allow\` of a 405 of the app names GET then.
- A limit of bodies: \`if (std.integer(req.http.Content-Length, 0) > 1048576) { return (synth(413)); }\` in \`vcl_recv\`;
  in chunks: \`if (req.http.Transfer-Encoding) { return (synth(411)); }\`.`,
  toFiles: (source) => new Map([['errors.vcl', toVcl(source)]])
}

function toVcl (source: GatewaySource): string {
  const failed = source.answers.filter(({ status }) => status >= 500)
  return `${toHead(about, 'at the end of the VCL')}
sub vcl_backend_error {
${toSubroutine(failed, source, 'bereq', 'beresp')}}

sub vcl_synth {
${toSubroutine(source.answers, source, 'req', 'resp')}}
`
}

function toSubroutine (answers: readonly StatusAnswer[], source: GatewaySource, request: string, response: string): string {
  const { contentType, locales, defaultLocale, header } = source
  const language = `${response}.http.Content-Language`
  const headers = [...(header === undefined ? [] : [toFieldName(header)]), 'Accept-Language']
  const tags = toLanguageTags(locales, defaultLocale)
  const choices = headers.flatMap((name) => toLanguageExpressions(tags.map(([tag]) => tag)).map((expression) => {
    const from = `${request}.http.${name}`
    return `if (${from} ~ "(?i)${expression}") {\n    set ${language} = regsub(${from}, "(?i)${expression}.*", "\\1");\n  }`
  }))
  const spellings = tags.map(([tag, locale]) => `if (${language} ~ "(?i)^${tag.replaceAll('-', '[-_]')}$") {\n    set ${language} = "${locale}";\n  }`)
  return `  unset ${language};
  ${choices.join(' else ')}
  ${spellings.join(' else ')} else {
    set ${language} = "${defaultLocale}";
  }
${answers.map((answer) => `  if (${response}.status == ${answer.status}) {\n${toAnswer(answer, source, response)}    set ${response}.http.Content-Type = "${contentType}";\n    return (deliver);\n  }`).join('\n')}
`
}

function toAnswer (answer: StatusAnswer, { allow }: GatewaySource, response: string): string {
  const { status, headers, bodies } = answer
  const language = `${response}.http.Content-Language`
  const fields = Object.entries({ ...headers, ...(status === 405 && { allow }) }).map(([name, value]) => `    set ${response}.http.${toFieldName(name)} = ${quote(value)};\n`)
  const texts = [...bodies].map(([locale, { body }]) => `if (${language} == "${locale}") {\n      synthetic(${quote(body)});\n    }`)
  const standIns = findStandIns(answer).map(([asked, spoken]) => `    if (${language} == "${asked}") {\n      set ${language} = "${spoken}";\n    }\n`)
  return `${fields.join('')}    ${texts.join(' else ')}\n${standIns.join('')}`
}

/** A long string ends at the first quote before a brace, so that pair is divided. */
function quote (text: string): string {
  return text.split(/(?<=")(?=\})/).map((part) => `{"${part}"}`).join(' + ')
}
